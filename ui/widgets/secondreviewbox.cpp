// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/secondreviewbox.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/decidewords.h"
#include "viewmodels/timewords.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

SecondReviewBox::SecondReviewBox(CaseModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_head(new QLabel(this))
    , m_words(new QLabel(this))
{
    setObjectName(u"secondReviewBox"_s);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme::wash(theme::Tone::Accent, palette()));
    setPalette(ground);
    m_head->setObjectName(u"secondReviewHead"_s);
    m_head->setFont(theme::font(theme::Type::Strong));
    m_words->setObjectName(u"secondReviewWords"_s);
    for (QLabel *label : {m_head, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    layout->setSpacing(theme::NarrowGap);
    layout->addWidget(m_head);
    layout->addWidget(m_words);
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
    m_head->setText(m_own ? tr("Yours was the first opinion: somebody else decides.")
                          : first ? tr("Second review, asked for by %1, %2").arg(m_model.person(first->by), timewords::instant(first->at))
                                  : tr("A senior decides this case."));
    m_words->setText(first ? decidewords::opinion(*report, *first, m_model.desk().work.law).join(u'\n') : QString());
    m_words->setVisible(!m_words->text().isEmpty());
}

} // namespace svidok
