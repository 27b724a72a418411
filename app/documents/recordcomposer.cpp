// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordcomposer.h"

#include "documents/contentid.h"
#include "documents/packagereport.h"
#include "documents/pdfnormaliser.h"
#include "documents/recordsections.h"
#include "documents/recordtemplate.h"
#include "documents/requiredfields.h"
#include "domain/wire.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// The largest print of a photo in pixels: 126 x 98 mm at a little over 200 dpi, and such that the usual 12 megapixels
// become a print by a whole power of two, for which the decoder is many times as fast.
constexpr QSize PrintBox(1000, 784);

QString titleOf(const DocumentInput &input, const RecordWords &words)
{
    return words(u"title"_s) + u' ' + input.number;
}

Result<QByteArray> paint(const std::vector<SheetPage> &pages, const QString &title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(static_cast<int>(SheetDpi));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setTitle(title);
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::DocumentFailed, u"pdf"_s, u"cannot paint"_s);
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        pages[i].paint(painter);
    }
    painter.end();
    return buffer.data();
}

std::vector<PhotoPlace> placesFor(const std::vector<PrintShape> &shapes)
{
    std::vector<PhotoPlace> places;
    for (const PrintShape &shape : shapes)
        places.push_back({shape, standIn(2 * places.size()), standIn(2 * places.size() + 1)});
    return places;
}

// All of the record but the pixels of its photos.
Result<QByteArray> layOut(const DocumentInput &input, const RecordWords &words, const Sha256 &id, const std::vector<PrintShape> &shapes)
{
    const std::vector<PhotoPlace> places = placesFor(shapes);
    const RecordParts parts{input, words, places, id};
    Flow flow;
    if (auto opened = addOpening(flow, parts); !opened)
        return fail(opened.error());
    addViolations(flow, parts);
    addPhotos(flow, parts);
    addMarkedCopies(flow, parts);
    addRules(flow, parts);
    addReadings(flow, parts);
    addMetadata(flow, parts);
    addAnchors(flow, parts);
    auto pages = flow.finish();
    addMargins(pages, parts);
    return paint(pages, titleOf(input, words));
}

} // namespace

QString RecordComposer::templateName() const
{
    const auto &form = RecordTemplate::builtIn();
    return form ? form->id() : QString();
}

Result<QByteArray> RecordComposer::compose(const DocumentInput &input) const
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::DocumentFailed, u"QGuiApplication"_s, u"typefaces need a QGuiApplication"_s);
    if (auto fonts = loadRecordFonts(); !fonts)
        return fail(fonts.error());
    const auto &form = RecordTemplate::builtIn();
    if (!form)
        return fail(form.error());
    if (auto required = checkRequired(*form, input); !required)
        return fail(required.error());
    const auto prints = PhotoPrints::start(m_decoder, input.report, input.photos, PrintBox);
    if (!prints)
        return fail(prints.error());

    // The photos are decoded meanwhile: that takes longer than all else.
    const RecordWords words(*form->texts(input.language), input.language);
    const Sha256 id = contentId(input, form->id());
    const std::vector<PrintShape> expected = (*prints)->expected();
    auto pdf = layOut(input, words, id, expected);
    if (auto finished = (*prints)->finish(); !finished)
        return fail(finished.error());
    if (const std::vector<PrintShape> shapes = (*prints)->shapes(); shapes != expected)
        pdf = layOut(input, words, id, shapes);
    if (!pdf)
        return fail(pdf.error());
    QList<Sha256> evidence;
    for (const Photo &photo : input.report.photos)
        evidence.append(photo.sha256);
    return normalisePdf(*pdf, (*prints)->pictures(),
        {titleOf(input, words), input.language, input.composedAt, id, form->id(), evidence, input.custodyHead,
            observedFacts(wire::toJson(input.report))});
}

} // namespace svidok
