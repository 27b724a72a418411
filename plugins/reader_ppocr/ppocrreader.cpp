// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ppocrreader.h"

#include "base/poolrun.h"
#include "base/sha256.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace svidok {

namespace {

constexpr int Width = 320;
constexpr int Height = 48;
constexpr int MiddleGrey = 127; ///< what the net takes for nothing

cv::Mat colouredOf(const PixelBuffer &crop)
{
    const cv::Mat pixels(
        crop.height, crop.width, crop.channels == 1 ? CV_8UC1 : CV_8UC3, const_cast<char *>(crop.bytes.constData()));
    if (crop.channels == 3)
        return pixels;
    cv::Mat coloured;
    cv::cvtColor(pixels, coloured, cv::COLOR_GRAY2BGR);
    return coloured;
}

} // namespace

PpocrReader::PpocrReader(cv::dnn::Net net, QString modelHash)
    : m_net(std::move(net))
    , m_modelHash(std::move(modelHash))
{
    m_pool.setMaxThreadCount(1);
}

PpocrReader::~PpocrReader() = default;

Result<std::unique_ptr<PlateReader>> PpocrReader::create(const QByteArray &onnx)
try {
    auto net = cv::dnn::readNetFromONNX(onnx.constData(), static_cast<size_t>(onnx.size()));
    std::unique_ptr<PpocrReader> reader(new PpocrReader(net, QStringLiteral("sha256:") + Sha256::of(onnx).toHex()));
    if (reader->scan(cv::Mat(Height, Width, CV_8UC3, cv::Scalar::all(MiddleGrey))).steps() == 0)
        return fail(ErrorCode::ModelMissing, {}, QStringLiteral("the net has another shape"));
    return reader;
} catch (const cv::Exception &exception) {
    return fail(ErrorCode::ModelMissing, {}, QString::fromStdString(exception.msg));
}

QString PpocrReader::name() const
{
    return QStringLiteral("ppocr");
}

QString PpocrReader::parameters() const
{
    return QStringLiteral(R"({"algorithm":1,"size":"320x48"})");
}

CharLattice PpocrReader::scan(const cv::Mat &line)
{
    const int width = std::clamp(line.cols * Height / line.rows, 1, Width);
    cv::Mat picture(Height, Width, CV_8UC3, cv::Scalar::all(MiddleGrey));
    cv::resize(line, picture.colRange(0, width), {width, Height}, 0, 0, cv::INTER_AREA);
    m_net.setInput(cv::dnn::blobFromImage(picture, 2.0 / 255.0, {}, cv::Scalar::all(255.0 / 2.0)));
    const cv::Mat said = m_net.forward();
    if (said.dims != 3 || said.size[0] != 1 || said.size[2] != CharLattice::Classes)
        return {};
    return CharLattice(std::vector<float>(said.begin<float>(), said.end<float>()));
}

Result<ReaderAnswer> PpocrReader::readNow(const FoundPlate &plate, const CancelToken &cancel)
try {
    if (!std::all_of(plate.crops.begin(), plate.crops.end(), isSoundCrop))
        return fail(ErrorCode::ReaderFailed, name(), QStringLiteral("crop with the wrong number of bytes"));
    ReaderAnswer answer;
    answer.transcript.reader = name();
    answer.transcript.modelHash = m_modelHash;
    if (plate.crops.isEmpty())
        return answer;
    CharLattice seen;
    const cv::Mat crop = colouredOf(plate.crops.constFirst());
    const int width = crop.cols / std::max(1, plate.lines); // lines stand side by side
    for (int i = 0; i < plate.lines && width > 0; ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        seen.append(scan(crop.colRange(i * width, (i + 1) * width)));
    }
    answer.transcript.raw = seen.likeliest();
    answer.transcript.chars = evidenceFor(answer.transcript.raw, {seen});
    answer.transcript.confidence = meanProbability(answer.transcript.chars);
    return answer;
} catch (const std::exception &exception) {
    return fail(ErrorCode::ReaderFailed, name(), QString::fromUtf8(exception.what()));
}

Future<ReaderAnswer> PpocrReader::read(const FoundPlate &plate, CancelToken cancel)
{
    return runInPool<ReaderAnswer>(m_pool, [this, plate, cancel] {
        return cancel.isCancelled() ? Result<ReaderAnswer>(fail(ErrorCode::Cancelled)) : readNow(plate, cancel);
    });
}

} // namespace svidok
