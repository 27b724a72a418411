// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

#include <optional>

namespace svidok::stub {

struct FormPart {
    QByteArray fileName;
    QByteArray mediaType;
    QByteArray bytes;
};

/// The parts of a multipart/form-data body (RFC 7578) by field name; nothing when header and body do not make one. Each
/// name may occur once. `contentType` is the header's value with its boundary.
[[nodiscard]] std::optional<QMap<QByteArray, FormPart>> parseFormData(
    const QByteArray &contentType, const QByteArray &body);

} // namespace svidok::stub
