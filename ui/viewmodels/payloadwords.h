// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace svidok {

/// A field of what leaves, as a person reads it. A photo or a violation is one field whose value has a line for each of its
/// parts.
struct PayloadLine {
    QString name;
    QString value;

    bool operator==(const PayloadLine &) const = default;
};
/// The fields of a case payload in words, in its own order; what is not known here keeps its own name. Nothing is left out,
/// and every value stands as it leaves: words are only put beside it.
[[nodiscard]] QList<PayloadLine> payloadLines(const QByteArray &payload);

} // namespace svidok
