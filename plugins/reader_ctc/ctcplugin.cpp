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

struct KnownNet {
    QString file;
    int width; ///< of what it sees of a line
};
const KnownNet Nets[] = {{QStringLiteral("platereader.onnx"), 128}, {QStringLiteral("platereaderwide.onnx"), 160}};

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing, path, file.errorString());
    return file.readAll();
}

/// The hash that belongs to a file of weights, from lines as `sha256sum` writes them.
QString expectedHash(const QByteArray &sums, const QString &file)
{
    for (const QByteArray &line : sums.split('\n')) {
        if (line.mid(66) == file.toLatin1())
            return QString::fromLatin1(line.left(64));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<PlateReader>> CtcPlugin::open(const QVariantMap &settings)
{
    const QString within = QStringLiteral(":/reader_ctc");
    const QString folder = settings.value(QStringLiteral("models"), within).toString();
    const auto sums = contentOf(QDir(within).filePath(QStringLiteral("SHA256SUMS")));
    if (!sums)
        return fail(sums.error());
    QList<LineNet> nets;
    std::vector<LineScanner> scanners;
    for (const KnownNet &known : Nets) {
        const QString path = QDir(folder).filePath(known.file);
        const auto model = contentOf(path);
        if (!model)
            return fail(model.error());
        if (Sha256::of(*model).toHex() != expectedHash(*sums, known.file))
            return fail(ErrorCode::ModelMissing, path, QStringLiteral("not the weights that belong to this version"));
        nets.append({*model, known.width});
        auto scanner = LineScanner::create(nets.constLast());
        if (!scanner)
            return fail(ErrorCode::ModelMissing, path, scanner.error().detail);
        scanners.push_back(*std::move(scanner));
    }
    const int threads = std::max(1, settings.value(QStringLiteral("threads"), 2).toInt());
    return std::make_unique<CtcReader>(nets, std::move(scanners), threads);
}

} // namespace svidok
