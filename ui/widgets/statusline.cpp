// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statusline.h"

#include "viewmodels/errorwords.h"
#include "viewmodels/outboxmodel.h"
#include "widgets/elidedlabel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(Courier &courier, QWidget *parent)
    : QWidget(parent)
    , m_courier(courier)
    , m_outbox(new ElidedLabel(this))
    , m_recipients(new ElidedLabel(this))
    , m_activity(new ElidedLabel(this))
    , m_sync(new QPushButton(icon(u"view-refresh"_s), tr("Ask the police now"), this))
{
    setObjectName(u"statusLine"_s);
    m_outbox->setObjectName(u"outboxState"_s);
    m_recipients->setObjectName(u"recipientState"_s);
    m_activity->setObjectName(u"activity"_s);
    m_sync->setObjectName(u"syncNow"_s);
    m_activity->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it gives way first: it is the longest
    m_activity->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sync->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::Gap, 0, theme::Gap, 0);
    row->setSpacing(theme::WideGap);
    row->addWidget(m_outbox);
    row->addWidget(m_recipients);
    row->addWidget(m_activity, 1);
    row->addWidget(m_sync);
    connect(m_sync, &QPushButton::clicked, &m_courier, &Courier::syncNow);
    connect(&m_courier, &Courier::changed, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::refresh()
{
    QString outbox = m_courier.waiting() == 0 ? tr("Nothing waits to be sent") : tr("%n case(s) wait to be sent", nullptr, m_courier.waiting());
    if (m_courier.deadLetters() > 0)
        outbox += u" · "_s + tr("%n need(s) you", "cases that could not be sent", m_courier.deadLetters());
    if (const qsizetype lost = m_courier.unfollowed().size(); lost > 0)
        outbox += u" · "_s + tr("%n cannot be followed", "cases that were sent", static_cast<int>(lost));
    m_outbox->setText(outbox);
    QStringList recipients;
    for (const Recipients::Health &one : m_courier.health())
        recipients.append(OutboxModel::circuit(one));
    m_recipients->setText(recipients.join(u" · "_s));
    const auto &error = m_courier.lastError();
    m_activity->setText(m_courier.isSyncing() ? tr("Asking what became of the cases…") : error ? errorwords::shown(*error) : QString());
    m_sync->setEnabled(!m_courier.isSyncing());
}

} // namespace svidok
