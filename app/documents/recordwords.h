// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recordtemplate.h"
#include "domain/capture.h"
#include "domain/rules.h"

#include <QLocale>

namespace svidok {

/// What a document says, in its own language, whatever language, zone or locale the machine is set to.
class RecordWords {
public:
    /// `texts` must outlive this.
    RecordWords(const QHash<QString, QString> &texts, const QString &language);

    /// The text of a key; the key itself where the template has none, so that codes of others are shown as they are.
    [[nodiscard]] QString operator()(const QString &key) const { return m_texts.value(key, key); }
    /// The text of "prefix.code", or the bare code.
    [[nodiscard]] QString coded(const QString &prefix, const QString &code) const;
    [[nodiscard]] QString number(double value, int maxDecimals) const;
    [[nodiscard]] QString percent(double value) const;
    /// "04.05.2026 12:03:11" of what the clock showed, with milliseconds where there are any.
    [[nodiscard]] QString clock(const QDateTime &dateTime) const;
    [[nodiscard]] QString utc(const QDateTime &instant) const; ///< with the word UTC
    /// As observed: local time with its offset; an assumed offset is flagged, a missing one said.
    [[nodiscard]] QString observed(const ObservedInstant &instant) const;
    [[nodiscard]] QString position(const GeoPoint &point) const;
    [[nodiscard]] QString quantity(double value, const QString &unit) const; ///< with its unit
    /// The same; seconds from a minute up also in minutes. Never rounded onto the limit that it is compared with.
    [[nodiscard]] QString measured(double value, const QString &unit, std::optional<double> limit = {}) const;

private:
    const QHash<QString, QString> &m_texts;
    QLocale m_locale;
    QString m_dateFormat;
};

} // namespace svidok
