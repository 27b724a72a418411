// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/deskfixture.h"
#include "support/drawnphoto.h"
#include "viewmodels/pairmodel.h"

namespace svidok::test {

/// A report of three drawn photos of different sizes over a desk in memory.
struct PairFixture {
    DeskFixture f;

    Photo add(const QByteArray &bytes, QSize size, PhotoRole role, const char *id)
    {
        Photo photo;
        photo.id = PhotoId(QString::fromLatin1(id));
        photo.sha256 = await(f.evidence.put(bytes))->sha256;
        photo.role = role;
        photo.fileName = QString::fromLatin1(id) + QStringLiteral(".jpg");
        photo.width = size.width();
        photo.height = size.height();
        return photo;
    }

    Report report()
    {
        Report made;
        made.id = ReportId(QStringLiteral("r1"));
        made.photos = {add(draw({.width = 1600, .height = 1200, .seed = 1}), {1600, 1200}, PhotoRole::Initial, "first"),
            add(draw({.width = 1200, .height = 900, .seed = 1, .gain = 0.8}), {1200, 900}, PhotoRole::Verification, "second")};
        PhotoReading reading;
        reading.photo = made.photos[0].id;
        reading.width = 1600;
        reading.height = 1200;
        PlateRead plate;
        plate.quad = {QPointF(700, 560), QPointF(900, 560), QPointF(900, 610), QPointF(700, 610)};
        plate.subject = true;
        reading.plates = {plate};
        made.readings = {reading};
        return made;
    }

    static SceneMatch measured()
    {
        SceneMatch match;
        match.refused = false;
        match.matches = 300;
        match.inliers = 214;
        match.residualPixels = 1.2;
        match.homography = {0.75, 0, 0, 0, 0.75, 0, 0, 0, 1};
        return match;
    }
    static SceneMatch refused()
    {
        SceneMatch match;
        match.refusal = QStringLiteral("texture.too_little");
        return match;
    }
};

} // namespace svidok::test
