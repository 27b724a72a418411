// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace svidok {

/// The common name of a certificate's subject (RFC 4514), or the whole subject where there is none.
[[nodiscard]] QString commonName(const QString &subject);

enum class NameFit { Fits, Differs, CannotTell };

/// Whether the subject of a certificate can be the person of that name, by common name or by given name and surname.
/// Case, apostrophes, the order of words, initials and a patronymic that one of them leaves out are passed over. Where
/// one is written in Cyrillic and the other is not, nothing can be said.
[[nodiscard]] NameFit fitsPerson(const QString &subject, const QString &name);

} // namespace svidok
