// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/outboxscreen.h"

#include "viewmodels/courier.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace svidok {

using namespace Qt::StringLiterals;

OutboxScreen::OutboxScreen(OutboxModel &outbox, Courier &courier, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_outbox(outbox)
    , m_courier(courier)
    , m_message(new MessageBar(this))
    , m_circuits(new QLabel(this))
    , m_empty(new QLabel(tr("Nothing has been sent yet. Cases come here when they are forwarded."), this))
    , m_table(new QTableView(this))
    , m_story(new QLabel(this))
{
    setObjectName(u"outboxScreen"_s);
    build();
    addActions(actions);
    connect(&m_outbox, &OutboxModel::refreshed, this, &OutboxScreen::takeRefresh);
    connect(&m_outbox, &OutboxModel::failed, m_message, &MessageBar::report);
    m_outbox.setUnfollowed(m_courier.unfollowed());
    connect(&m_courier, &Courier::changed, this, [this] {
        m_outbox.setUnfollowed(m_courier.unfollowed());
        if (isVisible())
            m_outbox.refresh();
    });
    connect(&m_outbox, &QAbstractItemModel::modelReset, this, [this] {
        if (m_outbox.rowCount() > 0)
            m_table->selectRow(std::max(0, m_outbox.rowOf(m_selected)));
    });
    connect(&m_outbox, &QAbstractItemModel::dataChanged, this, &OutboxScreen::takeSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxScreen::takeSelection);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { emit openRequested(m_outbox.message(index.row()).report, false); });
    setFocusProxy(m_table);
    takeRefresh();
}

void OutboxScreen::build()
{
    const auto button = [this](const QString &name, const QString &text, const QString &iconName) {
        auto *made = iconButton(name, text, iconName, this);
        made->setAccessibleName(text);
        return made;
    };
    m_send = button(u"outboxSend"_s, tr("Send now"), u"mail-send"_s);
    m_retry = button(u"outboxRetry"_s, tr("Try again"), u"view-refresh"_s);
    m_cancel = button(u"outboxCancel"_s, tr("Do not send"), u"dialog-cancel"_s);
    m_notThere = button(u"outboxNotThere"_s, tr("They do not have it\u2026"), u"im-user"_s);
    m_open = button(u"outboxOpen"_s, tr("Open the report"), u"document-open"_s);
    m_circuits->setObjectName(u"outboxCircuits"_s);
    m_circuits->setWordWrap(true);
    m_empty->setObjectName(u"outboxEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_story->setObjectName(u"outboxStory"_s);
    m_story->setWordWrap(true);
    m_story->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_story->setAccessibleName(tr("What became of the message"));
    m_table->setObjectName(u"outboxTable"_s);
    m_table->setAccessibleName(tr("Messages"));
    m_table->setModel(&m_outbox);
    showAsRows(*m_table);
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {26, 14, 34, 10, 18};
    for (int column = 0; column < OutboxModel::Receipt; ++column)
        m_table->horizontalHeader()->resizeSection(column, std::max(widths[column] * letter, m_table->horizontalHeader()->sectionSizeHint(column)));
    auto *top = new QHBoxLayout;
    top->addWidget(m_circuits, 1);
    top->addWidget(m_send);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    for (QPushButton *one : {m_open, m_notThere, m_cancel, m_retry})
        bottom->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    column->setSpacing(theme::Gap);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_empty, 1);
    column->addWidget(m_table, 1);
    column->addWidget(m_story);
    column->addLayout(bottom);
}

void OutboxScreen::addActions(Actions &actions)
{
    const auto add = [&](const QString &id, const QKeySequence &key, QPushButton *button, auto slot) {
        QAction *action = actions.add(this, Actions::Group::Outbox, id, button->text(), {key});
        connect(action, &QAction::triggered, this, slot);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        button->setToolTip(action->toolTip());
    };
    add(u"outbox.send"_s, QKeySequence(u"Ctrl+Return"_s), m_send, [this] { m_courier.sendNow(); });
    add(u"outbox.retry"_s, Qt::Key_T, m_retry, [this] {
        if (const int row = current(); row >= 0 && m_outbox.mayRetry(row))
            m_outbox.retry(row);
    });
    add(u"outbox.cancel"_s, Qt::Key_Delete, m_cancel, [this] { cancel(); });
    add(u"outbox.not-there"_s, Qt::Key_N, m_notThere, [this] { sayNotThere(); });
    add(u"outbox.open"_s, Qt::Key_O, m_open, [this] {
        if (const int row = current(); row >= 0)
            emit openRequested(m_outbox.message(row).report, false);
    });
}

