// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "pagekey.h"
#include "ports/store.h"

namespace svidok {

/// A query as the statements of queue.sql take it.
class QueryValues {
public:
    QueryValues(const ReportQuery &query, const QDateTime &now);

    /// A text without a letter or digit finds nothing.
    [[nodiscard]] bool isSearch() const { return m_isSearch; }
    [[nodiscard]] bool findsNothing() const { return m_isSearch && m_match.isEmpty(); }
    [[nodiscard]] bool isBare() const; ///< neither status nor anything else narrows it

    /// The values of a statement that reads a page.
    [[nodiscard]] QVariantList values(const PageKey &start, qsizetype limit) const;
    /// The values of one that reads what changed since the mark.
    [[nodiscard]] QVariantList values(const QueueMark &since, qsizetype limit) const;

private:
    [[nodiscard]] QVariantList values(
        const QVariant &second, const QVariant &third, const QVariant &fourth, qsizetype limit, const QString &place) const;

    const ReportQuery m_query;
    const QDateTime m_now;
    bool m_isSearch = false;
    QString m_match;
    PlateText m_plate;
};

/// Reads a row of any statement of queue.sql.
[[nodiscard]] Result<ReportRow> queueRow(const Row &row);
/// What places a damaged one in a page.
[[nodiscard]] ReportRow placeOf(const Row &row);

} // namespace svidok
