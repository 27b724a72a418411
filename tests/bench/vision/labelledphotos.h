// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace svidok::test {

/// A photo whose plate is known.
struct LabelledPhoto {
    QString file; ///< with its path
    QStringList plates; ///< what may be answered; none: no plate can be read there
    QString group;
    QRectF box; ///< around the plate, null where it is not known
};

/// FOLDER/labels.csv (file, plate, country, group, lines, bbox as x0;y0;x1;y1, ...) over FOLDER/photos. What is not there
/// is left out.
[[nodiscard]] QList<LabelledPhoto> labelledPhotos(const QString &folder);

} // namespace svidok::test
