// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/importmodel.h"

#include "viewmodels/inbackground.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds SayEvery{100};
constexpr QLatin1String BrokenOffKey{"import"};

} // namespace

void ImportModel::Gate::pass()
{
    const QMutexLocker lock(&mutex);
    while (paused && !stopped)
        open.wait(&mutex);
}

void ImportModel::Gate::set(bool pause, bool stop)
{
    const QMutexLocker lock(&mutex);
    paused = pause;
    stopped = stopped || stop;
    open.wakeAll();
}

ImportModel::ImportModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
}

ImportModel::~ImportModel()
{
    m_cancel.cancel();
    if (m_gate)
        m_gate->set(false, true);
}

void ImportModel::look(const QStringList &paths)
{
    m_paths = paths;
    start(Stage::Looking, [&desk = m_desk, paths](const ImportObserver &observer, const CancelToken &cancel) {
        return desk.importer.plan(paths, observer, cancel);
    });
}

void ImportModel::bringIn()
{
    QList<PhotoGroup> groups;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.taken && row.report.state == ProposedReport::State::Proposed)
            groups.append(row.report.group);
    }
    keepForRestart(m_paths);
    start(Stage::BringingIn, [&desk = m_desk, paths = m_paths, groups](const ImportObserver &observer, const CancelToken &cancel) {
        return desk.importer.runReviewed(paths, groups, observer, cancel);
    });
}

void ImportModel::start(Stage stage, std::function<Result<ImportPlan>(const ImportObserver &, const CancelToken &)> work)
{
    ++m_turn;
    m_cancel = CancelSource();
    m_gate = std::make_shared<Gate>();
    m_paused = false;
    m_stopping = false;
    m_done = 0;
    m_total = 0;
    m_elapsed = 0;
    m_running.start();
    m_stage = stage;
    emit changed();
    ImportObserver observer;
    observer.progress = [guard = QPointer<ImportModel>(this), gate = m_gate, turn = m_turn, said = std::make_shared<QElapsedTimer>()](int done, int total) {
        gate->pass();
        // Not one event for each of ten thousand files, and no silence while a few are read.
        if (done > 0 && done != total && said->isValid() && !said->hasExpired(SayEvery.count()))
            return;
        said->start();
        QMetaObject::invokeMethod(
            qApp,
            [guard, turn, done, total] {
                if (!guard || guard->m_turn != turn)
                    return;
                guard->m_done = done;
                guard->m_total = total;
                emit guard->changed();
            },
            Qt::QueuedConnection);
    };
    inBackground<ImportPlan>(
        m_desk.background, this,
        [work = std::move(work), observer, cancel = m_cancel.token()] { return work(observer, cancel); },
        [this, stage, turn = m_turn](const Result<ImportPlan> &plan) {
            if (turn == m_turn)
                take(stage, plan);
        });
}

void ImportModel::take(Stage stage, const Result<ImportPlan> &plan)
{
    m_gate.reset();
    m_paused = false;
    m_stopping = false;
    if (!plan) {
        // What was looked over stays; what was brought in by then is known the next time.
        m_stage = stage == Stage::BringingIn ? Stage::Review : Stage::Choose;
        if (plan.error().code != ErrorCode::Cancelled)
            emit failed(plan.error());
        emit changed();
        return;
    }
    beginResetModel();
    if (stage == Stage::Looking)
        m_files = plan->files;
    if (stage == Stage::Looking) {
        m_rows.clear();
        for (const ProposedReport &report : plan->reports)
            m_rows.append({report, true});
    } else {
        // An id is a hash over the photos: each is made once, or the window would stand still after a thousand photos.
        QHash<ReportId, ProposedReport::State> states;
        for (const ProposedReport &report : plan->reports)
            states.insert(report.id, report.state);
        for (Row &row : m_rows)
            row.report.state = states.value(reportIdFor(row.report.group), row.report.state);
        QHash<QString, const ImportedFile *> failed;
        for (const ImportedFile &file : plan->files) {
            if (file.state == ImportedFile::State::Failed)
                failed.insert(file.path, &file);
        }
        for (ImportedFile &file : m_files) {
            if (const ImportedFile *now = failed.value(file.path))
                file = *now;
        }
    }
    endResetModel();
    m_stage = stage == Stage::Looking ? Stage::Review : Stage::Done;
    if (m_stage == Stage::Done || (taken() == 0 && m_paths == brokenOff()))
        keepForRestart({});
    emit changed();
}

