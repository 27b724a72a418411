// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "viewmodels/desk.h"

#include <QObject>

namespace svidok {

/// One's own tray (Q4): reports marked to come back to, in the order in which they were marked until she
/// moves them; kept in the session.
class QueueShortlist : public QObject {
    Q_OBJECT

public:
    explicit QueueShortlist(SessionMemory &session, QObject *parent = nullptr);

    static constexpr int MaxSize = 1000; ///< what a query takes
    [[nodiscard]] const QList<ReportId> &ids() const { return m_ids; }
    [[nodiscard]] bool contains(const ReportId &id) const { return m_ids.contains(id); }
    /// Marks all of them, or none when all are marked already. Beyond MaxSize the oldest marks go.
    void toggle(const QList<ReportId> &ids);
    /// Puts marked reports, in the order in which they stand, before another one; an empty id: at the end.
    void place(const QList<ReportId> &ids, const ReportId &before);
    /// One place up (-1) or down (1), together; nothing where the first or the last is at the end already.
    void step(const QList<ReportId> &ids, int by);

signals:
    void changed(const QList<svidok::ReportId> &ids);

private:
    void keep();

    SessionMemory &m_session;
    QList<ReportId> m_ids;
};

} // namespace svidok
