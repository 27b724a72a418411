// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctcreader.h"

#include "base/poolrun.h"
#include "base/sha256.h"

#include <QMutexLocker>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

/// The crops of each plate that are looked at in any case.
constexpr qsizetype FirstLooks = 2;
constexpr qsizetype FewestChars = 3; ///< where a net sees less on all it looked at, there is no plate

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

QString hashOf(const QList<LineNet> &nets)
{
    QByteArray all;
    for (const LineNet &net : nets)
        all += net.onnx;
    return QStringLiteral("sha256:") + Sha256::of(all).toHex();
}

/// Adds what each net sees on each crop. Ends early, and answers no, where one sees no plate or the work was cancelled.
bool look(std::vector<LineScanner> &scanners, const QList<PixelBuffer> &crops, int lines, const CancelToken &cancel,
    QList<CharLattice> &lattices)
{
    for (LineScanner &scanner : scanners) {
        qsizetype longest = 0;
        for (const PixelBuffer &crop : crops) {
            CharLattice seen;
            for (const cv::Mat &line : linesOf(greyOf(crop), lines)) {
                if (cancel.isCancelled())
                    return false;
                seen.append(scanner.scan(line));
            }
            longest = std::max(longest, seen.likeliest().size());
            lattices.append(seen);
            if (longest == 0)
                return false; // most of what a finder offers is a grille or a wall
        }
        if (longest < FewestChars)
            return false;
    }
    return true;
}

bool unanimous(const QList<CharLattice> &lattices)
{
    return std::all_of(lattices.begin(), lattices.end(),
        [text = lattices.constFirst().likeliest()](const CharLattice &lattice) { return lattice.likeliest() == text; });
}

} // namespace

CtcReader::CtcReader(QList<LineNet> nets, std::vector<LineScanner> first, int threads)
    : m_nets(std::move(nets))
    , m_modelHash(hashOf(m_nets))
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
    return QStringLiteral(R"({"algorithm":4,"sizes":["128x32","160x32"]})");
}

Result<std::vector<LineScanner>> CtcReader::takeScanners()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            std::vector<LineScanner> scanners = std::move(m_idle.back());
            m_idle.pop_back();
            return scanners;
        }
    }
    std::vector<LineScanner> scanners;
    for (const LineNet &net : std::as_const(m_nets)) {
        auto scanner = LineScanner::create(net);
        if (!scanner)
            return fail(scanner.error());
        scanners.push_back(*std::move(scanner));
    }
    return scanners;
}

void CtcReader::giveBack(std::vector<LineScanner> scanners)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(scanners));
}

Result<ReaderAnswer> CtcReader::readNow(const FoundPlate &plate, const CancelToken &cancel)
try {
    if (!std::all_of(plate.crops.begin(), plate.crops.end(), isSoundCrop))
        return fail(ErrorCode::ReaderFailed, name(), QStringLiteral("crop with the wrong number of bytes"));
    auto scanners = takeScanners();
    if (!scanners)
        return fail(ErrorCode::ReaderFailed, name(), scanners.error().detail);
    ReaderAnswer answer;
    answer.transcript.reader = name();
    answer.transcript.modelHash = m_modelHash;
    // Where all nets say the same of the first crops, other corners would say it, too.
    if (look(*scanners, plate.crops.first(std::min(FirstLooks, plate.crops.size())), plate.lines, cancel, answer.lattices)
        && !unanimous(answer.lattices))
        look(*scanners, plate.crops.sliced(std::min(FirstLooks, plate.crops.size())), plate.lines, cancel, answer.lattices);
    giveBack(*std::move(scanners));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);

    // Of what the crops say by themselves the text that all of them together find likeliest.
    double least = CharLattice::MostCost;
    for (const CharLattice &candidate : answer.lattices) {
        const QString text = candidate.likeliest();
        if (const double cost = meanCost(text, answer.lattices); cost < least) {
            least = cost;
            answer.transcript.raw = text;
        }
    }
    answer.transcript.chars = evidenceFor(answer.transcript.raw, answer.lattices);
    answer.transcript.confidence = meanProbability(answer.transcript.chars) * std::exp(-least);
    return answer;
} catch (const std::exception &exception) {
    return fail(ErrorCode::ReaderFailed, name(), QString::fromUtf8(exception.what()));
}

Future<ReaderAnswer> CtcReader::read(const FoundPlate &plate, CancelToken cancel)
{
    return runInPool<ReaderAnswer>(m_pool, [this, plate, cancel] {
        return cancel.isCancelled() ? Result<ReaderAnswer>(fail(ErrorCode::Cancelled)) : readNow(plate, cancel);
    });
}

} // namespace svidok
