// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/documents.h"

namespace svidok {

class PhotoDecoder;

/// Composes the inspector's verification record as PDF/A-1b. Needs a QGuiApplication (offscreen will do), no window
/// and no display; any worker thread, several at once.
class RecordComposer final : public DocumentComposer {
public:
    /// The decoder must outlive the composer.
    explicit RecordComposer(const PhotoDecoder &decoder)
        : m_decoder(decoder)
    {
    }
    Result<QByteArray> compose(const DocumentInput &input) const override;
    QString templateName() const override;

private:
    const PhotoDecoder &m_decoder;
};

} // namespace svidok
