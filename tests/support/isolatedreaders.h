// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pluginhost/isolatedreader.h"

#include <memory>
#include <vector>

namespace svidok::test {

/// A reader as it was built, opened the way the product opens it: in processes of its own. Link svidok_pluginhost; depend on
/// svidok-reader and the plugin's target.
[[nodiscard]] inline Result<std::unique_ptr<PlateReader>> isolatedReader(
    const QString &plugin, const QVariantMap &settings = {}, const QString &folder = QStringLiteral(SVIDOK_BINARY_DIR "/plugins"))
{
    return IsolatedReader::open({QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-reader"), {folder, plugin, settings}});
}

/// The readers that the product ships, in its order.
struct BuiltReaders {
    std::vector<std::unique_ptr<PlateReader>> opened;

    [[nodiscard]] QList<PlateReader *> all() const
    {
        QList<PlateReader *> readers;
        for (const auto &reader : opened)
            readers.append(reader.get());
        return readers;
    }
};

/// Errors: those of the plugins.
[[nodiscard]] inline Result<BuiltReaders> builtReaders()
{
    BuiltReaders readers;
    for (const QString &name : {QStringLiteral("reader_ctc"), QStringLiteral("reader_tesseract")}) {
        auto reader = isolatedReader(name);
        if (!reader)
            return fail(reader.error());
        readers.opened.push_back(std::move(*reader));
    }
    return readers;
}

} // namespace svidok::test
