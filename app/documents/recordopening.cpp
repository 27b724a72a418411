// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordsections.h"

#include "documents/contentid.h"
#include "domain/wire.h"

#include <QFontMetricsF>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace look {

namespace {
const QColor Grey(0x55, 0x60, 0x6b);
const QColor Good(0x1d, 0x63, 0x38);
const QColor Bad(0x9a, 0x1b, 0x1b);
const QColor Open(0x7d, 0x52, 0x00);
}

QColor accent() { return QColor(0x1f, 0x45, 0x6e); }
QColor tint() { return QColor(0xf2, 0xf5, 0xf8); }
TextStyle title() { return {Face::Bold, 17, accent(), Qt::AlignLeft, 1.25}; }
TextStyle heading() { return {Face::Bold, 10.5, accent(), Qt::AlignLeft, 1.3}; }
TextStyle body() { return {}; }
TextStyle strong() { return {.face = Face::Bold}; }
TextStyle label() { return {.points = 7, .colour = Grey}; }
TextStyle small() { return {.points = 7.5}; }
TextStyle mono() { return {.face = Face::Mono, .points = 7.5}; }
TextStyle warning() { return {.face = Face::Bold, .points = 7.5, .colour = Open}; }
TextStyle verdict(Verdict verdict)
{
    const QColor colour = verdict == Verdict::Pass ? Good : verdict == Verdict::Fail ? Bad : Open;
    return {.face = Face::Bold, .points = 7.5, .colour = colour};
}

} // namespace look

void addSection(Flow &flow, const QString &heading, const Table &table)
{
    const double height = Flow::heightOf(table);
    flow.ensure(mm(12) + (height < mm(120) ? height : mm(24)));
    flow.gap(mm(3.5));
    flow.text(heading, look::heading());
    flow.gap(mm(0.8));
    flow.table(table);
}

QString personName(const DocumentInput &input, const UserId &id)
{
    return id == input.inspector.id ? input.inspector.displayName : input.people.value(id, id.toString());
}

namespace {

Cell labelled(const QString &text)
{
    return {{text, look::label()}};
}

QString plateOrigin(const Report &report, const RecordWords &words)
{
    switch (report.plateOrigin()) {
    case Report::PlateOrigin::Corrected: {
        const PlateCorrection *last = report.standingCorrection();
        return words(last->from == last->to ? u"plate.confirmed.checked"_s : u"plate.confirmed.person"_s);
    }
    case Report::PlateOrigin::AgreeingReads:
        return words(u"plate.confirmed.reads"_s);
    case Report::PlateOrigin::SingleRead:
        return words(u"plate.confirmed.read"_s);
    case Report::PlateOrigin::Entered:
        return words(u"plate.confirmed.entered"_s);
    }
    Q_UNREACHABLE();
}

// What the machine read on each photo, whatever became of it.
Cell rawReads(const Report &report, const RecordWords &words)
{
    Cell cell;
    int number = 0;
    for (const Photo &photo : report.photos) {
        ++number;
        const PhotoReading *reading = report.latestReading(photo.id);
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        QString text = words(u"photo"_s).arg(number) + u": "_s;
        if (!plate || plate->raw.isEmpty()) {
            text += words(u"plate.none"_s);
        } else {
            text += plate->raw + u", "_s + words(u"plate.confidence"_s).arg(words.percent(plate->confidence));
            if (plate->abstained)
                text += u", "_s + words(u"plate.abstained"_s);
        }
        cell.append({text, look::body()});
    }
    return cell;
}

Cell plateCell(const Report &report, const RecordWords &words)
{
    Cell cell{{report.effectivePlate().text(), {.face = Face::Bold, .points = 15, .leading = 1.2}},
        {words(u"plate.confirmed"_s) + u": "_s + plateOrigin(report, words), look::small()}};
    const auto orNone = [&](const PlateText &plate) { return plate.isEmpty() ? words(u"meta.none"_s) : plate.text(); };
    for (const PlateCorrection &correction : report.corrections) {
        if (correction.takesBack) {
            cell.append({words(u"plate.correction.back"_s).arg(orNone(correction.from), orNone(correction.to)), look::small()});
            continue;
        }
        const QString reason = words.coded(u"plate.reason"_s, correction.reason);
        cell.append({correction.from == correction.to
                ? words(u"plate.correction.none"_s).arg(correction.to.text(), correction.asEntered, reason)
                : words(u"plate.correction"_s)
                      .arg(orNone(correction.from), correction.to.text(), correction.asEntered, reason),
            look::small()});
    }
    return cell;
}

Cell observedCell(const Report &report, const RecordWords &words)
{
    Cell cell;
    int number = 0;
    for (const Photo &photo : report.photos) {
        ++number;
        if (!photo.capture.taken)
            continue;
        const ObservedInstant &taken = *photo.capture.taken;
        cell.append({words(u"photo"_s).arg(number) + u": "_s + words.observed(taken),
            taken.offsetAssumed ? look::warning() : look::body()});
    }
    if (cell.isEmpty())
        cell.append({words(u"observed.none"_s), look::body()});
    return cell;
}

// The verdicts at a glance; values, thresholds and sources follow the photos.
Cell verdictCell(const Report &report, const RecordWords &words)
{
    Cell cell;
    for (const RuleCheck &check : report.checks) {
        const QString text
            = words(u"verdict."_s + wire::name(check.verdict)) + u": "_s + words(u"rule."_s + wire::name(check.rule));
        cell.append({text, look::verdict(check.verdict)});
    }
    return cell;
}

void addGuard(Flow &flow, const RecordWords &words)
{
    const double inner = a4::TextWidth - mm(10);
    const TextBlock title(words(u"guard.title"_s), look::strong(), inner);
    const TextBlock text(words(u"guard"_s), {.points = 8}, inner);
    const QRectF box = flow.take(title.height() + text.height() + mm(5));
    auto &page = flow.page();
    page.items.emplace_back(FillItem{box, look::tint()});
    page.items.emplace_back(FillItem{{box.topLeft(), QSizeF(mm(1.2), box.height())}, look::accent()});
    page.add(title, box.topLeft() + QPointF(mm(5), mm(2.5)));
    page.add(text, box.topLeft() + QPointF(mm(5), mm(2.5) + title.height()));
    flow.gap(mm(3));
}

} // namespace

