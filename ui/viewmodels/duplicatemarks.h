// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QHash>
#include <QObject>

namespace svidok {

/// How many possible duplicates the reports in sight have (Q11): looked up in the background as rows come into sight, the
/// newest wish first. For the window's thread.
class DuplicateMarks : public QObject {
    Q_OBJECT

public:
    explicit DuplicateMarks(Desk &desk, QObject *parent = nullptr);

    /// Of a report that is not closed yet; 0 also while it is not known: then changed() follows if there are any.
    [[nodiscard]] int count(const ReportRow &row);
    /// Somebody changed something: what is known is shown until it was looked up again.
    void refresh();

signals:
    void changed(const svidok::ReportId &id);

private:
    struct Mark {
        qint64 version = 0;
        quint64 round = 0;
        int count = 0;
    };
    void next();

    Desk &m_desk;
    QHash<ReportId, Mark> m_marks;
    QList<ReportId> m_wanted; ///< the newest last
    quint64 m_round = 1;
    bool m_running = false;
};

} // namespace svidok
