// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/tour.h"

#include "screens/workbench.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

struct Step {
    Workbench::Page page;
    QString target; ///< object name; what is not on the screen now is spoken of without a frame
    QString text;
};

QList<Step> steps()
{
    using enum Workbench::Page;
    return {
        {Queue, u"queueTable"_s, Tour::tr("This is the queue. What is due first stands first; what is overdue says so. Type anywhere in the search field to find a plate, a place or a note.")},
        {Queue, u"queueFolders"_s, Tour::tr("Folders are filters with live counts. Any filter of yours can be saved as one.")},
        {Queue, u"queueNext"_s, Tour::tr("This takes the next free report and nobody else can take it meanwhile. The key is Ctrl+N, on every screen of a case too.")},
        {Case, u"caseScreen"_s, Tour::tr("A case: both photos move and zoom in step. Hold B to blink between them, press G to go to the plate at one to one, 0 to see them whole.")},
        {Case, u"casePanels"_s, Tour::tr("The four rules say PASS, FAIL or UNKNOWN with the measured value and its error. Below them: the plate as each photo was read, then the violations. Nothing is decided by the program.")},
        {Document, u"documentScreen"_s, Tour::tr("After a decision the document is shown as it will be signed, byte for byte. It is signed with your own key.")},
        {Outbox, u"outboxScreen"_s, Tour::tr("Cases on their way to the police wait here and are sent exactly once. What needs you stands first.")},
        {Import, u"importScreen"_s, Tour::tr("Drop a folder of photos here: pairs are proposed with the reasons, and nothing is brought in before you have seen it.")},
        {Queue, u"queueTable"_s, Tour::tr("That is all. ? shows every key, F1 opens the manual, and the menu Help shows you around again.")},
    };
}

} // namespace

Tour::Tour(Workbench &bench)
    : QFrame(&bench)
    , m_bench(bench)
    , m_text(new QLabel(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_end(new QPushButton(tr("&End the tour"), this))
    , m_frame(new QFrame(&bench))
{
    setObjectName(u"tour"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setObjectName(u"tourText"_s);
    m_text->setWordWrap(true);
    m_back->setObjectName(u"tourBack"_s);
    m_next->setObjectName(u"tourNext"_s);
    m_end->setObjectName(u"tourEnd"_s);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(theme::Gap);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_back, m_next, m_end}) {
        button->setMinimumHeight(theme::Target);
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    m_frame->setObjectName(u"tourFrame"_s);
    m_frame->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frame->setFrameStyle(QFrame::Box | QFrame::Plain);
    m_frame->setLineWidth(3);
    QPalette colours = m_frame->palette();
    colours.setColor(QPalette::WindowText, theme::ink(theme::Tone::Accent, colours));
    m_frame->setPalette(colours);
    m_frame->hide();
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    connect(m_end, &QPushButton::clicked, this, &Tour::end);
}

Tour::~Tour()
{
    delete m_frame;
}

void Tour::begin()
{
    m_before = m_bench.page();
    go(0);
}

// Back to where she was, with the keyboard in it: the next key works.
void Tour::end()
{
    m_bench.show(m_before);
    deleteLater();
}

void Tour::go(int step)
{
    const QList<Step> all = steps();
    if (step < 0 || step >= all.size())
        return end();
    m_step = step;
    if (m_target)
        m_target->removeEventFilter(this);
    m_bench.show(all[step].page);
    if (all[step].page == Workbench::Page::Case)
        m_bench.lendCase();
    m_target = m_bench.findChild<QWidget *>(all[step].target);
    if (m_target)
        m_target->installEventFilter(this);
    const auto shown = static_cast<int>(step) + 1;
    m_text->setText(tr("%1 of %2. %3").arg(shown).arg(all.size()).arg(all[step].text));
    setAccessibleName(m_text->text());
    m_back->setEnabled(step > 0);
    m_next->setText(shown < all.size() ? tr("&Next") : tr("&Done"));
    m_next->setFocus();
    frameTarget();
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void Tour::frameTarget()
{
    m_frame->setVisible(m_target && m_target->isVisible());
    if (!m_target)
        return;
    m_frame->setGeometry(QRect(m_target->mapTo(&m_bench, QPoint()), m_target->size()));
    m_frame->raise();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_target) {
        switch (event->type()) {
        case QEvent::Resize:
        case QEvent::Move:
        case QEvent::Show:
        case QEvent::Hide: frameTarget(); break;
        case QEvent::Destroy: m_target = nullptr; break;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QFrame::keyPressEvent(event);
}

} // namespace svidok