Outcome addOpening(Flow &flow, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    const Report &report = input.report;
    auto qr = qrSymbol(qrText(input.number, input.version, id));
    if (!qr)
        return fail(qr.error());

    flow.text(words(u"title"_s), look::title());
    flow.text(words(u"subtitle"_s), {.points = 9, .colour = look::label().colour});
    flow.gap(mm(3));
    addGuard(flow, words);
    if (!input.amendmentReason.isEmpty()) {
        flow.text(words(u"amendment"_s).arg(QString::number(input.version), input.amendmentReason), look::strong());
        flow.gap(mm(2));
    }

    // The symbol stands to the right of the facts, with the quiet zone of four modules that the standard asks for.
    const double side = mm(34);
    const double top = flow.y();
    const double scale = side / qr->modules;
    const double x = a4::Width - a4::Right - side;
    flow.page().items.emplace_back(PathItem{qr->path, {x, top + mm(2)}, scale});
    const TextBlock caption(words(u"qr"_s) + u'\n' + shortForm(id), {.points = 7, .alignment = Qt::AlignHCenter}, side);
    flow.page().add(caption, {x, top + side + mm(4)});
    const auto pageOfSymbol = &flow.page();

    const QString number = input.number + u", "_s + words(u"version"_s).toLower() + u' ' + QString::number(input.version);
    Table facts;
    facts.widths = {mm(32), a4::TextWidth - side - mm(8) - mm(32)};
    facts.rows = {
        {labelled(words(u"number"_s)), {{number, look::strong()}}},
        {labelled(words(u"authority"_s)), {{input.authority, look::body()}}},
        {labelled(words(u"inspector"_s)),
            {{input.inspector.displayName, look::strong()}, {input.inspector.position, look::body()}}},
        {labelled(words(u"plate"_s)), plateCell(report, words)},
        {labelled(words(u"plate.read"_s)), rawReads(report, words)},
        {labelled(words(u"plate.entered"_s)),
            {{report.enteredPlate.asEntered.isEmpty() ? words(u"plate.entered.none"_s) : oneLine(report.enteredPlate.asEntered),
                look::body()}}},
        {labelled(words(u"observed"_s)), observedCell(report, words)},
        {labelled(words(u"place"_s)),
            {{report.place.isEmpty() ? words(u"place.unknown"_s) : oneLine(report.place), look::body()}}},
        {labelled(words(u"rules"_s)), verdictCell(report, words)},
        {labelled(words(u"report"_s)), {{report.id.toString(), look::mono()}}},
        {labelled(words(u"composed"_s)), {{words.utc(input.composedAt), look::body()}}},
    };
    flow.table(facts);
    if (&flow.page() == pageOfSymbol)
        flow.gap(std::max(0.0, top + side + mm(4) + caption.height() - flow.y()));
    return done();
}

void addMargins(std::vector<SheetPage> &pages, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    const TextStyle style = look::label();
    TextStyle right = style;
    right.alignment = Qt::AlignRight;
    const QString number = input.number + u" / "_s + QString::number(input.version);
    // The authority stands in full among the facts; here it may be shortened.
    const QString authority = QFontMetricsF(recordFont(style.face, style.points))
                                  .elidedText(printable(input.authority), Qt::ElideRight, mm(110));
    const auto line = [](SheetPage &page, double y) {
        page.items.emplace_back(FillItem{{a4::Left, y, a4::TextWidth, pt(0.8)}, look::accent()});
    };
    for (size_t i = 0; i < pages.size(); ++i) {
        SheetPage &page = pages[i];
        const auto put = [&page](const QString &text, const TextStyle &s, double y) {
            page.add(TextBlock(text, s, a4::TextWidth), {a4::Left, y});
        };
        put(authority, style, mm(11));
        put(number, right, mm(11));
        line(page, mm(15.5));
        line(page, a4::Height - mm(15));
        put(words(u"guard.short"_s) + u" · "_s + words(u"content"_s).arg(shortForm(id)), style, a4::Height - mm(13.5));
        put(words(u"page"_s).arg(QString::number(i + 1), QString::number(pages.size())), right, a4::Height - mm(13.5));
    }
}

} // namespace svidok
