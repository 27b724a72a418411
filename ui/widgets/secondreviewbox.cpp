// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/secondreviewbox.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/decidewords.h"
#include "viewmodels/timewords.h"

namespace svidok {

using namespace Qt::StringLiterals;

SecondReviewBox::SecondReviewBox(CaseModel &model, QWidget *parent)
    : StatementBox(u"secondReview"_s, parent)
    , m_model(model)
{
    fill();
}

void SecondReviewBox::fill()
{
    const Report *report = m_model.report();
    const bool pending = report && report->status == ReportStatus::PendingVerification;
    const Decision *first = pending ? decidewords::firstOpinion(*report) : nullptr;
    const bool wanted = pending && report->secondReview;
    const auto &trouble = m_model.leaseTrouble();
    m_own = first && trouble && trouble->code == ErrorCode::SamePerson;
    setVisible(wanted);
    if (!wanted)
        return;
    say(m_own ? tr("Yours was the first opinion: somebody else decides.")
                          : first ? tr("Second review, asked for by %1, %2").arg(m_model.person(first->by), timewords::instant(first->at))
                                  : tr("A senior decides this case."),
        first ? decidewords::opinion(*report, *first, m_model.desk().work.law).join(u'\n') : QString());
}

} // namespace svidok
