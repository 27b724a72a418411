// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/queuebulkdialog.h"

#include "viewmodels/decidewords.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

QueueBulkDialog::QueueBulkDialog(Desk &desk, QueueBulk::Kind kind, const QList<ReportRow> &rows, const QList<User> &people, QWidget *parent)
    : QDialog(parent)
    , m_bulk(desk, kind, rows)
    , m_law(desk.work.law)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
{
    setObjectName(u"queueBulk"_s);
    auto *column = new QVBoxLayout(this);
    m_title->setObjectName(u"bulkTitle"_s);
    m_title->setFont(theme::font(theme::Type::Title));
    column->addWidget(m_title);
    auto *list = new QTableView(this);
    list->setObjectName(u"bulkList"_s);
    list->setAccessibleName(tr("Reports"));
    list->setModel(&m_bulk);
    list->setShowGrid(false);
    list->setSelectionBehavior(QTableView::SelectRows);
    list->setTabKeyNavigation(false);
    list->verticalHeader()->hide();
    list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list->horizontalHeader()->setStretchLastSection(true);
    list->horizontalHeader()->resizeSection(QueueBulk::Place, fontMetrics().averageCharWidth() * 36);
    list->horizontalHeader()->resizeSection(QueueBulk::Status, fontMetrics().averageCharWidth() * 20);
    column->addWidget(list, 1);
    switch (kind) {
    case QueueBulk::Kind::Reject:
        setWindowTitle(tr("Reject reports"));
        if (const int approved = m_bulk.approved(); approved > 0) {
            m_approved = new QCheckBox(tr("Also the %n approved; even when this is taken back, they must be approved again", nullptr, approved), this);
            m_approved->setObjectName(u"bulkApproved"_s);
            connect(m_approved, &QCheckBox::toggled, &m_bulk, &QueueBulk::setApprovedToo);
            column->addWidget(m_approved);
        }
        column->addWidget(buildReason());
        break;
    case QueueBulk::Kind::Assign:
        setWindowTitle(tr("Assign reports"));
        column->addWidget(buildPeople(people));
        break;
    case QueueBulk::Kind::ReadPlates:
        setWindowTitle(tr("Read plates"));
        break;
    }
    m_summary->setObjectName(u"bulkSummary"_s);
    column->addWidget(m_summary);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"bulkStart"_s);
    m_back = buttons->addButton(tr("Take back"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(u"bulkTakeBack"_s);
    m_back->setVisible(kind != QueueBulk::Kind::ReadPlates);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"bulkClose"_s);
    column->addWidget(buttons);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_begun = true;
        m_bulk.start({m_reason ? m_reason->currentData().toString() : QString(), m_comment ? m_comment->text() : QString(),
            UserId(m_person ? m_person->currentData().toString() : QString())});
    });
    connect(m_back, &QPushButton::clicked, &m_bulk, &QueueBulk::takeBack);
    connect(m_close, &QPushButton::clicked, this, &QueueBulkDialog::reject);
    connect(&m_bulk, &QueueBulk::progressed, this, &QueueBulkDialog::takeProgress);
    connect(&m_bulk, &QAbstractItemModel::dataChanged, list, [list](const QModelIndex &first) { list->resizeRowToContents(first.row()); });
    takeProgress();
    resize(fontMetrics().averageCharWidth() * 120, 480);
}

QWidget *QueueBulkDialog::buildReason()
{
    auto *box = new QWidget(this);
    m_reason = new QComboBox(box);
    m_reason->setObjectName(u"bulkReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->addItem(tr("Choose a reason"));
    for (const ReasonEntry &reason : m_law.reasons) {
        m_reason->addItem(m_law.official(reason.title), reason.code);
        m_reason->setItemData(m_reason->count() - 1, decidewords::meaning(m_law, reason.title), Qt::ToolTipRole);
    }
    m_comment = new QLineEdit(box);
    m_comment->setObjectName(u"bulkComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    auto *form = new QFormLayout(box);
    form->setContentsMargins({});
    form->addRow(tr("&Reason:"), m_reason);
    form->addRow(tr("&Comment:"), m_comment);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &QueueBulkDialog::takeReason);
    return box;
}

QWidget *QueueBulkDialog::buildPeople(const QList<User> &people)
{
    auto *box = new QWidget(this);
    m_person = new QComboBox(box);
    m_person->setObjectName(u"bulkPerson"_s);
    m_person->setAccessibleName(tr("Who decides them"));
    m_person->addItem(tr("Choose a person"));
    for (const User &one : people)
        m_person->addItem(one.displayName.isEmpty() ? one.login : one.displayName, one.id.toString());
    m_person->addItem(tr("Nobody in particular"), QString());
    auto *form = new QFormLayout(box);
    form->setContentsMargins({});
    form->addRow(tr("&Who decides them:"), m_person);
    connect(m_person, &QComboBox::currentIndexChanged, this, &QueueBulkDialog::takeProgress);
    return box;
}

void QueueBulkDialog::takeReason()
{
    const ReasonEntry *reason = m_law.reason(m_reason->currentData().toString());
    // What the person wrote stays.
    if (m_comment->text() == m_template) {
        m_template = reason ? m_law.official(reason->templateText) : QString();
        m_comment->setText(m_template);
    }
    takeProgress();
}

void QueueBulkDialog::reject()
{
    if (m_bulk.isRunning())
        m_bulk.stop();
    else
        QDialog::reject();
}

// What will be done; once it was begun, the list and the summary say what was.
void QueueBulkDialog::fillTitle()
{
    const int count = m_bulk.rowCount() - m_bulk.count(QueueBulk::State::LeftOut);
    if (m_begun)
        m_title->setText(windowTitle());
    else if (m_reason)
        m_title->setText(tr("%n report(s) will be rejected", nullptr, count));
    else if (m_person)
        m_title->setText(tr("%n report(s) will be assigned", nullptr, count));
    else
        m_title->setText(tr("Plates of %n report(s) will be read", nullptr, count));
}

void QueueBulkDialog::takeProgress()
{
    const int done = m_bulk.count(QueueBulk::State::Done);
    const int failed = m_bulk.count(QueueBulk::State::Failed);
    const int left = m_bulk.rowCount() - m_bulk.count(QueueBulk::State::LeftOut) - done - failed;
    const bool running = m_bulk.isRunning();
    fillTitle();
    m_summary->setText(done + failed == 0 ? QString() : tr("Done: %1. Failed: %2. Left: %3.").arg(done).arg(failed).arg(left));
    const QString verb = m_reason ? tr("Reject") : m_person ? tr("Assign") : tr("Read");
    m_start->setText(failed > 0 ? tr("Try the rest again") : verb);
    m_start->setEnabled(!running && m_bulk.hasMore() && (!m_reason || m_reason->currentIndex() > 0) && (!m_person || m_person->currentIndex() > 0));
    if (m_approved)
        m_approved->setEnabled(!running);
    m_back->setEnabled(!running && done > 0);
    m_close->setText(running ? tr("Stop") : tr("Close"));
}

} // namespace svidok
