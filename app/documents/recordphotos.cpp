// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordsections.h"
#include "domain/readstep.h"
#include "domain/wire.h"
#include "ports/vision.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double PhotoWidth = mm(126);
constexpr double PhotoHeight = mm(98);
constexpr double LeastPhotoHeight = mm(82);
constexpr double PhotoGap = mm(6);
constexpr double CropHeight = mm(24);

Cell captionOf(const RecordParts &parts, const Photo &photo, int number)
{
    const RecordWords &words = parts.words;
    Cell cell{{words(u"photo"_s).arg(number), {.face = Face::Bold, .points = 10, .colour = look::accent()}},
        {words(u"role."_s + wire::name(photo.role)), look::body()}};
    const auto add = [&cell, &words](const QString &key, const QString &value, const TextStyle &style) {
        TextStyle label = look::label();
        label.leading = 1.8;
        cell.append({words(key), label});
        cell.append({value, style});
    };
    if (const auto &taken = photo.capture.taken) {
        TextStyle style = taken->offsetAssumed ? look::warning() : look::strong();
        style.points = 8;
        add(u"photo.taken"_s, words.observed(*taken), style);
        add(u"photo.field"_s, taken->sourceField, look::small());
        cell.append({words.coded(u"source"_s, wire::name(taken->source)), look::small()});
    } else {
        add(u"photo.taken"_s, words(u"photo.taken.none"_s), look::warning());
    }
    if (const auto &fix = photo.capture.fix) {
        QString text = words.position(fix->point);
        if (fix->accuracyMetres)
            text += u" ±\u00a0"_s + words.measured(*fix->accuracyMetres, u"m"_s);
        add(u"photo.fix"_s, text, look::small());
    } else {
        add(u"photo.fix"_s, words(u"photo.fix.none"_s), look::small());
    }
    add(u"photo.file"_s, oneLine(photo.fileName), look::small());
    const PhotoReading *reading = parts.input.report.latestReading(photo.id);
    const PlateRead *plate = reading ? reading->subject() : nullptr;
    QString read = words(u"plate.none"_s);
    if (plate && !plate->raw.isEmpty())
        read = plate->raw + u", "_s + words.percent(plate->confidence);
    add(u"plate.read"_s, read, {.face = Face::Mono, .points = 8.5});
    return cell;
}

void addPhoto(Flow &flow, const RecordParts &parts, const Photo &photo, const PhotoPlace &print, int number,
    double maxHeight)
{
    const QSizeF size = QSizeF(print.shape.photo).scaled(PhotoWidth, maxHeight, Qt::KeepAspectRatio);
    const double textX = a4::Left + size.width() + a4::Gutter;
    const double textWidth = a4::TextWidth - size.width() - a4::Gutter;
    std::vector<TextBlock> blocks;
    double textHeight = 0;
    for (const Paragraph &paragraph : captionOf(parts, photo, number)) {
        blocks.emplace_back(paragraph.text, paragraph.style, textWidth);
        textHeight += blocks.back().height();
    }
    QSizeF crop;
    double cropHeight = 0;
    if (!print.shape.crop.isEmpty()) {
        crop = QSizeF(print.shape.crop).scaled(std::min(textWidth, mm(52)), CropHeight, Qt::KeepAspectRatio);
        cropHeight = crop.height() + mm(7);
    }
    // A name of monstrous length goes below the photo, where it may take pages.
    const bool beside = textHeight + cropHeight < mm(200);
    const QRectF box = flow.take(std::max(size.height(), beside ? textHeight + cropHeight : cropHeight));
    SheetPage &page = flow.page();
    page.items.emplace_back(ImageItem{print.photo, {box.topLeft(), size}});
    double y = box.top();
    if (beside) {
        for (const TextBlock &block : blocks) {
            page.add(block, {textX, y});
            y += block.height();
        }
    }
    if (!print.shape.crop.isEmpty()) {
        const TextBlock label(parts.words(u"photo.crop"_s), look::label(), textWidth);
        page.add(label, {textX, y + mm(2)});
        page.items.emplace_back(ImageItem{print.crop, {{textX, y + mm(2.8) + label.height()}, crop}});
    }
    if (!beside) {
        for (const Paragraph &paragraph : captionOf(parts, photo, number))
            flow.text(paragraph.text, paragraph.style);
    }
    flow.gap(PhotoGap);
}

