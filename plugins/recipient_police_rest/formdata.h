// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recipient.h"

#include <QByteArray>

namespace svidok::police {

struct FormData {
    QByteArray contentType; ///< with the boundary
    QByteArray body;
};

/// The case as multipart/form-data (RFC 7578): part "case" holds the payload byte for byte as it was confirmed, part
/// "document" the attachment if there is one. The same case gives the same bytes.
[[nodiscard]] FormData formData(const CaseFile &file, const QString &idempotencyKey);

} // namespace svidok::police
