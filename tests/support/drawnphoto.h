// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace svidok::test {

/// A photo that the test draws itself: a wall, a kerb and some boxes, different for each seed.
struct DrawnPhoto {
    int width = 640;
    int height = 480;
    quint32 seed = 1;
    double gain = 1.0; ///< another exposure of the same scene
    int shiftPixels = 0; ///< the camera a little to the side
    QString extension = QStringLiteral(".jpg"); ///< .jpg, .png or .webp
    int quality = 85;
};
[[nodiscard]] QByteArray draw(const DrawnPhoto &photo);

/// The photo with these tags as exiv2 names and parses them; an empty value removes one.
[[nodiscard]] QByteArray tagged(const QByteArray &photo, const QMap<QString, QString> &tags);
/// The photo with a thumbnail drawn from `shown`, `width` x `height`; black bars where the shapes differ.
[[nodiscard]] QByteArray withThumbnail(
    const QByteArray &photo, const QByteArray &shown, int width, int height, int quality = 75);

/// The tags of a phone in Kyiv: time with offset, position with accuracy, device.
[[nodiscard]] QMap<QString, QString> phoneTags(
    const QString &localTime, const QString &offset, double latitude, double longitude);

} // namespace svidok::test
