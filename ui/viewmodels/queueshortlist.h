// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "viewmodels/desk.h"

#include <QObject>

namespace svidok {

/// One's own tray (Q4): reports marked to come back to, in the order in which they were marked; kept in the session.
class QueueShortlist : public QObject {
    Q_OBJECT

public:
    explicit QueueShortlist(SessionMemory &session, QObject *parent = nullptr);

    static constexpr int MaxSize = 1000; ///< what a query takes
    [[nodiscard]] const QList<ReportId> &ids() const { return m_ids; }
    [[nodiscard]] bool contains(const ReportId &id) const { return m_ids.contains(id); }
    /// Marks all of them, or none when all are marked already. Beyond MaxSize the oldest marks go.
    void toggle(const QList<ReportId> &ids);

signals:
    void changed(const QList<svidok::ReportId> &ids);

private:
    SessionMemory &m_session;
    QList<ReportId> m_ids;
};

} // namespace svidok
