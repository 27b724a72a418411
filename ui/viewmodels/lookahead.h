// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/casemodel.h"
#include "viewmodels/pairmodel.h"
#include "viewmodels/queuemodel.h"

namespace svidok {

/// Has the photos of the next reports ready while a person works on one (Q9): looks up who is next in the order of the
/// queue, and prefetches once the photos on the desk are there. Claims nothing. For the window's thread.
class LookAhead : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    LookAhead(CaseModel &report, QueueModel &queue, PairModel &pair, QObject *parent = nullptr);

    static constexpr int Reports = 2; ///< the next, and one more should a colleague be quicker
    [[nodiscard]] const QList<ReportId> &next() const { return m_ids; } ///< as looked up for the report on the desk

private:
    void lookUp();
    void prefetch();

    CaseModel &m_case;
    QueueModel &m_queue;
    PairModel &m_pair;
    quint64 m_turn = 0;
    QList<ReportId> m_ids;
    QList<Report> m_waiting; ///< for the photos on the desk
};

} // namespace svidok
