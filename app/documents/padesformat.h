// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ports/documents.h"

namespace svidok {

/// PAdES baseline B: signs a PDF by one incremental update, so that what was previewed stays there byte for byte, and
/// checks PDFs and evidence packages. Any worker thread.
class PadesFormat final : public SignatureFormat {
public:
    /// `clock` says against which instant certificates are checked; it must outlive this.
    explicit PadesFormat(const Clock &clock)
        : m_clock(clock)
    {
    }
    Result<QByteArray> signPdf(
        const QByteArray &pdf, SigningKey &key, const QDateTime &now, const QString &reason) const override;
    Result<VerificationReport> verify(const QByteArray &file, const QByteArray &trust) const override;

private:
    const Clock &m_clock;
};

} // namespace svidok
