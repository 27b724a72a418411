// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctcreader.h"

#include "base/sha256.h"

#include <QMutexLocker>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

/// Where so many crops show no more than so few characters, there is no plate, and the others need no look.
constexpr qsizetype EnoughToRefuse = 2;
constexpr qsizetype FewestChars = 3;

cv::Mat greyOf(const PixelBuffer &crop)
{
    const cv::Mat pixels(crop.height, crop.width, crop.channels == 1 ? CV_8UC1 : CV_8UC3,
        const_cast<char *>(crop.bytes.constData()));
    if (crop.channels == 1)
        return pixels;
    cv::Mat grey;
    cv::cvtColor(pixels, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

/// The lines of a crop in which they stand side by side.
std::vector<cv::Mat> linesOf(const cv::Mat &crop, int lines)
{
    std::vector<cv::Mat> parts;
    const int width = crop.cols / std::max(1, lines);
    for (int i = 0; i < lines && width > 0; ++i)
        parts.push_back(crop.colRange(i * width, (i + 1) * width));
    return parts;
}

/// The geometric mean over the characters.
double confidenceOf(const QList<CharEvidence> &chars)
{
    double logs = 0.0;
    for (const CharEvidence &one : chars)
        logs += std::log(std::max(one.p, 1e-6));
    return chars.isEmpty() ? 0.0 : std::exp(logs / double(chars.size()));
}

} // namespace

CtcReader::CtcReader(QByteArray model, LineScanner first, int threads)
    : m_model(std::move(model))
    , m_modelHash(QStringLiteral("sha256:") + Sha256::of(m_model).toHex())
{
    m_idle.push_back(std::move(first));
    m_pool.setMaxThreadCount(threads);
}

CtcReader::~CtcReader() = default;

QString CtcReader::name() const
{
    return QStringLiteral("ctc");
}

QString CtcReader::parameters() const
{
    return QStringLiteral(R"({"algorithm":1,"size":"128x32"})");
}

Result<LineScanner> CtcReader::takeScanner()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            LineScanner scanner = std::move(m_idle.back());
            m_idle.pop_back();
            return scanner;
        }
    }
    return LineScanner::create(m_model);
}

void CtcReader::giveBack(LineScanner scanner)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(scanner));
}

Result<ReaderAnswer> CtcReader::readNow(const FoundPlate &plate, const CancelToken &cancel)
try {
    if (!std::all_of(plate.crops.begin(), plate.crops.end(), isSoundCrop))
        return fail(ErrorCode::ReaderFailed, name(), QStringLiteral("crop with the wrong number of bytes"));
    auto scanner = takeScanner();
    if (!scanner)
        return fail(ErrorCode::ReaderFailed, name(), scanner.error().detail);
    ReaderAnswer answer;
    answer.transcript.reader = name();
    answer.transcript.modelHash = m_modelHash;
    qsizetype longest = 0;
    for (const PixelBuffer &crop : plate.crops) {
        if (answer.lattices.size() == EnoughToRefuse && longest < FewestChars)
            break;
        CharLattice seen;
        for (const cv::Mat &line : linesOf(greyOf(crop), plate.lines)) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled);
            seen.append(scanner->scan(line));
        }
        longest = std::max(longest, seen.likeliest().size());
        answer.lattices.append(seen);
    }
    giveBack(*std::move(scanner));

    // Of what the crops say by themselves the text that all of them together find likeliest.
    double least = CharLattice::MostCost;
    for (const CharLattice &candidate : answer.lattices) {
        const QString text = candidate.likeliest();
        double cost = 0.0;
        for (const CharLattice &lattice : answer.lattices)
            cost += lattice.cost(text) / double(answer.lattices.size());
        if (cost < least) {
            least = cost;
            answer.transcript.raw = text;
        }
    }
    answer.transcript.chars = evidenceFor(answer.transcript.raw, answer.lattices);
    answer.transcript.confidence = confidenceOf(answer.transcript.chars) * std::exp(-least);
    return answer;
} catch (const std::exception &exception) {
    return fail(ErrorCode::ReaderFailed, name(), QString::fromUtf8(exception.what()));
}

Future<ReaderAnswer> CtcReader::read(const FoundPlate &plate, CancelToken cancel)
{
    auto promise = std::make_shared<QPromise<Result<ReaderAnswer>>>();
    auto future = promise->future();
    promise->start();
    m_pool.start([this, promise, plate, cancel] {
        promise->addResult(cancel.isCancelled() ? Result<ReaderAnswer>(fail(ErrorCode::Cancelled)) : readNow(plate, cancel));
        promise->finish();
    });
    return future;
}

} // namespace svidok