void ImportModel::keepForRestart(const QStringList &paths)
{
    m_desk.own.write(BrokenOffKey, paths.isEmpty() ? QByteArray() : QJsonDocument(QJsonArray::fromStringList(paths)).toJson(QJsonDocument::Compact));
}

QStringList ImportModel::brokenOff() const
{
    QStringList paths;
    for (const QJsonValue value : QJsonDocument::fromJson(m_desk.own.read(BrokenOffKey)).array())
        paths.append(value.toString());
    return paths;
}

bool ImportModel::isUnfinished() const
{
    return m_stage == Stage::Looking || m_stage == Stage::BringingIn || (m_stage == Stage::Review && taken() > 0);
}

void ImportModel::setPaused(bool paused)
{
    if (!m_gate || m_stopping || paused == m_paused)
        return;
    m_paused = paused;
    if (paused)
        m_elapsed += m_running.elapsed();
    else
        m_running.restart();
    m_gate->set(paused, false);
    emit changed();
}

void ImportModel::stop()
{
    m_cancel.cancel();
    if (!m_gate)
        return;
    m_gate->set(false, true);
    m_stopping = true; // what is being read ends first
    emit changed();
}

void ImportModel::startOver()
{
    stop();
    keepForRestart({});
    ++m_turn;
    beginResetModel();
    m_rows.clear();
    m_files.clear();
    m_paths.clear();
    endResetModel();
    m_stage = Stage::Choose;
    emit changed();
}

std::optional<std::chrono::seconds> ImportModel::timeLeft() const
{
    if (m_done < 8 || m_total == 0)
        return std::nullopt;
    const qint64 elapsed = m_elapsed + (m_paused ? 0 : m_running.elapsed());
    return std::chrono::seconds(elapsed * (m_total - m_done) / m_done / 1000);
}

QList<ImportedFile> ImportModel::failedFiles() const
{
    QList<ImportedFile> failed;
    std::copy_if(m_files.begin(), m_files.end(), std::back_inserter(failed), [](const ImportedFile &f) { return f.error || f.readingError; });
    return failed;
}

int ImportModel::count(ImportedFile::State state) const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), [state](const ImportedFile &f) { return f.state == state; }));
}

int ImportModel::count(ProposedReport::State state) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [state](const Row &r) { return r.report.state == state; }));
}

int ImportModel::taken() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
        [](const Row &r) { return r.taken && r.report.state == ProposedReport::State::Proposed; }));
}

bool ImportModel::split(int row, int photo)
{
    if (m_stage != Stage::Review)
        return false;
    const auto parts = svidok::split(group(row), group(row).photos.value(photo).sha256);
    if (!parts)
        return false;
    m_rows[row].report.group = parts->rest;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    beginInsertRows({}, row + 1, row + 1);
    m_rows.insert(row + 1, {{ProposedReport::State::Proposed, reportIdFor(parts->single), parts->single}, m_rows.at(row).taken});
    endInsertRows();
    emit changed();
    return true;
}

bool ImportModel::mergeWithNext(int row)
{
    if (m_stage != Stage::Review || row < 0 || row + 1 >= m_rows.size())
        return false;
    const PhotoGroup both = merged(group(row), group(row + 1));
    beginRemoveRows({}, row + 1, row + 1);
    m_rows.removeAt(row + 1);
    endRemoveRows();
    m_rows[row].report.group = both;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
    return true;
}

void ImportModel::setTaken(int row, bool taken)
{
    if (m_stage != Stage::Review)
        return;
    m_rows[row].taken = taken;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
}

} // namespace svidok
