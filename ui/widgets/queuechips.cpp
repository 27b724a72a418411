// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queuechips.h"

#include "viewmodels/queuetext.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

QueueChips::QueueChips(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_add(new QToolButton(this))
{
    setObjectName(u"queueChips"_s);
    m_row->setContentsMargins({});
    m_row->setSpacing(theme::NarrowGap);
    m_add->setObjectName(u"addFilter"_s);
    m_add->setText(tr("Filter"));
    m_add->setAccessibleName(tr("Filter"));
    m_add->setIcon(icon(u"view-filter"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setMinimumHeight(theme::Target);
    m_add->setMenu(new QMenu(m_add));
    m_row->addWidget(m_add);
    m_row->addStretch(1);
    connect(m_add->menu(), &QMenu::aboutToShow, this, &QueueChips::fillMenu);
}

void QueueChips::setFilter(const QueueFilter &filter)
{
    m_filter = filter;
    rebuild();
}

void QueueChips::openMenu()
{
    m_add->showMenu();
}

void QueueChips::rebuild()
{
    const bool hadFocus = focusWidget() && isAncestorOf(focusWidget()) && focusWidget() != m_add;
    const auto old = findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (QToolButton *chip : old) {
        if (chip == m_add)
            continue;
        chip->setObjectName({}); // it lives on until the click that removed it has ended
        chip->hide();
        chip->deleteLater();
        m_row->removeWidget(chip);
    }
    if (m_filter.status) {
        QueueFilter without = m_filter;
        without.status.reset();
        without.secondReview = false;
        addChip(u"status"_s, m_filter.secondReview ? QueueText::secondReview() : QueueText::status(*m_filter.status), without);
    }
    if (m_filter.due != QueueFilter::Due::Any) {
        QueueFilter without = m_filter;
        without.due = QueueFilter::Due::Any;
        addChip(u"due"_s, m_filter.due == QueueFilter::Due::Soon ? tr("Due within %n days", nullptr, DueSoonDays) : tr("Overdue"), without);
    }
    if (m_filter.claim != ReportQuery::Claim::Any) {
        QueueFilter without = m_filter;
        without.claim = ReportQuery::Claim::Any;
        const QString names[] = {{}, tr("Free"), tr("Claimed"), tr("Claimed by me")};
        addChip(u"claim"_s, names[static_cast<int>(m_filter.claim)], without);
    }
    if (m_filter.assigned != ReportQuery::Assigned::Any) {
        QueueFilter without = m_filter;
        without.assigned = ReportQuery::Assigned::Any;
        addChip(u"assigned"_s, assignedName(m_filter.assigned), without);
    }
    if (m_filter.plate != ReportQuery::Plate::Any) {
        QueueFilter without = m_filter;
        without.plate = ReportQuery::Plate::Any;
        addChip(u"plate"_s, m_filter.plate == ReportQuery::Plate::Known ? tr("With a plate") : tr("Without a plate"), without);
    }
    if (m_filter.failedRules) {
        QueueFilter without = m_filter;
        without.failedRules = false;
        addChip(u"failed"_s, tr("A rule fails"), without);
    }
    if (m_filter.shortlist) {
        QueueFilter without = m_filter;
        without.shortlist = false;
        addChip(u"shortlist"_s, tr("Shortlist"), without);
    }
    if (hadFocus)
        m_row->itemAt(m_row->count() - 2)->widget()->setFocus();
}

QString QueueChips::assignedName(ReportQuery::Assigned assigned)
{
    const QString names[] = {{}, tr("Assigned to me"), tr("Assigned to nobody"), tr("Not assigned to others")};
    return names[static_cast<int>(assigned)];
}

void QueueChips::addChip(const QString &id, const QString &text, const QueueFilter &without)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(u"chip."_s + id);
    chip->setText(u"%1  \u2715"_s.arg(text));
    chip->setAccessibleName(tr("Filter: %1").arg(text));
    chip->setAccessibleDescription(tr("Press Enter or Delete to remove it"));
    chip->setToolTip(tr("Remove this filter"));
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setMinimumHeight(theme::Target);
    chip->installEventFilter(this);
    connect(chip, &QToolButton::clicked, this, [this, without] { emit chosen(without); });
    m_row->insertWidget(m_row->count() - 1, chip);
}

bool QueueChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return || key == Qt::Key_Enter) {
            qobject_cast<QToolButton *>(watched)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QueueChips::fillMenu()
{
    QMenu *menu = m_add->menu();
    menu->clear();
    const auto choice = [this](QMenu *into, const QString &id, const QString &text, bool on, const QueueFilter &filter) {
        QAction *action = into->addAction(text);
        action->setObjectName(id);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::triggered, this, [this, filter] { emit chosen(filter); });
    };
    QMenu *statuses = menu->addMenu(tr("Status"));
    for (const auto status : {ReportStatus::Draft, ReportStatus::PendingVerification, ReportStatus::Verified, ReportStatus::Submitted,
             ReportStatus::UnderReview, ReportStatus::Resolved, ReportStatus::Rejected}) {
        QueueFilter with = m_filter;
        with.status = status;
        with.secondReview = false;
        choice(statuses, u"status.%1"_s.arg(static_cast<int>(status)), QueueText::status(status), m_filter.status == status && !m_filter.secondReview, with);
        if (status != ReportStatus::PendingVerification)
            continue;
        with.secondReview = true;
        choice(statuses, u"status.second"_s, QueueText::secondReview(), m_filter.secondReview, with);
    }
    QMenu *due = menu->addMenu(tr("Due"));
    for (const auto when : {QueueFilter::Due::Soon, QueueFilter::Due::Overdue}) {
        QueueFilter with = m_filter;
        with.due = when;
        const bool soon = when == QueueFilter::Due::Soon;
        choice(due, soon ? u"due.soon"_s : u"due.over"_s, soon ? tr("Due within %n days", nullptr, DueSoonDays) : tr("Overdue"), m_filter.due == when, with);
    }
    QMenu *claims = menu->addMenu(tr("Claim"));
    const std::pair<ReportQuery::Claim, QString> claimNames[] = {{ReportQuery::Claim::Free, tr("Free")},
        {ReportQuery::Claim::Claimed, tr("Claimed")}, {ReportQuery::Claim::Mine, tr("Claimed by me")}};
    for (const auto &[claim, name] : claimNames) {
        QueueFilter with = m_filter;
        with.claim = claim;
        choice(claims, u"claim.%1"_s.arg(static_cast<int>(claim)), name, m_filter.claim == claim, with);
    }
    QMenu *assigned = menu->addMenu(tr("Assigned"));
    for (const auto who : {ReportQuery::Assigned::Mine, ReportQuery::Assigned::Nobody, ReportQuery::Assigned::NotToOthers}) {
        QueueFilter with = m_filter;
        with.assigned = who;
        choice(assigned, u"assigned.%1"_s.arg(static_cast<int>(who)), assignedName(who), m_filter.assigned == who, with);
    }
    QMenu *plates = menu->addMenu(tr("Plate"));
    for (const auto plate : {ReportQuery::Plate::Known, ReportQuery::Plate::Missing}) {
        QueueFilter with = m_filter;
        with.plate = plate;
        const bool known = plate == ReportQuery::Plate::Known;
        choice(plates, known ? u"plate.known"_s : u"plate.missing"_s, known ? tr("With a plate") : tr("Without a plate"), m_filter.plate == plate, with);
    }
    QueueFilter failed = m_filter;
    failed.failedRules = !m_filter.failedRules;
    choice(menu, u"failed"_s, tr("A rule fails"), m_filter.failedRules, failed);
    QueueFilter listed = m_filter;
    listed.shortlist = !m_filter.shortlist;
    choice(menu, u"shortlist"_s, tr("Shortlist"), m_filter.shortlist, listed);
}

} // namespace svidok
