// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tesseractplugin.h"

#include "base/sha256.h"
#include "tesseractengine.h"
#include "tesseractreader.h"

#include <QDir>
#include <QFile>
#include <QVariant>

#include <algorithm>

namespace svidok {

namespace {

const char *const UsualFolders[] = {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata", "/usr/local/share/tessdata"};

QStringList modelPaths(const QString &configured)
{
    QStringList folders;
    if (!configured.isEmpty()) {
        folders.append(configured);
    } else {
        if (qEnvironmentVariableIsSet("TESSDATA_PREFIX"))
            folders.append(qEnvironmentVariable("TESSDATA_PREFIX"));
        for (const char *folder : UsualFolders)
            folders.append(QString::fromLatin1(folder));
    }
    QStringList paths;
    std::transform(folders.begin(), folders.end(), std::back_inserter(paths),
        [](const QString &folder) { return QDir(folder).filePath(QStringLiteral("eng.traineddata")); });
    return paths;
}

} // namespace

Result<std::unique_ptr<PlateReader>> TesseractPlugin::open(const QVariantMap &settings)
{
    const QStringList paths = modelPaths(settings.value(QStringLiteral("tessdata")).toString());
    const auto path = std::find_if(paths.begin(), paths.end(), [](const QString &p) { return QFile::exists(p); });
    if (path == paths.end())
        return fail(ErrorCode::ReaderUnavailable, QStringLiteral("eng.traineddata"),
            QStringLiteral("install the package tesseract-ocr-eng; looked for %1").arg(paths.join(QStringLiteral(", "))));
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReaderUnavailable, *path, file.errorString());
    // The bytes that are hashed are the bytes that read: the engines load from memory.
    const QByteArray model = file.readAll();

    auto engine = TesseractEngine::create(model);
    if (!engine)
        return fail(ErrorCode::ModelMissing, *path, engine.error().detail);
    const int threads = std::max(1, settings.value(QStringLiteral("threads"), 2).toInt());
    return std::make_unique<TesseractReader>(model, *std::move(engine), threads);
}

} // namespace svidok
