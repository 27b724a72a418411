// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QMutex>
#include <QWaitCondition>

namespace svidok {

/// An import as a person sees it: photos are looked at, pairs are proposed with the reasons, split and merged by hand, then
/// brought in (B1, B2, B3). Rows are the proposed reports. Stopping loses nothing: the same places once more go on where it
/// ended. For the window's thread.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Take, Photos, Files, Reasons, Outcome, ColumnCount };
    enum class Stage { Choose, Looking, Review, BringingIn, Done };

    explicit ImportModel(Desk &desk, QObject *parent = nullptr);
    ~ImportModel() override;

    void look(const QStringList &paths);
    void bringIn();
    void setPaused(bool paused);
    void stop();
    void startOver();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isUnfinished() const; ///< leaving now loses something
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const; ///< by the pace so far
    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    /// From where reports were being brought in when the program ended; looking there once more goes on with it.
    [[nodiscard]] QStringList brokenOff() const;
    [[nodiscard]] const QList<ImportedFile> &files() const { return m_files; }
    [[nodiscard]] QList<ImportedFile> failedFiles() const;
    [[nodiscard]] int count(ImportedFile::State state) const;
    [[nodiscard]] int count(ProposedReport::State state) const;
    [[nodiscard]] int taken() const; ///< reports that bringIn() would make
    [[nodiscard]] const PhotoGroup &group(int row) const { return m_rows.at(row).report.group; }

    bool split(int row, int photo); ///< takes one photo into a report of its own; false: it is all there is
    bool mergeWithNext(int row);
    void setTaken(int row, bool taken);
    [[nodiscard]] static QString reason(const QString &code);
    [[nodiscard]] static bool isCutOff(const Photo &photo);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void changed();
    void failed(const svidok::Error &error);

private:
    struct Row {
        ProposedReport report;
        bool taken = true;
    };
    /// Where the import's own thread waits while the person has paused it.
    struct Gate {
        QMutex mutex;
        QWaitCondition open;
        bool paused = false;
        bool stopped = false;
        void pass();
        void set(bool pause, bool stop);
    };
    void start(Stage stage, std::function<Result<ImportPlan>(const ImportObserver &, const CancelToken &)> work);
    void take(Stage stage, const Result<ImportPlan> &plan);
    void keepForRestart(const QStringList &paths);

    Desk &m_desk;
    Stage m_stage = Stage::Choose;
    quint64 m_turn = 0;
    QStringList m_paths;
    QList<ImportedFile> m_files;
    QList<Row> m_rows;
    CancelSource m_cancel;
    std::shared_ptr<Gate> m_gate;
    bool m_paused = false;
    bool m_stopping = false;
    int m_done = 0;
    int m_total = 0;
    QElapsedTimer m_running;
    qint64 m_elapsed = 0; ///< ms of work before the last pause
};

} // namespace svidok
