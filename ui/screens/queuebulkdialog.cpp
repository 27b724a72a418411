// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/queuebulkdialog.h"

#include "widgets/theme.h"

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

namespace {

QString inLanguage(const LocalText &text)
{
    return text.value(QLocale().name().section(u'_', 0, 0), text.value(u"uk"_s));
}

} // namespace

QueueBulkDialog::QueueBulkDialog(Desk &desk, QueueBulk::Kind kind, const QList<ReportRow> &rows, QWidget *parent)
    : QDialog(parent)
    , m_bulk(desk, kind, rows)
    , m_law(desk.work.law)
    , m_summary(new QLabel(this))
{
    const bool rejecting = kind == QueueBulk::Kind::Reject;
    setObjectName(u"queueBulk"_s);
    setWindowTitle(rejecting ? tr("Reject reports") : tr("Read plates"));
    auto *column = new QVBoxLayout(this);
    const int count = static_cast<int>(rows.size());
    auto *title = new QLabel(rejecting ? tr("%n report(s) will be rejected", nullptr, count) : tr("Plates of %n report(s) will be read", nullptr, count), this);
    title->setFont(theme::font(theme::Type::Title));
    column->addWidget(title);
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
    if (rejecting) {
        auto *form = new QFormLayout;
        m_reason = new QComboBox(this);
        m_reason->setObjectName(u"bulkReason"_s);
        m_reason->setAccessibleName(tr("Reason"));
        m_reason->addItem(tr("Choose a reason"));
        for (const ReasonEntry &reason : m_law.reasons)
            m_reason->addItem(inLanguage(reason.title), reason.code);
        m_comment = new QLineEdit(this);
        m_comment->setObjectName(u"bulkComment"_s);
        m_comment->setAccessibleName(tr("Comment"));
        form->addRow(tr("&Reason:"), m_reason);
        form->addRow(tr("&Comment:"), m_comment);
        column->addLayout(form);
        connect(m_reason, &QComboBox::currentIndexChanged, this, &QueueBulkDialog::takeReason);
    }
    m_summary->setObjectName(u"bulkSummary"_s);
    column->addWidget(m_summary);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"bulkStart"_s);
    m_back = buttons->addButton(tr("Take back"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(u"bulkTakeBack"_s);
    m_back->setVisible(rejecting);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"bulkClose"_s);
    column->addWidget(buttons);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_bulk.start(m_reason ? m_reason->currentData().toString() : QString(), m_comment ? m_comment->text() : QString());
    });
    connect(m_back, &QPushButton::clicked, &m_bulk, &QueueBulk::takeBack);
    connect(m_close, &QPushButton::clicked, this, [this] { m_bulk.isRunning() ? m_bulk.stop() : reject(); });
    connect(&m_bulk, &QueueBulk::progressed, this, &QueueBulkDialog::takeProgress);
    takeProgress();
    resize(fontMetrics().averageCharWidth() * 120, 480);
}

void QueueBulkDialog::takeReason()
{
    const ReasonEntry *reason = m_law.reason(m_reason->currentData().toString());
    // What the person wrote stays.
    if (m_comment->text() == m_template) {
        m_template = reason ? inLanguage(reason->templateText) : QString();
        m_comment->setText(m_template);
    }
    takeProgress();
}

void QueueBulkDialog::takeProgress()
{
    const int done = m_bulk.count(QueueBulk::State::Done);
    const int failed = m_bulk.count(QueueBulk::State::Failed);
    const int left = m_bulk.rowCount() - done;
    const bool running = m_bulk.isRunning();
    m_summary->setText(done + failed == 0 ? QString() : tr("Done: %1. Failed: %2. Left: %3.").arg(done).arg(failed).arg(left - failed));
    m_start->setText(failed > 0 ? tr("Try the rest again") : m_bulk.kind() == QueueBulk::Kind::Reject ? tr("Reject") : tr("Read"));
    m_start->setEnabled(!running && left > 0 && (!m_reason || m_reason->currentIndex() > 0));
    m_back->setEnabled(!running && done > 0);
    m_close->setText(running ? tr("Stop") : tr("Close"));
}

} // namespace svidok
