// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "domain/user.h"

namespace svidok {

/// What reports are compared by when the question is whether they tell of the same event (Q11).
struct ReportTraits {
    struct Picture {
        Sha256 sha256;
        quint64 perceptualHash = 0; ///< 0: not decoded yet

        bool operator==(const Picture &) const = default;
    };
    PlateText plate; ///< effective
    QDateTime occurredAt; ///< null: not observed
    QString place; ///< as given
    std::optional<GeoFix> fix; ///< the first of the pair
    QList<Picture> pictures;

    [[nodiscard]] static ReportTraits of(const Report &report);
    bool operator==(const ReportTraits &) const = default;
};

/// One thing that speaks for two reports being the same, or against it.
struct DuplicateClue {
    enum class Kind {
        SamePhoto, ///< the same bytes
        AlikePhoto, ///< value: bits of the perceptual hash that differ
        SamePlate,
        LookAlikePlate,
        CloseInTime, ///< value: seconds between them
        CloseInPlace, ///< value: metres; none: the same words
        OtherPlate,
        FarInTime, ///< value: seconds
        FarInPlace, ///< value: metres
    };
    Kind kind = Kind::SamePhoto;
    std::optional<double> value = {};

    bool operator==(const DuplicateClue &) const = default;
};

/// How much speaks for it, with all the reasons; a hint to look, never a finding. The points order hints among
/// themselves and are no probability.
struct DuplicateHint {
    int points = 0; ///< up to 100
    QList<DuplicateClue> clues; ///< in the order of their kinds

    bool operator==(const DuplicateHint &) const = default;
};

/// At most so many bits differ between perceptual hashes of one scene, taken again, cropped or compressed anew; stores
/// find candidates by it.
inline constexpr int AlikePhotoBits = 7;
/// Farther apart in time the same plate alone is another offence.
inline constexpr qint64 FarApartSeconds = 12 * 3600;

/// Nothing where too little speaks for it. Neither time nor place alone, nor both, make a hint: cars park side by side.
[[nodiscard]] std::optional<DuplicateHint> duplicateHint(const ReportTraits &a, const ReportTraits &b);

/// Who may say of two reports that they tell of different events: who may merge them.
[[nodiscard]] bool mayTellApart(Roles roles);

/// The law pack's reason with which a duplicate is closed.
inline constexpr QLatin1String DuplicateReason{ "report.duplicate" };

} // namespace svidok
