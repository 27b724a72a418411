// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conflictbox.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/decidewords.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

ConflictBox::ConflictBox(CaseModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_table(new QLabel(this))
{
    setObjectName(u"conflictBox"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *title = new QLabel(tr("Somebody else changed this case meanwhile. Nothing of yours was stored or lost."), this);
    title->setWordWrap(true);
    title->setFont(theme::font(theme::Type::Strong));
    m_table->setObjectName(u"conflictTable"_s);
    m_table->setTextFormat(Qt::RichText);
    m_table->setWordWrap(true);
    auto *take = new QPushButton(tr("Seen: go on from theirs, keep my draft"), this);
    take->setObjectName(u"takeTheirsButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    layout->setSpacing(theme::NarrowGap);
    layout->addWidget(title);
    layout->addWidget(m_table);
    layout->addWidget(take);
    connect(take, &QPushButton::clicked, &m_model, &CaseModel::takeTheirs);
    hide();
}

void ConflictBox::fill()
{
    const Report *seen = m_model.report();
    const auto &theirs = m_model.theirs();
    setVisible(seen && theirs);
    if (!seen || !theirs)
        return;
    const auto row = [](const QString &tag, const QStringList &cells) {
        QString text = u"<tr>"_s;
        for (const QString &cell : cells)
            text += u"<%1 align='left'>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
        return QString(text + u"</tr>");
    };
    QString table = u"<table cellpadding='3'>"_s + row(u"th"_s, {QString(), tr("as you saw it"), tr("theirs"), tr("yours")});
    for (const auto &line : decidewords::differences(*seen, *theirs, m_model.draft(), m_model.desk().work.law))
        table += row(u"td"_s, {line.what, line.seen, line.theirs, line.yours.isEmpty() ? tr("\u2013") : line.yours});
    m_table->setText(table + u"</table>");
}

} // namespace svidok
