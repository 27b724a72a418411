// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"
#include "support/plugins.h"

#include <memory>
#include <vector>

namespace svidok::test {

/// The readers that the product ships, in its order, as they were built.
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
        const auto factory = builtPlugin<ReaderFactory>(QStringLiteral("reader"), name);
        if (!factory)
            return fail(factory.error());
        auto reader = (*factory)->open({});
        if (!reader)
            return fail(reader.error());
        readers.opened.push_back(std::move(*reader));
    }
    return readers;
}

} // namespace svidok::test
