// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/duplicates.h"
#include "viewmodels/casemodel.h"

#include <QAbstractTableModel>

namespace svidok {

/// What may be a duplicate of the report on the desk, and what was merged with it (Q11). Follows the case. For the window's
/// thread.
class DuplicatesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Relation_, Plate, Observed, Status, Why, ColumnCount };
    enum class Relation {
        Suggested,
        Merged, ///< into the report on the desk
        Primary, ///< what the report on the desk was merged into
        Apart, ///< would be suggested, had nobody said that it is another event
    };
    enum class State { NoCase, Loading, Ready, Failed };
    struct Line {
        Relation relation = Relation::Suggested;
        RelatedReport other;
        DuplicateHint hint; ///< of a suggestion, also of one that was told apart
    };

    /// The case outlives the model.
    explicit DuplicatesModel(CaseModel &report, QObject *parent = nullptr);

    void reload();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< of Failed
    [[nodiscard]] const Line &line(int row) const { return m_lines.at(row); }
    [[nodiscard]] int count(Relation relation) const;
    /// The report on the desk as it was compared.
    [[nodiscard]] const RelatedReport &own() const { return m_own; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    [[nodiscard]] bool canMergeInto(int row) const; ///< the report on the desk into the other
    [[nodiscard]] bool canMergeHere(int row) const; ///< the other into the report on the desk
    [[nodiscard]] bool canSplit(int row) const;
    [[nodiscard]] bool canTellApart(int row) const;
    [[nodiscard]] bool canSuggestAgain(int row) const;
    void mergeInto(int row);
    void mergeHere(int row);
    void split(int row);
    void tellApart(int row); ///< for everybody, and for good
    void suggestAgain(int row);
    /// Splits what was merged last, or suggests again what was told apart last, whichever came later.
    void takeBack();
    [[nodiscard]] bool canTakeBack() const { return !m_last.id.isEmpty() || !m_lastApart.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();
    void merged(); ///< takeBack() undoes it
    void toldApart(); ///< takeBack() undoes it
    void suggestedAgain();
    void tookApart();
    void failed(const svidok::Error &error); ///< of what was asked for; never Cancelled

private:
    using Work = std::function<Result<Report>(const Duplicates &)>;
    void on(CaseChange what);
    void take(const Duplicates::Family &family);
    void clear(State state);
    void merge(const SeenReport &duplicate, const SeenReport &primary);
    void run(const Work &work, const std::function<void(const Report &)> &then);
    void setApart(const ReportId &other, bool apart);
    void ended(const std::optional<Error> &error);

    CaseModel &m_case;
    State m_state = State::NoCase;
    std::optional<Error> m_error;
    quint64 m_turn = 0;
    bool m_busy = false;
    RelatedReport m_own;
    QList<Line> m_lines;
    SeenReport m_last; ///< the duplicate that was merged last
    ReportId m_lastApart; ///< what was told apart last, unless something was merged since
};

} // namespace svidok
