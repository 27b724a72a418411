// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/questionbox.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/decidewords.h"
#include "viewmodels/timewords.h"

namespace svidok {

using namespace Qt::StringLiterals;

QuestionBox::QuestionBox(CaseModel &model, QWidget *parent)
    : StatementBox(u"question"_s, parent)
    , m_model(model)
{
    fill();
}

void QuestionBox::fill()
{
    const Report *report = m_model.report();
    const Decision *asked = report && report->status == ReportStatus::PendingVerification ? decidewords::question(*report) : nullptr;
    setVisible(asked != nullptr);
    if (!asked)
        return;
    say(tr("Asked of the reporter by %1, %2").arg(m_model.person(asked->by), timewords::instant(asked->at)),
        tr("\u201c%1\u201d").arg(asked->text));
}

} // namespace svidok
