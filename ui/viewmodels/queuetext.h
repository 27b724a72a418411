// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/reportstore.h"

#include <QCoreApplication>

namespace svidok {

inline constexpr int DueSoonDays = 14;
inline constexpr int DueUrgentDays = 3;

/// How much time is left to decide and send; the colour goes red before it is too late (Q8).
enum class DueLevel { None, Later, Soon, Urgent, Over };
/// For a report that was sent or rejected no time runs out any more.
[[nodiscard]] DueLevel dueLevel(ReportStatus status, const QDateTime &dueAt, const QDateTime &now);

/// The words of the queue, in the language of the window.
class QueueText {
    Q_DECLARE_TR_FUNCTIONS(QueueText)

public:
    [[nodiscard]] static QString plate(const PlateText &plate); ///< says where there is none
    [[nodiscard]] static QString status(ReportStatus status);
    [[nodiscard]] static QString secondReview(); ///< of a pending report that waits for one
    [[nodiscard]] static QString signedStatus(const ReportRow &row); ///< also of a second review, after a sign that differs in shape: for who sees no colours
    [[nodiscard]] static QString age(const QDateTime &since, const QDateTime &now);
    [[nodiscard]] static QString due(ReportStatus status, const QDateTime &dueAt, const QDateTime &now); ///< empty: nothing runs out any more
    /// Who holds the report and for how long still; empty: nobody.
    [[nodiscard]] static QString lease(const QString &holder, const QDateTime &until, const QDateTime &now);
    [[nodiscard]] static QString photos(const ReportRow &row);
    [[nodiscard]] static QString duplicates(int count); ///< empty: none
    [[nodiscard]] static QString order(ReportOrder order);
};

} // namespace svidok