// What may be there is not called back by that; nobody is to take the one for the other.
void OutboxScreen::cancel()
{
    const int row = current();
    if (row < 0 || !m_outbox.mayCancel(row))
        return;
    if (!m_outbox.mayBeThere(row))
        return m_outbox.cancel(row);
    //: %1: plate, %2: recipient
    ask(tr("%1: %2 may have this case already. Not sending it any more takes nothing back: its case number stays unknown here, and no other document of the case goes there "
           "before it is known whether they have it."), tr("Do not send it all the same"), &OutboxModel::cancel);
}

void OutboxScreen::sayNotThere()
{
    if (const int row = current(); row < 0 || !m_outbox.mayBeThere(row))
        return;
    //: %1: plate, %2: recipient
    ask(tr("%1: did you ask %2, and they do not have this case? If they have it all the same, the next document of it becomes a second case. Your word is logged."),
        tr("I asked: they do not have it"), &OutboxModel::sayNotThere);
}

void OutboxScreen::ask(const QString &what, const QString &answer, void (OutboxModel::*then)(int row))
{
    const int row = current();
    const OutboxMessage &message = m_outbox.message(row);
    m_message->offer(theme::Tone::Unsure, what.arg(m_outbox.index(row, OutboxModel::Plate).data().toString(), message.recipient), answer, [this, id = message.id, then] {
        if (const int now = m_outbox.rowOf(id); now >= 0)
            (m_outbox.*then)(now);
    });
}

void OutboxScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_outbox.setWatching(true);
}

void OutboxScreen::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_outbox.setWatching(false);
}

int OutboxScreen::current() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void OutboxScreen::takeRefresh()
{
    QStringList circuits;
    for (const Recipients::Health &one : m_outbox.health())
        circuits.append(OutboxModel::circuit(one));
    if (const qsizetype lost = m_outbox.unfollowed(); lost > 0)
        circuits.append(tr("\u2718 %n case(s) cannot be followed: nobody learns what becomes of them", nullptr, static_cast<int>(lost)));
    if (const QString damage = m_outbox.damage(); !damage.isEmpty())
        circuits.append(damage);
    m_circuits->setText(circuits.join(u'\n'));
    fitRecipients();
    const bool empty = m_outbox.isLoaded() && m_outbox.rowCount() == 0;
    m_empty->setVisible(empty);
    m_table->setVisible(!empty);
    takeSelection();
}

// A name that is cut short could be another recipient's: the column takes what it needs as long as the rest has room.
void OutboxScreen::fitRecipients()
{
    constexpr int LargestShare = 3;
    QHeaderView &header = *m_table->horizontalHeader();
    const int least = std::max(header.sectionSizeHint(OutboxModel::Recipient), 20 * fontMetrics().averageCharWidth());
    const int most = std::max(least, m_table->viewport()->width() / LargestShare);
    const int wanted = std::clamp(static_cast<const QAbstractItemView *>(m_table)->sizeHintForColumn(OutboxModel::Recipient), least, most);
    if (header.sectionSize(OutboxModel::Recipient) != wanted)
        header.resizeSection(OutboxModel::Recipient, wanted);
}

void OutboxScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRecipients();
}

void OutboxScreen::takeSelection()
{
    const int row = current();
    const bool any = row >= 0 && row < m_outbox.rowCount();
    if (any)
        m_selected = m_outbox.message(row).id;
    m_story->setText(any ? m_outbox.story(row) : QString());
    m_open->setEnabled(any);
    m_retry->setEnabled(any && m_outbox.mayRetry(row));
    m_cancel->setEnabled(any && m_outbox.mayCancel(row));
    m_notThere->setEnabled(any && m_outbox.mayBeThere(row));
}

} // namespace svidok
