// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ppocrplugin.h"

#include "base/sha256.h"
#include "ppocrreader.h"

#include <QFile>
#include <QStandardPaths>
#include <QVariant>

namespace svidok {

Result<std::unique_ptr<PlateReader>> PpocrPlugin::open(const QVariantMap &settings)
{
    const QString usual =
        QStandardPaths::locate(QStandardPaths::GenericDataLocation, QStringLiteral("svidok/models/ppocr.onnx"));
    const QString path = settings.value(QStringLiteral("model"), usual).toString();
    QFile weights(path);
    if (!weights.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReaderUnavailable, path.isEmpty() ? QStringLiteral("ppocr.onnx") : path,
            QStringLiteral("make it with resources/models/ppocr/convert.py"));
    QFile sum(path + QStringLiteral(".sha256"));
    if (!sum.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing, sum.fileName(), sum.errorString());
    const QByteArray onnx = weights.readAll();
    if (Sha256::of(onnx).toHex().toLatin1() != sum.read(64))
        return fail(ErrorCode::ModelMissing, path, QStringLiteral("not the weights whose SHA-256 stands beside them"));
    auto reader = PpocrReader::create(onnx);
    if (!reader)
        return fail(ErrorCode::ModelMissing, path, reader.error().detail);
    return *std::move(reader);
}

} // namespace svidok