QString readerWord(const ReaderTranscript &reader, const RecordWords &words)
{
    if (!wasAsked(reader))
        return words(u"reading.notasked"_s).arg(reader.reader);
    if (reader.failure)
        return words(u"reading.failed."_s + wire::name(*reader.failure)).arg(reader.reader);
    return reader.reader + u": "_s + reader.raw + u", "_s + words.percent(reader.confidence);
}

QString stepWord(const QString &step, const RecordWords &words)
{
    const auto told = readStep(step);
    if (!told)
        return step;
    const auto why = [&] {
        switch (told->why) {
        case ReadStep::Why::LetterExpected:
            return words(u"step.letter"_s);
        case ReadStep::Why::DigitExpected:
            return words(u"step.digit"_s);
        case ReadStep::Why::Likelier:
            return words(u"step.likelier"_s);
        case ReadStep::Why::Pattern:
            return words(u"step.pattern"_s);
        }
        Q_UNREACHABLE();
    };
    switch (told->kind) {
    case ReadStep::Kind::Character:
        return words(u"step.character"_s).arg(told->place + 1).arg(told->from, told->to, why());
    case ReadStep::Kind::Whole:
        return words(u"step.whole"_s).arg(told->from, told->to, why());
    case ReadStep::Kind::Order:
        return words(u"step.order"_s).arg(told->from, told->to);
    }
    Q_UNREACHABLE();
}

} // namespace

void addPhotos(Flow &flow, const RecordParts &parts)
{
    // The pair belongs on one page, and the rest of a page that is begun is used if two photos stay large enough there.
    constexpr double head = mm(14);
    const auto heightHere = [&flow] { return std::min(PhotoHeight, (flow.remaining() - head) / 2 - PhotoGap); };
    if (heightHere() < LeastPhotoHeight)
        flow.newPage();
    else
        flow.gap(mm(4));
    const double height = heightHere();
    flow.text(parts.words(u"photos"_s), look::heading());
    flow.text(parts.words(u"photo.unaltered"_s), look::label());
    flow.gap(mm(3));
    const QList<Photo> &photos = parts.input.report.photos;
    for (qsizetype i = 0; i < photos.size(); ++i)
        addPhoto(flow, parts, photos.at(i), parts.prints.at(static_cast<size_t>(i)), static_cast<int>(i) + 1, height);
}

void addReadings(Flow &flow, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    Table table{{mm(18), mm(30), mm(30), mm(24), mm(72)}, {}, {}};
    for (const QString &key : {u"reading.photo"_s, u"reading.raw"_s, u"reading.text"_s, u"reading.confidence"_s, u"reading.readers"_s})
        table.header.append(Cell{{words(key), look::label()}});
    int number = 0;
    for (const Photo &photo : input.report.photos) {
        ++number;
        const PhotoReading *reading = input.report.latestReading(photo.id);
        if (!reading)
            continue;
        const PlateRead *plate = reading->subject();
        Cell readers;
        Cell confidence{{words(u"meta.none"_s), look::body()}};
        if (plate) {
            confidence = {{words.percent(plate->confidence), look::body()}};
            if (plate->abstained)
                confidence.append({words(u"plate.abstained"_s), look::warning()});
            for (const qsizetype place : unnamedPlaces(plate->chars))
                readers.append({words(u"reading.unnamed"_s).arg(place + 1), look::warning()});
            if (!plate->unknownRegion.isEmpty())
                readers.append({words(u"reading.region"_s).arg(plate->unknownRegion), look::warning()});
            if (plate->mayLackFirst)
                readers.append({words(u"reading.first"_s), look::warning()});
            if (plate->mayBeCutOff)
                readers.append({words(u"reading.cut_off"_s), look::warning()});
            if (plate->mayBeNoPlate)
                readers.append({words(u"reading.no_plate"_s), look::warning()});
            for (const ReaderTranscript &reader : plate->readers)
                readers.append({readerWord(reader, words), look::small()});
            for (const QString &step : plate->grammarSteps)
                readers.append({words(u"reading.steps"_s).arg(stepWord(step, words)), look::small()});
        }
        readers.append({words(u"reading.at"_s).arg(words.clock(reading->readAt.toUTC()), reading->modelHash), look::label()});
        table.rows.append({{{words(u"photo"_s).arg(number), look::body()}},
            {{plate && !plate->raw.isEmpty() ? plate->raw : words(u"plate.none"_s), look::mono()}},
            {{plate && !plate->text.isEmpty() ? plate->text.text() : words(u"meta.none"_s), look::mono()}}, confidence,
            readers});
    }
    if (table.rows.isEmpty())
        return;
    addSection(flow, words(u"reading"_s), table);
}

} // namespace svidok
