// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelinepanel.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/timelinemodel.h"
#include "widgets/theme.h"
#include "widgets/timelineaxis.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

TimelinePanel::TimelinePanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_case(model)
    , m_model(new TimelineModel(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"timelinePanel"_s);
    m_table->setObjectName(u"timelineTable"_s);
    m_table->setAccessibleName(tr("Time-line of the case"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TimelineAxis(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().lineSpacing() + theme::Gap);
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    connect(&m_case, &CaseModel::changed, this, &TimelinePanel::on);
    m_model->setReport(m_case.report(), [this](const UserId &id) { return m_case.person(id); });
}

void TimelinePanel::on(CaseChange what)
{
    if (what == CaseChange::Opened || what == CaseChange::Report || what == CaseChange::Closed)
        m_model->setReport(m_case.report(), [this](const UserId &id) { return m_case.person(id); });
}

} // namespace svidok
