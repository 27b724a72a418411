// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctcplugin.h"

#include "base/sha256.h"
#include "ctcreader.h"

#include <QDir>
#include <QFile>
#include <QVariant>

#include <algorithm>

namespace svidok {

namespace {

const QString Weights = QStringLiteral("platereader.onnx");

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing, path, file.errorString());
    return file.readAll();
}

/// The hash that belongs to the weights, from lines as `sha256sum` writes them.
QString expectedHash(const QByteArray &sums)
{
    for (const QByteArray &line : sums.split('\n')) {
        if (line.mid(66) == Weights.toLatin1())
            return QString::fromLatin1(line.left(64));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<PlateReader>> CtcPlugin::open(const QVariantMap &settings)
{
    const QString within = QStringLiteral(":/reader_ctc");
    const QString folder = settings.value(QStringLiteral("models"), within).toString();
    const QString path = QDir(folder).filePath(Weights);
    const auto sums = contentOf(QDir(within).filePath(QStringLiteral("SHA256SUMS")));
    if (!sums)
        return fail(sums.error());
    const auto model = contentOf(path);
    if (!model)
        return fail(model.error());
    if (Sha256::of(*model).toHex() != expectedHash(*sums))
        return fail(ErrorCode::ModelMissing, path, QStringLiteral("not the weights that belong to this version"));
    auto scanner = LineScanner::create(*model);
    if (!scanner)
        return fail(ErrorCode::ModelMissing, path, scanner.error().detail);
    const int threads = std::max(1, settings.value(QStringLiteral("threads"), 2).toInt());
    return std::make_unique<CtcReader>(*model, *std::move(scanner), threads);
}

} // namespace svidok
