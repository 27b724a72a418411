// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/questionbox.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/decidewords.h"
#include "viewmodels/timewords.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

QuestionBox::QuestionBox(CaseModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_head(new QLabel(this))
    , m_words(new QLabel(this))
{
    setObjectName(u"questionBox"_s);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme::wash(theme::Tone::Accent, palette()));
    setPalette(ground);
    m_head->setObjectName(u"questionHead"_s);
    m_head->setFont(theme::font(theme::Type::Strong));
    m_words->setObjectName(u"questionWords"_s);
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

void QuestionBox::fill()
{
    const Report *report = m_model.report();
    const Decision *asked = report && report->status == ReportStatus::PendingVerification ? decidewords::question(*report) : nullptr;
    setVisible(asked != nullptr);
    if (!asked)
        return;
    m_head->setText(tr("Asked of the reporter by %1, %2").arg(m_model.person(asked->by), timewords::instant(asked->at)));
    m_words->setText(tr("\u201c%1\u201d").arg(asked->text));
}

} // namespace svidok
