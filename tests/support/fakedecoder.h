// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"
#include "support/faults.h"

#include <QAtomicInt>

#include <cmath>

namespace svidok::test {

/// Decodes "fake WIDTH HEIGHT" into a plane whose blue and green say where a pixel is (x / 16, y / 16, both modulo 256)
/// and whose red is `red`; "fake WIDTH HEIGHT RED cut" is partial. Any thread. A late answer blocks the worker that asked.
class FakeDecoder final : public PhotoDecoder {
public:
    mutable Faults faults;
    mutable QAtomicInt calls;

    [[nodiscard]] static QByteArray photo(int width, int height, int red = 0, bool cut = false)
    {
        return "fake " + QByteArray::number(width) + ' ' + QByteArray::number(height) + ' ' + QByteArray::number(red)
            + (cut ? " cut" : "");
    }

    [[nodiscard]] Result<PhotoPixels> decode(
        const QByteArray &photo, const PixelsWanted &wanted, const CancelToken &cancel = {}) const override
    {
        calls.ref();
        return await(faults.pass<PhotoPixels>([=] { return decoded(photo, wanted, cancel); }));
    }

private:
    [[nodiscard]] static Result<PhotoPixels> decoded(const QByteArray &photo, const PixelsWanted &wanted, const CancelToken &cancel)
    {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (photo.isEmpty())
            return fail(ErrorCode::PhotoEmpty);
        const QByteArrayList words = photo.split(' ');
        if (words.size() < 4 || words[0] != "fake")
            return fail(ErrorCode::PhotoNotAnImage);
        PhotoPixels answer;
        answer.photo = QSize(words[1].toInt(), words[2].toInt());
        answer.partial = words.size() > 4;
        const QRect whole({0, 0}, answer.photo);
        answer.region = wanted.region.isNull() ? whole : wanted.region & whole;
        if (answer.region.isEmpty())
            return fail(ErrorCode::InvalidArgument);
        while (wanted.longestSide > 0 && answer.reduction < 8
            && std::max(answer.region.width(), answer.region.height()) / (answer.reduction * 2) >= wanted.longestSide)
            answer.reduction *= 2;
        const int step = answer.reduction;
        const auto up = [step](int pixels) { return (pixels + step - 1) / step; };
        answer.pixels = {up(answer.region.width()), up(answer.region.height()), wanted.grey ? 1 : 4, {}};
        answer.pixels.bytes.reserve(qsizetype(answer.pixels.width) * answer.pixels.height * answer.pixels.channels);
        const auto red = static_cast<uchar>(words[3].toInt());
        for (int y = 0; y < answer.pixels.height; ++y) {
            for (int x = 0; x < answer.pixels.width; ++x) {
                const uchar pixel[4]{static_cast<uchar>((answer.region.x() + x * step) / 16), static_cast<uchar>((answer.region.y() + y * step) / 16), red, 0xFF};
                if (wanted.grey)
                    answer.pixels.bytes.append(static_cast<char>(std::lround(0.114 * pixel[0] + 0.587 * pixel[1] + 0.299 * pixel[2])));
                else
                    answer.pixels.bytes.append(reinterpret_cast<const char *>(pixel), 4);
            }
        }
        return answer;
    }
};

} // namespace svidok::test
