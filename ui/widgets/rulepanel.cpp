// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rulepanel.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/rulewords.h"
#include "widgets/rulerow.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

RulePanel::RulePanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_measure(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"rulePanel"_s);
    m_title->setFont(theme::font(theme::Type::Strong));
    m_empty->setObjectName(u"rulesEmpty"_s);
    m_empty->setWordWrap(true);
    m_measure->setObjectName(u"measureButton"_s);
    m_cancel->setObjectName(u"cancelMeasureButton"_s);
    m_progress->setObjectName(u"measureProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::Gap);
    head->addWidget(m_title, 1);
    head->addWidget(m_progress, 1);
    head->addWidget(m_cancel);
    head->addWidget(m_measure);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    for (const RuleId rule : {RuleId::Interval, RuleId::Distance, RuleId::Plate, RuleId::Scene}) {
        auto *row = new RuleRow(rule, this);
        row->setObjectName(u"ruleRow%1"_s.arg(static_cast<int>(rule)));
        connect(row, &RuleRow::clicked, this, [this, row] { look(row); });
        m_rows.append(row);
        layout->addWidget(row);
    }
    connect(m_measure, &QPushButton::clicked, this, [this] {
        const Report *report = m_model.report();
        const bool first = report && report->checks.isEmpty();
        m_model.examine(first ? Examine::Readings::KeepExisting : Examine::Readings::ReadAgain);
    });
    connect(m_cancel, &QPushButton::clicked, &m_model, &CaseModel::cancelExamine);
    connect(&m_model, &CaseModel::changed, this, &RulePanel::on);
    fill();
}

void RulePanel::on(CaseChange what)
{
    if (what == CaseChange::Opened || what == CaseChange::Closed) {
        for (RuleRow *row : m_rows)
            row->setOpen(false);
    }
    if (what != CaseChange::Draft && what != CaseChange::Lease && what != CaseChange::Busy)
        fill();
}

void RulePanel::fill()
{
    const Report *report = m_model.report();
    const bool measuring = m_model.isMeasuring();
    const bool checked = report && !report->checks.isEmpty();
    const bool paired = report && report->photo(PhotoRole::Initial) && report->photo(PhotoRole::Verification);
    const bool changeable = report && (report->status == ReportStatus::PendingVerification || report->status == ReportStatus::Draft);
    m_title->setText(tr("Rules of the photo pair"));
    m_empty->setText(!report ? QString()
            : paired         ? tr("Nothing was measured yet: neither the plates nor the scene.")
                             : tr("There is no second photo: what the rules compare cannot be measured."));
    m_empty->setVisible(report && !checked && !measuring);
    m_measure->setText(checked ? tr("Measure again") : tr("Measure now"));
    m_measure->setVisible(changeable && paired && !measuring);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(measuring);
    m_progress->setAccessibleName(tr("Reading plates and comparing the scene"));
    m_progress->setVisible(measuring);
    for (RuleRow *row : m_rows) {
        row->setVisible(checked);
        for (const RuleCheck &check : checked ? report->checks : QList<RuleCheck>()) {
            if (check.rule == row->rule())
                row->setCheck(check);
        }
    }
}

void RulePanel::look(RuleRow *row)
{
    for (RuleRow *each : m_rows)
        each->setOpen(each == row);
    emit evidenceRequested(row->rule());
}

} // namespace svidok
