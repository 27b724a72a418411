// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/queuescreen.h"

#include "screens/queuebulkdialog.h"
#include "screens/rereaddialog.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/inbackground.h"
#include "widgets/actions.h"
#include "widgets/messagebar.h"
#include "widgets/queuechips.h"
#include "widgets/queuetable.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

namespace svidok {

using namespace Qt::StringLiterals;

QueueScreen::QueueScreen(QueueModels &models, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
{
    setObjectName(u"queueScreen"_s);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &QueueScreen::search);
    connect(m_search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        search();
        m_table->setFocus();
    });
    connect(m_order, &QComboBox::activated, this, [this](int order) {
        QueueFilter filter = m_models.queue.filter();
        filter.order = static_cast<ReportOrder>(order);
        m_models.queue.setFilter(filter);
    });
    connect(m_chips, &QueueChips::chosen, this, [this](const QueueFilter &filter) { m_models.queue.setFilter(filter); });
    connect(m_folders->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &folder) {
        takeFolder();
        if (!folder.isValid())
            return;
        QueueFilter filter = m_models.folders.filter(folder.row());
        filter.order = m_models.queue.filter().order;
        m_models.queue.setFilter(filter);
    });
    connect(m_table, &QueueTable::opened, this, [this](const ReportId &id) { emit openRequested(id, true); });
    connect(m_table, &QueueTable::selectionMoved, this, &QueueScreen::takeSelection);
    connect(&m_models.queue, &QueueModel::filterChanged, this, &QueueScreen::takeFilter);
    connect(&m_models.queue, &QueueModel::stateChanged, this, &QueueScreen::takeState);
    addActions(actions);
    if (m_models.reread.state() == RereadModel::State::Paused)
        m_message->offer(theme::Tone::Muted, tr("Plates were being read again: %1 of %2 reports are done.").arg(m_models.reread.done()).arg(m_models.reread.rowCount()),
            tr("Show"), [this] { readAgain(); });
    takeFilter();
    takeState();
    takeSelection();
}

void QueueScreen::addActions(Actions &actions)
{
    const auto add = [&](const QString &id, const QString &text, const QKeySequence &key, auto slot) {
        QAction *action = actions.add(this, Actions::Group::Queue, id, text, {key});
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const auto label = [](QPushButton *button, const QAction *action) {
        button->setToolTip(action->toolTip());
    };
    QAction *next = actions.add(this, Actions::Group::Queue, u"queue.next"_s, tr("Claim the next free report"),
        {QKeySequence(Qt::Key_N), QKeySequence(Qt::CTRL | Qt::Key_N)}); // the second is that of a case
    connect(next, &QAction::triggered, this, &QueueScreen::claimNext);
    label(m_next, next);
    add(u"queue.search"_s, tr("Search"), QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    add(u"queue.filter"_s, tr("Add a filter"), Qt::Key_F, [this] { m_chips->openMenu(); });
    add(u"queue.clear"_s, tr("Show all reports"), QKeySequence(u"Ctrl+Backspace"_s), [this] { m_models.queue.setFilter({}); });
    add(u"queue.refresh"_s, tr("Read the queue again"), QKeySequence::Refresh, [this] { m_models.queue.reload(); });
    label(m_bulkButtons.at(0), add(u"queue.shortlist"_s, tr("Put on the shortlist, or take off"), Qt::Key_S, &QueueScreen::toggleShortlist));
    label(m_bulkButtons.at(1), add(u"queue.read"_s, tr("Read the plates of the selected reports"), Qt::Key_P, [this] { bulk(QueueBulk::Kind::ReadPlates); }));
    label(m_bulkButtons.at(3), add(u"queue.assign"_s, tr("Assign the selected reports to somebody"), Qt::Key_A, [this] { bulk(QueueBulk::Kind::Assign); }));
    add(u"queue.reread"_s, tr("Read plates again: many reports, compared with the old reads"), QKeySequence(Qt::SHIFT | Qt::Key_P), [this] { readAgain(); });
    add(u"queue.rename"_s, tr("Rename one's own folder"), Qt::Key_F2, [this] {
        if (m_folders->currentIndex().flags().testFlag(Qt::ItemIsEditable))
            m_folders->edit(m_folders->currentIndex());
    });
    add(u"queue.up"_s, tr("Move up on the shortlist"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveOnShortlist(-1); });
    add(u"queue.down"_s, tr("Move down on the shortlist"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveOnShortlist(1); });
    label(m_bulkButtons.at(2), add(u"queue.reject"_s, tr("Reject the selected reports"), Qt::Key_R, [this] { bulk(QueueBulk::Kind::Reject); }));
}

// Escape takes the search away first, and the keyboard back to the list then.
bool QueueScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (m_search->text().isEmpty()) {
        setFocus();
    } else {
        m_search->clear();
        search();
    }
    return true;
}

void QueueScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_models.queue.setWatching(true);
}

