// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/plate.h"

#include <QList>
#include <QMap>
#include <QString>

namespace svidok {

/// One class of plates: a pattern over L (letter), D (digit) and literal characters, with the letters allowed at each
/// place as data.
struct PlateFormat {
    QString name; ///< "ua-2015", "ua-two-line", ...
    QString country; ///< ISO 3166 alpha-2
    QString pattern; ///< e.g. "LLDDDDLL"
    QMap<int, QString> letters; ///< allowed letters by place where they differ from the pack's default
    int lines = 1;
    bool regionPrefix = false; ///< the first two letters are a region code

    bool operator==(const PlateFormat &) const = default;
};

/// What grammar makes of a raw read: a visible second step that hides nothing (O4).
struct GrammarAnswer {
    PlateText text; ///< folded; digits and letters swapped at look-alike places only where `applied`
    QString country;
    QString format; ///< empty: unknown format
    bool applied = false; ///< grammar changed characters
    QStringList steps; ///< "2:O>0 (digit expected)"
    QString suggestion; ///< a fitting look-alike that was not applied
    QStringList warnings; ///< "region.unknown:ZZ"
};

/// Classes and region codes of a country or several; data packs under resources/plates.
class PlateGrammar {
public:
    /// Error: PackInvalid, naming the field.
    [[nodiscard]] static Result<PlateGrammar> parse(const QByteArray &json, const QString &name);

    /// Judges a raw read. Only the twelve letters' and digits' look-alikes are swapped, and only where exactly one
    /// format fits after it; a read that fits as it is stays as it is.
    [[nodiscard]] GrammarAnswer judge(QStringView raw, int lines = 1) const;
    [[nodiscard]] QString regionName(const PlateText &plate) const; ///< empty when unknown
    [[nodiscard]] const QList<PlateFormat> &formats() const { return m_formats; }

private:
    QList<PlateFormat> m_formats;
    QMap<QString, QString> m_regions;
    QString m_letters;
};

} // namespace svidok
