// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplerecord.h"

#include "imaging/scaledphotodecoder.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>

namespace svidok::test {

using namespace Qt::StringLiterals;

namespace {

const QRectF PlateOnUnit(0.42, 0.66, 0.16, 0.045); ///< of width and height

QRectF plateRect(const QSize &size)
{
    return {PlateOnUnit.x() * size.width(), PlateOnUnit.y() * size.height(), PlateOnUnit.width() * size.width(),
        PlateOnUnit.height() * size.height()};
}

const QDateTime Taken({2026, 5, 4}, {9, 3, 11, 250}, Qt::UTC);

Photo photoOf(const QByteArray &bytes, const RecordWish &wish, int number)
{
    Photo photo;
    photo.id = PhotoId(u"photo-%1"_s.arg(number));
    photo.sha256 = Sha256::of(bytes);
    photo.role = number == 1 ? PhotoRole::Initial : number == 2 ? PhotoRole::Verification : PhotoRole::Context;
    photo.fileName = u"IMG_20260504_12%1.jpg"_s.arg(number * 310, 4, 10, QChar(u'0'));
    photo.mediaType = u"image/jpeg"_s;
    photo.byteSize = bytes.size();
    photo.width = wish.photoSize.width();
    photo.height = wish.photoSize.height();
    photo.capture.taken = ObservedInstant{Taken.addSecs(312 * (number - 1)), 10800, InstantSource::ExifOriginal,
        u"Exif.Photo.DateTimeOriginal"_s, 0.005, false};
    photo.capture.fix = GeoFix{{50.452310 + 0.00001 * number, 30.514870}, 3.8, u"Exif.GPSInfo.GPSLatitude"_s,
        Taken.addSecs(312 * (number - 1)), 214.5, 178.2};
    photo.capture.make = u"Google"_s;
    photo.capture.model = u"Pixel 7"_s;
    photo.capture.software = u"HDR+ 1.0.540104767zd"_s;
    if (number == 2) {
        photo.capture.taken->offsetAssumed = true;
        photo.capture.taken->uncertaintySeconds = 1.0;
        photo.capture.flags = {CaptureFlag::OffsetAssumed, CaptureFlag::StaleFix};
    }
    return photo;
}

PhotoReading readingOf(const Photo &photo)
{
    const QRectF rect = plateRect({photo.width, photo.height});
    PlateRead plate;
    plate.quad = {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
    plate.localisationScore = 0.91;
    plate.raw = photo.role == PhotoRole::Initial ? u"AA1234BB"_s : u"AAI234BB"_s;
    plate.text = PlateText::fold(u"AA1234BB");
    plate.country = u"UA"_s;
    plate.format = u"ua-2015"_s;
    plate.confidence = photo.role == PhotoRole::Initial ? 0.97 : 0.81;
    plate.abstained = false;
    plate.subject = true;
    if (plate.raw != plate.text.text())
        plate.grammarSteps = {u"2:I>1 (digit expected)"_s};
    plate.readers = {{u"tesseract"_s, plate.raw, plate.confidence, {}, u"sha256:4f1d"_s}};
    PhotoReading reading;
    reading.id = ReadingId(u"reading-"_s + photo.id.toString());
    reading.photo = photo.id;
    reading.photoSha = photo.sha256;
    reading.width = photo.width;
    reading.height = photo.height;
    reading.plates = {plate};
    reading.modelHash = u"sha256:4f1d9a0c2b7e"_s;
    reading.parameters = u"{}"_s;
    reading.readAt = Taken.addSecs(4000);
    return reading;
}

QList<RuleCheck> checks()
{
    return {
        {RuleId::Interval, Verdict::Pass, 312.0, 300.0, 1.0, u"s"_s,
            u"Exif.Photo.DateTimeOriginal, Exif.Photo.DateTimeOriginal"_s, u"time.long_enough"_s,
            {u"offset.assumed"_s}},
        {RuleId::Distance, Verdict::Unknown, 6.42, 10.0, 7.6, u"m"_s, u"Exif.GPSInfo.GPSLatitude"_s,
            u"gps.uncertain"_s, {}},
        {RuleId::Plate, Verdict::Pass, 0.0, 0.0, std::nullopt, u"char"_s, u"tesseract"_s, u"plate.same"_s, {}},
        {RuleId::Scene, Verdict::Fail, 0.41, 0.25, 0.06, u"m"_s, u"ORB 2000, RANSAC"_s, u"vehicle.moved"_s, {}},
    };
}

LawPack law()
{
    LawPack pack;
    pack.name = u"ua-parking"_s;
    pack.version = u"2026.1"_s;
    pack.authority = u"UA"_s;
    pack.language = u"uk"_s;
    LawEntry entry;
    entry.code = u"UA-KUPAP-122-1-STOP"_s;
    entry.article = u"ст. 122 ч. 1 КУпАП"_s;
    entry.title = {{u"uk"_s, u"Порушення правил зупинки і стоянки"_s}, {u"en"_s, u"Breach of stopping and parking rules"_s}};
    entry.text = {{u"uk"_s, u"Перевищення водіями транспортних засобів встановлених обмежень, порушення правил зупинки, стоянки."_s},
        {u"en"_s, u"Stopping or parking against the rules."_s}};
    entry.validFrom = QDate(2018, 9, 27);
    LawEntry third = entry;
    third.code = u"UA-KUPAP-122-3-OBSTRUCT"_s;
    third.article = u"ст. 122 ч. 3 КУпАП"_s;
    third.title = {{u"uk"_s, u"Створення перешкоди для руху"_s}, {u"en"_s, u"Obstruction of traffic"_s}};
    pack.entries = {entry, third};
    ReasonEntry reason;
    reason.code = u"SIGN_NOT_VISIBLE"_s;
    reason.title = {{u"uk"_s, u"Знак або розмітку не видно"_s}, {u"en"_s, u"Sign or marking not visible"_s}};
    pack.reasons = {reason};
    return pack;
}

} // namespace

QByteArray drawnPhoto(const QSize &size, int number)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = size.width();
    const double h = size.height();
    const double shift = 0.01 * number;
    QLinearGradient sky(0, 0, 0, h * 0.5);
    sky.setColorAt(0, QColor(150, 180, 215));
    sky.setColorAt(1, QColor(225, 228, 230));
    painter.fillRect(image.rect(), sky);
    QRandomGenerator random(7);
    for (double x = -0.1; x < 1.1; x += 0.09) {
        const double top = 0.08 + 0.2 * random.generateDouble();
        painter.fillRect(QRectF((x + shift) * w, top * h, 0.085 * w, h), QColor::fromHsv(random.bounded(360), 40, 190));
        for (double y = top + 0.03; y < 0.5; y += 0.07)
            painter.fillRect(QRectF((x + 0.02 + shift) * w, y * h, 0.03 * w, 0.04 * h), QColor(60, 70, 85));
    }
    painter.fillRect(QRectF(0, 0.58 * h, w, h), QColor(95, 97, 100));
    painter.fillRect(QRectF(0, 0.56 * h, w, 0.03 * h), QColor(180, 178, 170));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(40, 60, 110));
    painter.drawRoundedRect(QRectF(0.22 * w, 0.46 * h, 0.56 * w, 0.34 * h), 0.05 * w, 0.05 * h);
    painter.setBrush(QColor(25, 30, 38));
    painter.drawRoundedRect(QRectF(0.3 * w, 0.42 * h, 0.4 * w, 0.16 * h), 0.04 * w, 0.04 * h);
    for (const double x : {0.3, 0.7})
        painter.drawEllipse(QPointF(x * w, 0.8 * h), 0.06 * w, 0.06 * w);
    const QRectF plate = plateRect(size);
    painter.fillRect(plate, Qt::white);
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(std::max(1, static_cast<int>(plate.height() * 0.7)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(plate, Qt::AlignCenter, u"AA 1234 BB"_s);
    painter.end();
    // Noise, so that the file is as hard to decode as a camera's.
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int noise = static_cast<int>(random.generate() & 15) - 8;
            line[x] = qRgb(qBound(0, qRed(line[x]) + noise, 255), qBound(0, qGreen(line[x]) + noise, 255),
                qBound(0, qBlue(line[x]) + noise, 255));
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 88);
    return bytes;
}

DocumentInput sampleRecord(const RecordWish &wish)
{
    DocumentInput input;
    input.law = law();
    input.inspector.id = UserId(u"user-1"_s);
    input.inspector.login = u"perevirka"_s;
    input.inspector.displayName = u"Олена Перевірка"_s;
    input.inspector.position = u"Головний інспектор з паркування"_s;
    input.inspector.roles = Role::Inspector;
    input.authority = u"Департамент транспортної інфраструктури, Управління інспекції з паркування"_s;
    input.number = u"SV-2026-000123"_s;
    input.language = wish.language;
    input.composedAt = QDateTime({2026, 5, 6}, {7, 15, 2}, Qt::UTC);
    input.custodyHead = Sha256::of("custody");

    Report &report = input.report;
    report.id = ReportId(u"0196a1b2-7c3d-7e4f-8a5b-112233445566"_s);
    report.status = ReportStatus::Verified;
    report.place = wish.place;
    report.enteredPlate = {u"АА 1234 ВВ"_s, PlateText::fold(u"АА 1234 ВВ")};
    report.createdAt = Taken.addSecs(3600);
    for (int i = 1; i <= wish.photos; ++i) {
        const QByteArray bytes = drawnPhoto(wish.photoSize, i);
        const Photo photo = photoOf(bytes, wish, i);
        input.photos.insert(photo.sha256, bytes);
        report.photos.append(photo);
        report.readings.append(readingOf(photo));
    }
    for (int i = 0; i < wish.violations; ++i) {
        Violation violation;
        violation.id = ViolationId(u"violation-%1"_s.arg(i));
        violation.code = input.law.entries.at(i % 2).code;
        violation.lawPack = input.law.id();
        violation.state = i % 2 == 0 ? ViolationState::Approved : ViolationState::Rejected;
        if (i % 2 != 0) {
            violation.reasonCode = u"SIGN_NOT_VISIBLE"_s;
            violation.comment = u"Розмітку на знімках не видно."_s;
        }
        violation.decidedBy = input.inspector.id;
        violation.decidedAt = input.composedAt.addSecs(-300);
        report.violations.append(violation);
    }
    report.checks = checks();
    report.scene = SceneMatch{false, {}, 1840, 1907, 412, 233, 1.12, {1, 0, 0, 0, 1, 0, 0, 0, 1}, 0.41, 0.06,
        u"ORB 2000, RANSAC"_s};
    report.decisions = {{Decision::Kind::Verified, {}, u"Автомобіль стояв на тротуарі на обох знімках."_s,
        PlateText::fold(u"AA1234BB"), input.inspector.id, input.composedAt.addSecs(-200)}};
    return input;
}

const RecordComposer &recordComposer()
{
    static const ScaledPhotoDecoder decoder;
    static const RecordComposer composer(decoder);
    return composer;
}

} // namespace svidok::test
