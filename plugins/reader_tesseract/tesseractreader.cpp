// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tesseractreader.h"

#include "base/poolrun.h"
#include "base/sha256.h"
#include "platevariants.h"

#include <QMutexLocker>

#include <algorithm>
#include <optional>

namespace svidok {

namespace {

cv::Mat greyOf(const PixelBuffer &crop)
{
    const cv::Mat pixels(crop.height, crop.width, crop.channels == 1 ? CV_8UC1 : CV_8UC3,
        const_cast<char *>(crop.bytes.constData()));
    if (crop.channels == 1)
        return pixels;
    std::vector<cv::Mat> planes;
    cv::split(pixels, planes);
    return (planes[0] + 6 * planes[1] + 3 * planes[2]) / 10;
}

/// The text that gathers the greatest confidence over all passes, from its surest pass; the share of the passes'
/// confidence that is for another text weakens it.
LineRead consensus(const std::vector<LineRead> &reads)
{
    const LineRead *best = nullptr;
    double bestSum = 0.0;
    double all = 0.0;
    for (const LineRead &read : reads) {
        all += read.confidence;
        double sum = 0.0;
        const LineRead *surest = &read;
        for (const LineRead &other : reads) {
            if (other.text != read.text)
                continue;
            sum += other.confidence;
            if (other.confidence > surest->confidence)
                surest = &other;
        }
        if (read.text.size() >= 4)
            sum += 0.25; // a lone blotch is read surely more often than a plate is
        if (!read.text.isEmpty() && sum > bestSum) {
            bestSum = sum;
            best = surest;
        }
    }
    if (!best)
        return {};
    LineRead read = *best;
    double agreeing = 0.0;
    for (const LineRead &other : reads)
        agreeing += other.text == read.text ? other.confidence : 0.0;
    read.confidence *= 0.5 + 0.5 * agreeing / std::max(all, 1e-6);
    return read;
}

} // namespace

TesseractReader::TesseractReader(QByteArray model, std::unique_ptr<TesseractEngine> first, int threads)
    : m_model(std::move(model))
    , m_modelHash(QStringLiteral("sha256:") + Sha256::of(m_model).toHex())
{
    m_idle.push_back(std::move(first));
    m_pool.setMaxThreadCount(threads);
}

TesseractReader::~TesseractReader() = default;

QString TesseractReader::name() const
{
    return QStringLiteral("tesseract");
}

QString TesseractReader::parameters() const
{
    return QStringLiteral(R"({"algorithm":3,"psm":7,"whitelist":"A-Z0-9"})");
}

Result<std::unique_ptr<TesseractEngine>> TesseractReader::takeEngine()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            auto engine = std::move(m_idle.back());
            m_idle.pop_back();
            return engine;
        }
    }
    return TesseractEngine::create(m_model);
}

void TesseractReader::giveBack(std::unique_ptr<TesseractEngine> engine)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(engine));
}

Result<ReaderAnswer> TesseractReader::readNow(const QList<PixelBuffer> &crops, const CancelToken &cancel)
try {
    // In a crop with too narrow a margin characters run into the frame; one where most stand clear is read.
    std::optional<PlateVariants> clearest;
    for (const PixelBuffer &crop : crops) {
        if (!isSoundCrop(crop))
            return fail(ErrorCode::ReaderFailed, name(), QStringLiteral("crop with the wrong number of bytes"));
        PlateVariants variants = plateVariants(greyOf(crop));
        if (!clearest || variants.characters > clearest->characters)
            clearest = std::move(variants);
    }
    auto engine = takeEngine();
    if (!engine)
        return fail(ErrorCode::ReaderFailed, name(), engine.error().detail);
    std::vector<LineRead> reads;
    for (const cv::Mat &image : clearest ? clearest->images : std::vector<cv::Mat>()) {
        if (cancel.isCancelled())
            break;
        reads.push_back((*engine)->readLine(image));
    }
    giveBack(*std::move(engine));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);

    const LineRead best = consensus(reads);
    ReaderTranscript transcript;
    transcript.reader = name();
    transcript.modelHash = m_modelHash;
    transcript.raw = best.text;
    transcript.chars = best.chars;
    transcript.confidence = best.confidence;
    return ReaderAnswer{transcript, {}};
} catch (const std::exception &exception) {
    return fail(ErrorCode::ReaderFailed, name(), QString::fromUtf8(exception.what()));
}

Future<ReaderAnswer> TesseractReader::read(const FoundPlate &plate, CancelToken cancel)
{
    return runInPool<ReaderAnswer>(m_pool, [this, crops = plate.crops, cancel] {
        return cancel.isCancelled() ? Result<ReaderAnswer>(fail(ErrorCode::Cancelled)) : readNow(crops, cancel);
    });
}

} // namespace svidok