void QueueScreen::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_models.queue.setWatching(false);
}

void QueueScreen::search()
{
    m_typing.stop();
    QueueFilter filter = m_models.queue.filter();
    filter.text = m_search->text();
    m_models.queue.setFilter(filter);
}

void QueueScreen::takeFilter()
{
    const QueueFilter &filter = m_models.queue.filter();
    if (m_search->text() != filter.text)
        m_search->setText(filter.text);
    m_chips->setFilter(filter);
    m_order->setCurrentIndex(static_cast<int>(filter.order));
    const bool searching = !filter.text.trimmed().isEmpty();
    m_order->setEnabled(!searching && !filter.isInOwnOrder());
    m_order->setToolTip(searching ? tr("A search shows the best hits first")
            : filter.isInOwnOrder() ? tr("The shortlist stands in your own order: drag rows, or press Alt+Up and Alt+Down")
                                    : QString());
    const int known = m_models.folders.rowOf(filter);
    const QModelIndex current = m_folders->currentIndex();
    const bool fits = current.isValid() && known >= 0 && m_models.folders.rowOf(m_models.folders.filter(current.row())) == known;
    if (!fits) { // of two that hold the same the chosen one stays
        const QSignalBlocker quiet(m_folders->selectionModel());
        m_folders->selectionModel()->setCurrentIndex(m_models.folders.index(known), QItemSelectionModel::ClearAndSelect);
        m_folders->viewport()->update();
    }
    m_saveFolder->setEnabled(known < 0);
    m_saveFolder->setToolTip(known < 0 ? QString() : tr("This filter has its folder already"));
    takeFolder();
}

void QueueScreen::takeFolder()
{
    m_removeFolder->setEnabled(m_folders->currentIndex().data(QueueFolders::OwnRole).toBool());
}

void QueueScreen::takeState()
{
    const QueueModel &queue = m_models.queue;
    m_count->setText(queue.total() < 0 ? QString() : tr("%n report(s)", nullptr, static_cast<int>(queue.total())));
    if (queue.error() && queue.state() == QueueModel::State::Ready)
        m_message->offer(theme::Tone::Bad, errorwords::shown(*queue.error()), tr("Try again"), [this] { m_models.queue.reload(); });
    else if (!m_claiming && queue.state() == QueueModel::State::Ready && m_message->property("ofQueue").toBool())
        m_message->dismiss();
    m_message->setProperty("ofQueue", queue.error().has_value());
    const bool toDo = queue.state() != QueueModel::State::Loading;
    if (!toDo && m_stateButton->hasFocus()) {
        m_statePage->setFocusProxy(nullptr);
        m_statePage->setFocus();
    }
    m_stateButton->setVisible(toDo);
    switch (queue.state()) {
    case QueueModel::State::Ready: break;
    case QueueModel::State::Loading:
        m_stateTitle->setText(tr("Reading the queue"));
        m_stateAdvice->clear();
        break;
    case QueueModel::State::NoReports:
        m_stateTitle->setText(tr("There are no reports yet"));
        m_stateAdvice->setText(tr("Import a folder of photos: Svidok pairs them by plate, place and time."));
        m_stateButton->setText(tr("Import photos"));
        break;
    case QueueModel::State::NoMatch:
        m_stateTitle->setText(tr("No report fits"));
        m_stateAdvice->setText(tr("Take a filter away or change the search."));
        m_stateButton->setText(tr("Show all reports"));
        break;
    case QueueModel::State::Failed:
        m_stateTitle->setText(tr("The queue could not be read"));
        m_stateAdvice->setText(errorwords::shown(*queue.error()));
        m_stateButton->setText(tr("Try again"));
        break;
    }
    m_statePage->setAccessibleName(m_stateTitle->text());
    m_statePage->setFocusProxy(toDo ? m_stateButton : nullptr);
    m_pages->setCurrentIndex(queue.state() == QueueModel::State::Ready ? 0 : 1); // the keyboard goes from page to page with it
    setFocusProxy(m_pages->currentWidget());
    takeSelection();
    if (!queue.me().isEmpty() && m_table->currentIndex().row() < 0 && queue.rowCount() > 0)
        m_table->setCurrentIndex(queue.index(0, QueueModel::Plate));
}

