// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace svidok {

/// The report inside an evidence package, for machines.
inline constexpr QLatin1String ReportFileName{"report.json"};
/// Where the photos of an evidence package lie.
inline constexpr QLatin1String PhotoFolder{"photos/"};

/// The path of a photo in a package without its suffix; `number` is its place in the report, from 1.
[[nodiscard]] inline QString photoStem(qsizetype number, const QString &role)
{
    return QStringLiteral("%1%2-%3").arg(PhotoFolder).arg(number, 2, 10, QChar(u'0')).arg(role);
}

} // namespace svidok
