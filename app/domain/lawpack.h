// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/rules.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace svidok {

/// Text in the languages a pack offers, by BCP 47 tag ("uk", "en").
using LocalText = QMap<QString, QString>;

/// A violation of the catalogue, valid between two days of the offence (L2).
struct LawEntry {
    QString code; ///< e.g. "UA-KUPAP-122-1-STOP"
    QString article; ///< as cited, e.g. "ст. 122 ч. 1 КУпАП"
    LocalText title;
    LocalText text;
    QDate validFrom;
    QDate validTo; ///< invalid date: still in force
    std::optional<int> fineMinorUnits; ///< kopecks; absent where sources disagree
    QString currency;
    QString source; ///< where it was read
    bool needsPair = true; ///< needs the photo pair's interval

    bool operator==(const LawEntry &) const = default;
};

/// A coded reason for a rejection (Q15).
struct ReasonEntry {
    QString code;
    LocalText title;
    LocalText templateText; ///< offered to the inspector as the start of the comment

    bool operator==(const ReasonEntry &) const = default;
};

/// A dated data pack of an authority: catalogue, reasons, thresholds, due days.
struct LawPack {
    QString name;
    QString version;
    QString authority;
    QString language; ///< of the law itself (K5): what its texts say in others is a help to read it
    bool confirmedByLawyer = false; ///< false is printed and shown wherever the pack is used
    QList<LawEntry> entries;
    QList<ReasonEntry> reasons;
    PairThresholds thresholds;
    int dueDays = 0; ///< from the offence to the end of the time limit; 0: none

    [[nodiscard]] QString id() const { return name + u'@' + version; }
    /// A text of the pack as the law has it; where the pack does not say it in the law's language, as it does say it.
    [[nodiscard]] QString official(const LocalText &text) const;
    /// The same for a reader of another language; empty where that would say nothing new.
    [[nodiscard]] QString help(const LocalText &text, const QString &language) const;
    /// The entry in force on the day of the offence, or nothing.
    [[nodiscard]] const LawEntry *entry(const QString &code, const QDate &offence) const;
    [[nodiscard]] const ReasonEntry *reason(const QString &code) const;
    /// The end of the time limit; null without a limit or without an observed offence.
    [[nodiscard]] QDateTime dueAt(const QDateTime &occurredAt) const;
};

/// Reads a pack (resources/law/README.md). `name` is what the caller knows it by, a file name for example. Error:
/// PackInvalid, subject: `name`, detail: the field and what is wrong with it.
[[nodiscard]] Result<LawPack> parseLawPack(const QByteArray &json, const QString &name);

} // namespace svidok
