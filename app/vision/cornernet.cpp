// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/cornernet.h"

#include <QMutexLocker>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

/// Longest sides of the pyramid's levels. The net answers for plates between 22 and 84 pixels wide.
constexpr int Levels[] = {160, 320, 640, 1280};
constexpr int Cell = 8; ///< pixels of a level for one answer
constexpr double Unit = 32.0; ///< pixels of a level for 1.0 of a corner's offset
constexpr double FlatContrast = 8.0; ///< added to the deviation, as in training
constexpr float WeakestLogit = -0.4F; ///< a score of 0.4
constexpr size_t MostOfLevel = 12;

/// What a level's answer says, place by place.
class Answer {
public:
    Answer(const cv::Mat &said, cv::Size2d cellSize)
        : m_said(said)
        , m_rows(said.size[2])
        , m_columns(said.size[3])
        , m_cell(cellSize)
    {
    }

    /// The peaks, best first.
    [[nodiscard]] std::vector<LocatedPlate> plates() const
    {
        const cv::Mat here = cv::max(plane(0), plane(1));
        cv::Mat highest;
        cv::dilate(here, highest, {});
        std::vector<LocatedPlate> found;
        for (int y = 0; y < m_rows; ++y) {
            for (int x = 0; x < m_columns; ++x) {
                const float logit = here.at<float>(y, x);
                if (logit > WeakestLogit && logit >= highest.at<float>(y, x))
                    found.push_back(plateAt(x, y, 1.0 / (1.0 + std::exp(-double(logit)))));
            }
        }
        std::erase_if(found, [](const LocatedPlate &plate) { return !quads::isSound(plate.corners); });
        std::stable_sort(found.begin(), found.end(), [](const LocatedPlate &a, const LocatedPlate &b) { return a.score > b.score; });
        if (found.size() > MostOfLevel)
            found.resize(MostOfLevel);
        return found;
    }

private:
    [[nodiscard]] cv::Mat plane(int at) const
    {
        return {m_rows, m_columns, CV_32F, const_cast<uchar *>(m_said.ptr(0, at))};
    }

    [[nodiscard]] LocatedPlate plateAt(int x, int y, double score) const
    {
        LocatedPlate plate;
        plate.score = score;
        plate.lines = plane(1).at<float>(y, x) > plane(0).at<float>(y, x) ? 2 : 1;
        for (int k = 0; k < 4; ++k) {
            const double across = x + 0.5 + plane(2 + 2 * k).at<float>(y, x) * Unit / Cell;
            const double down = y + 0.5 + plane(3 + 2 * k).at<float>(y, x) * Unit / Cell;
            plate.corners[size_t(k)] = {across * m_cell.width, down * m_cell.height};
        }
        return plate;
    }

    cv::Mat m_said;
    int m_rows;
    int m_columns;
    cv::Size2d m_cell; ///< in pixels of the photo
};

/// The photo with its longest side as given, both sides whole numbers of cells, mean 0 and deviation 1.
cv::Mat levelOf(const cv::Mat &grey, int side)
{
    const double factor = double(side) / std::max(grey.cols, grey.rows);
    const auto cells = [&](int length) { return std::max(4, int(length * factor / Cell + 0.5)) * Cell; };
    cv::Mat level;
    cv::resize(grey, level, {cells(grey.cols), cells(grey.rows)}, 0, 0, factor < 1.0 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(level, mean, deviation);
    level.convertTo(level, CV_32F, 1.0 / (deviation[0] + FlatContrast), -mean[0] / (deviation[0] + FlatContrast));
    return level;
}

} // namespace

CornerNet::CornerNet(const QByteArray &onnx)
    : m_onnx(onnx)
{
    try {
        if (!m_onnx.isEmpty())
            giveBack(cv::dnn::readNetFromONNX(m_onnx.constData(), size_t(m_onnx.size())));
        m_usable = !m_onnx.isEmpty();
    } catch (const cv::Exception &) {
        m_usable = false;
    }
}

cv::dnn::Net CornerNet::take() const
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            const cv::dnn::Net net = m_idle.back();
            m_idle.pop_back();
            return net;
        }
    }
    return cv::dnn::readNetFromONNX(m_onnx.constData(), size_t(m_onnx.size()));
}

void CornerNet::giveBack(const cv::dnn::Net &net) const
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(net);
}

std::vector<LocatedPlate> CornerNet::locate(const cv::Mat &grey, int most, const CancelToken &cancel) const
{
    std::vector<LocatedPlate> plates;
    if (!m_usable)
        return plates;
    cv::dnn::Net net = take();
    for (const int side : Levels) {
        if (cancel.isCancelled())
            break;
        if (side > 2 * std::max(grey.cols, grey.rows) && side != Levels[0])
            continue;
        const cv::Mat level = levelOf(grey, side);
        const int shape[] = {1, 1, level.rows, level.cols};
        net.setInput(level.reshape(1, 4, shape));
        const cv::Mat said = net.forward();
        const auto found = Answer(said, {double(grey.cols) / said.size[3], double(grey.rows) / said.size[2]}).plates();
        plates.insert(plates.end(), found.begin(), found.end());
    }
    giveBack(net);

    std::stable_sort(plates.begin(), plates.end(), [](const LocatedPlate &a, const LocatedPlate &b) { return a.score > b.score; });
    std::vector<LocatedPlate> kept;
    for (const LocatedPlate &plate : plates) {
        if (kept.size() < size_t(most) && std::none_of(kept.begin(), kept.end(), [&](const LocatedPlate &other) {
                return quads::overlap(plate.corners, other.corners) > 0.4;
            }))
            kept.push_back(plate);
    }
    return kept;
}

} // namespace svidok