void QueueScreen::takeSelection()
{
    const qsizetype count = m_table->selectedReports().size();
    // Whoever marked all that stands there is told where that is not all.
    const qint64 total = m_models.queue.total();
    const bool notAll = count > 0 && count == m_models.queue.rowCount() && total > count;
    m_selection->setText(count == 0 ? QString() : notAll ? tr("%1 of %2 selected").arg(count).arg(total) : tr("%n selected", nullptr, static_cast<int>(count)));
    for (QPushButton *button : std::as_const(m_bulkButtons))
        button->setEnabled(count > 0);
    m_bulkButtons.at(3)->setVisible(m_models.queue.mayAssign());
}

// What was given once and left undecided comes again only when nothing else is free: two hard cases must not take turns.
void QueueScreen::claimNext()
{
    if (m_claiming)
        return;
    m_claiming = true;
    m_message->dismiss();
    inBackground<std::optional<Lease>>(
        m_models.queue.desk().orderly, this,
        [&desk = m_models.queue.desk(), queries = m_models.queue.claimOrder(), given = m_given]() -> Result<std::optional<Lease>> {
            for (const QSet<ReportId> &passOver : {given, QSet<ReportId>()}) {
                for (const ReportQuery &query : queries) {
                    const auto lease = desk.review.claimNext(query, passOver);
                    if (!lease || *lease)
                        return lease;
                }
            }
            return std::nullopt;
        },
        [this](const Result<std::optional<Lease>> &lease) {
            m_claiming = false;
            if (lease && *lease) {
                if (m_given.contains((*lease)->report))
                    m_given.clear(); // once round
                m_given.insert((*lease)->report);
                emit openRequested((*lease)->report, true);
                return;
            }
            if (!lease)
                m_message->report(lease.error());
            else
                m_message->say(theme::Tone::Muted, m_models.queue.filter().isEmpty()
                        ? tr("No free report waits to be verified.")
                        : tr("No free report that fits the filter waits to be verified."));
            emit nothingNext();
        });
}

void QueueScreen::saveFolder()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"folderName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this filter"));
    dialog->setLabelText(tr("Name of the folder:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            keepFolder(name.trimmed(), m_models.queue.filter());
    });
    dialog->open();
}

void QueueScreen::keepFolder(const QString &name, const QueueFilter &filter)
{
    QueueFolders &folders = m_models.folders;
    if (const int row = folders.rowOf(name); row >= 0) {
        m_message->offer(theme::Tone::Muted, tr("The folder \u201C%1\u201D holds this filter now instead of its old one.").arg(name), tr("Undo"),
            [this, name, before = folders.filter(row)] { keepFolder(name, before); });
    }
    folders.save(name, filter);
    takeFilter();
}

void QueueScreen::removeFolder()
{
    QueueFolders &folders = m_models.folders;
    const QModelIndex folder = m_folders->currentIndex();
    if (!folder.data(QueueFolders::OwnRole).toBool())
        return;
    const QString name = folder.data().toString();
    m_message->offer(theme::Tone::Muted, tr("The folder \u201C%1\u201D was removed.").arg(name), tr("Undo"), [this, name, filter = folders.filter(folder.row())] {
        m_models.folders.save(name, filter);
        takeFilter();
    });
    {
        const QSignalBlocker quiet(m_folders->selectionModel()); // the one that moves up is not chosen
        folders.remove(folder.row());
    }
    takeFilter();
}

QList<ReportId> QueueScreen::selectedIds() const
{
    QList<ReportId> ids;
    for (const ReportRow &row : m_table->selectedReports())
        ids.append(row.id);
    return ids;
}

void QueueScreen::toggleShortlist()
{
    if (const auto ids = selectedIds(); !ids.isEmpty())
        m_models.shortlist.toggle(ids);
}

void QueueScreen::moveOnShortlist(int by)
{
    if (m_models.queue.filter().isInOwnOrder())
        m_models.shortlist.step(selectedIds(), by);
}

void QueueScreen::readAgain()
{
    if (auto *open = findChild<RereadDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new RereadDialog(m_models.reread, selectedIds(), m_models.queue.query(), m_models.queue.total(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void QueueScreen::bulk(QueueBulk::Kind kind)
{
    const auto rows = m_table->selectedReports();
    if (rows.isEmpty() || (kind == QueueBulk::Kind::Assign && !m_models.queue.mayAssign()))
        return;
    auto *dialog = new QueueBulkDialog(m_models.queue.desk(), kind, rows, m_models.queue.deciders(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, &m_models.queue, &QueueModel::poll);
    dialog->open();
}

} // namespace svidok
