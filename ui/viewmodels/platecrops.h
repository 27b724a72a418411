// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "viewmodels/desk.h"

#include <QHash>
#include <QImage>
#include <QObject>

namespace svidok {

/// The subject plates of a report's photos, straightened for the eye; the evidence itself is only read. Cut in the
/// background. For the window's thread.
class PlateCrops : public QObject {
    Q_OBJECT

public:
    explicit PlateCrops(Desk &desk, QObject *parent = nullptr);

    /// Cuts what is new; changed() comes for each photo. Another report's answers that are late are dropped.
    void show(const Report &report);
    void clear();
    [[nodiscard]] QImage crop(const PhotoId &photo) const { return m_crops.value(photo).image; } ///< null: not (yet) there

    /// The quad, in pixels of the upright photo, as a rectangle `height` pixels high; `of` is the size of the photo that
    /// it was placed on. Errors: those of the decoder, InvalidArgument for a quad without an area, and where the photo has another
    /// size: no crop is better than one of another place. Any thread.
    [[nodiscard]] static Result<QImage> cut(const PhotoDecoder &decoder, const QByteArray &photo, const Quad &quad, QSize of, int height);

signals:
    void changed(const svidok::PhotoId &photo);

private:
    struct Crop {
        Quad quad{};
        QImage image;
    };
    Desk &m_desk;
    ReportId m_report;
    QHash<PhotoId, Crop> m_crops;
};

} // namespace svidok
