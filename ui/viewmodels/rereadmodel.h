// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QAbstractTableModel>
#include <QJsonObject>

namespace svidok {

/// Reads the plates of many reports again (O11), one report after the other in the background: with pause, cancel, and the
/// rest after a restart. Old reads stay in the reports; what is new is compared with them. Decides nothing: reports that are
/// decided already are left as they are. For the window's thread.
class RereadModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Before, After, Outcome_, ColumnCount };
    enum class State { Idle, Gathering, Running, Paused, Finished };
    enum class Outcome { Waiting, Same, Changed, NewlyRead, LostRead, Unread, LeftAlone, Failed };

    /// Finds an unfinished job of an earlier session: then it is Paused.
    explicit RereadModel(Desk &desk, QObject *parent = nullptr);
    ~RereadModel() override;

    static constexpr int MostReports = 10'000;
    void start(const QList<ReportId> &reports); ///< instead of any job before
    void start(const ReportQuery &query); ///< all that it finds, up to MostReports
    void pause(); ///< after the report that is under way
    void resume();
    void cancel(); ///< what was read stays
    /// Those that failed, once more.
    void retry();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< of gathering
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int leftOut() const { return m_leftOut; } ///< still waited when the job was cancelled; no rows any more
    [[nodiscard]] int count(Outcome outcome) const;
    /// At the pace of this session; absent: too early to tell.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void progressed(); ///< also when the state changed

private:
    struct Item {
        ReportId id;
        Outcome outcome = Outcome::Waiting;
        std::optional<QString> before = {}; ///< reads of the pair, as they were sure or not; absent: not looked at yet
        QString after = {};
        std::optional<Error> error = {};
    };
    void begin(const QList<ReportId> &reports);
    void next();
    void readAgain(int row);
    /// Of one report: what was read now, nothing where it was left alone. Goes on with the next.
    void finish(int row, const Result<std::optional<QString>> &after);
    void take(int row, const Result<std::optional<QString>> &after);
    void setState(State state);
    void keep();
    void recall();

    Desk &m_desk;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    CancelSource m_cancel;
    quint64 m_turn = 0;
    bool m_reading = false; ///< one is under way
    QList<Item> m_items;
    int m_next = 0; ///< the first that may be waiting
    int m_done = 0;
    int m_leftOut = 0;
    int m_doneHere = 0; ///< in this session, since m_since
    QDateTime m_since;
};

} // namespace svidok
