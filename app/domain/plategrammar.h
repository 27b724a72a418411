// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/lookalike.h"
#include "domain/plate.h"

#include <QList>
#include <QMap>
#include <QString>

namespace svidok {

/// One class of plates: a pattern over L (letter), D (digit) and literal characters, with what is allowed at each place as
/// data.
struct PlateFormat {
    QString name; ///< "ua-2015", "ua-two-line", ...; several patterns may share one
    QString country; ///< ISO 3166 alpha-2
    QString pattern; ///< in the order in which it is read, e.g. "LLDDDDLL"
    QMap<int, QString> allowed; ///< the letters or digits of every place with an L or a D
    int lines = 1; ///< 0: on any number of lines the same text
    QList<int> regionSizes; ///< the canonical text starts with a region's code of so many letters; empty: with none
    bool exact = false; ///< too loose to swap look-alikes for: fits as read or not at all
    bool smallFront = false; ///< its first characters are smaller than the others: a class of its own where a plate shows that
    bool namesOnly = false; ///< a longer plate cut off reads alike: a read is called so where nothing else fits, and is no likelier for it
    bool likeSigns = false; ///< what stands on signs has its form, too: any letters with digits behind them
    QList<int> order; ///< of canonical places the place read; empty: as read. For plates of several lines

    bool operator==(const PlateFormat &) const = default;
};

/// What grammar makes of a raw read: a visible second step that hides nothing (O4).
struct GrammarAnswer {
    PlateText text; ///< folded; look-alikes swapped and lines put in order only where `applied`
    QString asRead; ///< folded and with the swaps applied, in the order in which it is read
    QString country; ///< empty: unknown, or several countries share the pattern
    QString format; ///< empty: unknown format
    bool applied = false; ///< grammar changed characters or their order
    QStringList steps; ///< "2:O>0 (digit expected)", places from 0 as read; "order:AABB1234>AA1234BB (lines)"
    QString suggestion; ///< a fitting look-alike that was not applied
    QString unknownRegion; ///< what stands where `format` has a region's code, if it is on no list
    QStringList warnings; ///< "format.ambiguous:hu-1990,md-2015"
};

/// How well a text fits the known classes, as it stands.
enum class PlateFit {
    None,
    UnknownRegion, ///< some country's class, but for a region that is on no list
    Foreign, ///< another country's class
    HomeLoose, ///< a class of the home country without a region
    Home,
};

/// Classes and regions (districts) of a country or several; data packs under resources/plates. The country of the first format
/// is the home country: where its formats fit, other countries' are not asked.
class PlateGrammar {
public:
    /// Error: PackInvalid, subject: `name`, detail: the field and what is wrong with it.
    [[nodiscard]] static Result<PlateGrammar> parse(const QByteArray &json, const QString &name);

    /// This grammar and after it the other one. Of a pair of look-alikes that both have, this one's share and swap.
    [[nodiscard]] PlateGrammar with(const PlateGrammar &further) const;

    /// Judges a raw read. A read that fits as it is stays as it is. Else look-alikes are swapped, each only where one
    /// allowed character looks like it; the result with the fewest swaps is applied if it is the only one, the home
    /// country's and of a known region, because forcing a read into a pattern makes right ones wrong; otherwise it is
    /// suggested.
    [[nodiscard]] GrammarAnswer judge(QStringView raw, int lines = 1) const;
    /// The best fit of a text in the order in which it is read, no character swapped and no class asked that only names. A prior
    /// for choosing between reads. Where smaller characters are seen in front, only such classes are asked, and they are
    /// never only names.
    [[nodiscard]] PlateFit fitOf(QStringView asRead, int lines = 1, bool smallFront = false) const;
    /// The texts with one more character in front that are of a class of the home country and of a known region: a plate whose
    /// first character lies in the dark or behind something reads like the rest of one. Folded, in the order in which they are read.
    [[nodiscard]] QStringList wholesOf(QStringView asRead, int lines = 1) const;
    /// Whether with more characters behind it, or with one more line below, it would be a plate of a class of the home country and
    /// of a known region: one whose end is hidden reads like another country's.
    [[nodiscard]] bool mayGoOn(QStringView asRead, int lines = 1) const;
    /// Of no class, of such alone as signs look like, or a word of signs, adverts or badges with digits behind it: TAXI 014.
    [[nodiscard]] bool mayBeNoPlate(QStringView asRead, int lines = 1, bool smallFront = false) const;
    [[nodiscard]] QString regionName(const PlateText &plate) const; ///< of the home country, in Ukrainian; empty when unknown
    [[nodiscard]] const QStringList &packs() const { return m_packs; } ///< "ua-plates 2026.4" of each that says so
    [[nodiscard]] const QList<PlateFormat> &formats() const { return m_formats; }
    [[nodiscard]] const LookAlikes &lookAlikes() const { return m_lookAlikes; }
    [[nodiscard]] bool maySwap(QChar one, QChar other) const;

private:
    struct Fitting {
        const PlateFormat *format;
        PlateFit fit;
    };
    [[nodiscard]] QList<Fitting> fitting(const QString &text, int lines, bool smallFront) const;
    [[nodiscard]] GrammarAnswer judgeByPrior(const PlateText &text, int lines) const;

    QStringList m_packs;
    QList<PlateFormat> m_formats;
    LookAlikes m_lookAlikes;
    QStringList m_signWords;
    QMap<QString, QString> m_regions; ///< names in Ukrainian or none, by country and code: "UAAA"
};

} // namespace svidok
