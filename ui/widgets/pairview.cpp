// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairview.h"

#include "viewmodels/pairwords.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/pairbar.h"
#include "widgets/pairenhancepanel.h"
#include "widgets/pairfilmstrip.h"
#include "widgets/pairmarkspanel.h"
#include "widgets/pairpane.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double KeyPan = 64.0;
constexpr double KeyZoom = 1.25;
constexpr double NudgePart = 1.0 / 16; ///< a mark goes finer steps than the eye

} // namespace

PairView::PairView(PairModel &pair, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
    , m_bar(new PairBar(pair, this))
    , m_enhance(new PairEnhancePanel(pair, this))
    , m_stack(new QStackedWidget(this))
    , m_a(new PairPane(pair, PairPane::Kind::A, m_stack))
    , m_b(new PairPane(pair, PairPane::Kind::B, m_stack))
    , m_stage(new PairPane(pair, PairPane::Kind::Stage, m_stack))
    , m_film(new PairFilmstrip(pair, this))
    , m_words(new QLabel(this))
    , m_draw(new QToolButton(this))
{
    setObjectName(u"pairView"_s);
    setAccessibleName(tr("Photo pair"));
    m_stack->setObjectName(u"pairStack"_s);
    auto *both = new QWidget(m_stack);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(theme::NarrowGap);
    row->addWidget(m_a, 1);
    row->addWidget(m_b, 1);
    m_stack->addWidget(both);
    m_stack->addWidget(m_stage);
    m_enhance->setVisible(false);
    m_words->setObjectName(u"pairWords"_s);
    m_words->setFont(theme::font(theme::Type::Small));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_enhance);
    column->addWidget(m_stack, 1);
    column->addWidget(m_film);
    auto *below = new QHBoxLayout; // the bar above is full
    below->setSpacing(0);
    below->addWidget(m_words, 1);
    column->addLayout(below);

    m_marks = new PairMarksPanel(pair, actions, this, m_stack, this);
    column->insertWidget(2, m_marks);
    m_marks->drawAction()->setIcon(icon(u"draw-freehand"_s));
    m_draw->setDefaultAction(m_marks->drawAction());
    m_draw->setObjectName(u"pair.draw.button"_s);
    m_draw->setAccessibleName(m_marks->drawAction()->text());
    m_draw->setAutoRaise(true);
    m_draw->setFocusPolicy(Qt::TabFocus);
    m_draw->setMinimumSize(theme::Target, theme::Target);
    below->addWidget(m_draw);
    connect(m_marks, &PairMarksPanel::photosWanted, this, &PairView::focusPhoto);
    addModes(actions);
    addGazeActions(actions);
    addPanActions(actions);
    addToolActions(actions);
    addPlateActions(actions);
    for (PairPane *each : {m_a, m_b, m_stage}) {
        connect(each, &PairPane::plateClicked, this, &PairView::choosePlate);
        connect(each, &PairPane::hovered, this, &PairView::placeLoupe);
    }
    connect(&m_pair, &PairModel::changed, this, &PairView::refresh);
    refresh(PairChange::Photos);
    refresh(PairChange::Mode);
}

void PairView::addModes(Actions &actions)
{
    const auto add = [&](PairMode mode, const QString &id, const QKeySequence &key) {
        QAction *action = actions.add(this, Actions::Group::Pair, id, pairwords::modeName(mode), {key});
        connect(action, &QAction::triggered, this, [this, mode] {
            m_pair.setMode(mode);
            focusPhoto();
        });
        m_bar->addMode(mode, action);
    };
    add(PairMode::SideBySide, u"pair.side-by-side"_s, Qt::Key_S);
    add(PairMode::Blink, u"pair.blink"_s, Qt::Key_F);
    add(PairMode::Swipe, u"pair.swipe"_s, Qt::Key_W);
    add(PairMode::Overlay, u"pair.overlay"_s, Qt::Key_O);
    add(PairMode::Difference, u"pair.difference"_s, Qt::Key_D);

    QAction *hold = actions.add(this, Actions::Group::Pair, u"pair.hold-other"_s, tr("Hold: the other photo in the same place"), {QKeySequence(Qt::Key_B)});
    connect(hold, &QAction::triggered, this, [this] { m_pair.blink().hold(true); });
    QAction *run = actions.add(m_stack, Actions::Group::Pair, u"pair.blink-run"_s, tr("Blink by itself, on or off"), {QKeySequence(Qt::Key_Space)});
    connect(run, &QAction::triggered, this, [this] {
        if (m_pair.mode() != PairMode::Blink)
            m_pair.setMode(PairMode::Blink);
        m_pair.blink().setRunning(!m_pair.blink().isRunning());
    });
    const auto slide = [&](const QString &id, const QString &text, const QKeySequence &key, double by) {
        QAction *action = actions.add(this, Actions::Group::Pair, id, text, {key});
        action->setAutoRepeat(true);
        connect(action, &QAction::triggered, this, [this, by] {
            if (m_pair.mode() == PairMode::Swipe)
                m_pair.setSwipe(m_pair.swipe() + by);
            else if (m_pair.mode() == PairMode::Overlay)
                m_pair.setOpacity(m_pair.opacity() + by);
        });
    };
    slide(u"pair.less-a"_s, tr("Less of photo A"), Qt::Key_BracketLeft, -0.05);
    slide(u"pair.more-a"_s, tr("More of photo A"), Qt::Key_BracketRight, 0.05);
}

void PairView::addGazeActions(Actions &actions)
{
    const auto add = [&](const QString &id, const QString &text, const QList<QKeySequence> &keys, auto work) {
        QAction *action = actions.add(this, Actions::Group::Pair, id, text, keys);
        connect(action, &QAction::triggered, this, work);
        return action;
    };
    const auto zoom = [&](const QString &id, const QString &text, const QList<QKeySequence> &keys, double by, const QString &iconName) {
        QAction *action = add(id, text, keys, [this, by] { m_pair.zoomBy(m_pair.focus(), by, middle(), false); });
        action->setAutoRepeat(true);
        m_bar->addTool(action, iconName);
    };
    zoom(u"pair.zoom-out"_s, tr("Zoom out"), {QKeySequence(Qt::Key_Minus)}, 1 / KeyZoom, u"zoom-out"_s);
    zoom(u"pair.zoom-in"_s, tr("Zoom in"), {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)}, KeyZoom, u"zoom-in"_s);
    m_bar->addTool(add(u"pair.fit"_s, tr("Both photos whole"), {QKeySequence(Qt::Key_0)}, [this] { m_pair.fit(); }), u"zoom-fit-best"_s);
    m_bar->addTool(add(u"pair.actual-size"_s, tr("One to one"), {QKeySequence(Qt::Key_1)}, [this] { m_pair.actualSize(); }), u"zoom-original"_s);
    m_bar->addTool(add(u"pair.to-plate"_s, tr("Go to the plate at one to one"), {QKeySequence(Qt::Key_G)}, [this] { lookAtPlate(); }), u"zoom-select"_s);
    add(u"pair.other-side"_s, tr("Keys act on the other photo"), {QKeySequence(Qt::Key_X)}, [this] {
        m_pair.setFocus(otherSide(m_pair.focus()));
        focusPhoto();
    });
    add(u"pair.rotate-left"_s, tr("Turn this photo to the left"), {QKeySequence(Qt::SHIFT | Qt::Key_R)}, [this] { m_pair.turn(m_pair.focus(), -1); });
    m_bar->addTool(add(u"pair.rotate-right"_s, tr("Turn this photo to the right"), {QKeySequence(Qt::Key_R)}, [this] { m_pair.turn(m_pair.focus(), 1); }), u"object-rotate-right"_s);
    QAction *lock = add(u"pair.lock"_s, tr("Move both photos in step"), {QKeySequence(Qt::Key_K)}, [this](bool locked) { m_pair.setLocked(locked); });
    lock->setCheckable(true);
    lock->setChecked(m_pair.isLocked());
    m_bar->addTool(lock, u"object-locked"_s);
    connect(&m_pair, &PairModel::changed, lock, [this, lock] { lock->setChecked(m_pair.isLocked()); });
    add(u"pair.join"_s, tr("Undo what was moved of one photo alone"), {QKeySequence(Qt::Key_J)}, [this] { m_pair.join(); });
    add(u"pair.reset"_s, tr("Everything as it was: whole, upright, as in the file"), {QKeySequence(Qt::Key_Backspace)}, [this] { m_pair.reset(); });
    add(u"pair.next-photo"_s, tr("Next photo on this side"), {QKeySequence(Qt::Key_PageDown)}, [this] { m_pair.step(m_pair.focus(), 1); });
    add(u"pair.previous-photo"_s, tr("Previous photo on this side"), {QKeySequence(Qt::Key_PageUp)}, [this] { m_pair.step(m_pair.focus(), -1); });
}

// Only while a pane has the focus: a slider needs its arrow keys itself.
void PairView::addPanActions(Actions &actions)
{
    struct Way {
        const char16_t *id;
        QString text;
        QString aloneText;
        Qt::Key key;
        QPointF delta;
    };
    const QList<Way> ways{{u"left", tr("Look further left"), tr("This photo alone: look further left"), Qt::Key_Left, {KeyPan, 0}},
        {u"right", tr("Look further right"), tr("This photo alone: look further right"), Qt::Key_Right, {-KeyPan, 0}},
        {u"up", tr("Look further up"), tr("This photo alone: look further up"), Qt::Key_Up, {0, KeyPan}},
        {u"down", tr("Look further down"), tr("This photo alone: look further down"), Qt::Key_Down, {0, -KeyPan}}};
    for (const Way &way : ways) {
        for (const bool alone : {false, true}) {
            const QString id = QString(u"pair."_s + QStringView(way.id) + (alone ? u"-alone"_s : QString()));
            const QKeySequence key(alone ? QKeyCombination(Qt::SHIFT, way.key) : QKeyCombination(way.key));
            QAction *action = actions.add(m_stack, Actions::Group::Pair, id, alone ? way.aloneText : way.text, {key});
            action->setAutoRepeat(true);
            connect(action, &QAction::triggered, this, [this, delta = way.delta, alone] {
                if (!m_marks->nudge(-delta * NudgePart, alone))
                    m_pair.pan(m_pair.focus(), delta, alone);
            });
        }
    }
}

void PairView::addToolActions(Actions &actions)
{
    QAction *loupe = actions.add(this, Actions::Group::Pair, u"pair.hold-loupe"_s, tr("Hold: the loupe"), {QKeySequence(Qt::Key_L)});
    connect(loupe, &QAction::triggered, this, [this] {
        m_loupeHeld = true;
        showLoupe(true);
    });
    QAction *keepLoupe = actions.add(this, Actions::Group::Pair, u"pair.loupe"_s, tr("Loupe that follows the mouse"), {QKeySequence(Qt::SHIFT | Qt::Key_L)});
    keepLoupe->setCheckable(true);
    connect(keepLoupe, &QAction::triggered, this, [this](bool on) {
        m_loupeOn = on;
        showLoupe(on);
    });
    m_bar->addTool(keepLoupe, u"edit-find"_s);
    QAction *enhance = actions.add(this, Actions::Group::Pair, u"pair.enhance"_s, tr("Brightness and contrast"), {QKeySequence(Qt::Key_E)});
    enhance->setCheckable(true);
    connect(enhance, &QAction::toggled, this, [this](bool on) {
        m_enhance->setVisible(on);
        measure();
    });
    m_bar->addTool(enhance, u"contrast"_s);
    QAction *plates = actions.add(this, Actions::Group::Pair, u"pair.plates"_s, tr("Boxes around the plates"), {QKeySequence(Qt::Key_P)});
    plates->setCheckable(true);
    plates->setChecked(true);
    connect(plates, &QAction::toggled, this, [this](bool on) {
        for (PairPane *each : {m_a, m_b, m_stage})
            each->setPlatesShown(on);
    });
    m_bar->addTool(plates, u"select-rectangular"_s);
}

void PairView::addPlateActions(Actions &actions)
{
    connect(actions.add(this, Actions::Group::Pair, u"pair.next-plate"_s, tr("Mark the next plate"), {QKeySequence(Qt::Key_N)}), &QAction::triggered, this, [this] { markPlate(1); });
    connect(actions.add(m_stack, Actions::Group::Pair, u"pair.choose-plate"_s, tr("Choose the marked plate"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}), &QAction::triggered, this,
        [this] {
            if (!m_marks->drawInTheMiddle())
                choosePlate(m_pair.focus(), m_marked);
        });
}

void PairView::focusPhoto()
{
    if (m_pair.mode() == PairMode::SideBySide)
        pane(m_pair.focus())->setFocus();
    else
        m_stage->setFocus();
}

QPointF PairView::middle() const
{
    const QSizeF size = m_pair.gaze().viewport();
    return {size.width() / 2, size.height() / 2};
}

void PairView::measure()
{
    const PairPane *shown = m_pair.mode() == PairMode::SideBySide ? m_a : m_stage;
    m_pair.setViewport(shown->size(), devicePixelRatioF());
}

void PairView::refresh(PairChange what)
{
    if (what == PairChange::Photos || what == PairChange::Mode) {
        const int page = m_pair.mode() == PairMode::SideBySide ? 0 : 1;
        if (m_stack->currentIndex() != page) {
            const bool focused = m_stack->isAncestorOf(focusWidget()) || isAncestorOf(QWidget::focusWidget());
            m_stack->setCurrentIndex(page);
            if (focused)
                focusPhoto();
        }
        QMetaObject::invokeMethod(this, &PairView::measure, Qt::QueuedConnection); // once the layout has settled
        m_words->setText(m_pair.report() ? pairwords::alignment(m_pair) : QString());
        const bool refused = m_pair.alignment() != PairModel::Alignment::Measured;
        paintInk(*m_words, refused ? theme::Tone::Unsure : theme::Tone::Muted);
    }
    if (what == PairChange::Marks) // the tools come and go above the photos
        QMetaObject::invokeMethod(this, &PairView::measure, Qt::QueuedConnection);
    if (what == PairChange::Photos) {
        m_marked = -1;
        markPlate(0);
        tabThrough({m_bar, m_enhance, m_marks, m_stack, m_film, m_draw}); // the film strip's buttons are new
    }
}

void PairView::resizeEvent(QResizeEvent *)
{
    QMetaObject::invokeMethod(this, &PairView::measure, Qt::QueuedConnection);
}

void PairView::showEvent(QShowEvent *)
{
    QMetaObject::invokeMethod(this, &PairView::measure, Qt::QueuedConnection);
}

// Whatever key goes up ends what is held: which key that was is the person's own choice.
void PairView::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat()) {
        m_pair.blink().hold(false);
        m_pair.marks().letGo();
        m_loupeHeld = false;
        showLoupe(m_loupeOn);
    }
    QWidget::keyReleaseEvent(event);
}

bool PairView::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide) {
        m_pair.blink().hold(false);
        m_pair.marks().letGo();
        m_loupeHeld = false;
        showLoupe(m_loupeOn && event->type() != QEvent::Hide);
    }
    return QWidget::event(event);
}

void PairView::choosePlate(Side side, int index)
{
    if (index >= 0 && index < m_pair.plates(side).size() && m_pair.at(side).photo())
        emit plateChosen(m_pair.at(side).photo()->id, index);
}

void PairView::markPlate(int by)
{
    const qsizetype count = m_pair.plates(m_pair.focus()).size();
    m_marked = by != 0 && count > 0 ? static_cast<int>((m_marked + by) % count) : m_marked;
    for (PairPane *each : {m_a, m_b, m_stage})
        each->setMarkedPlate(each->kind() == PairPane::Kind::Stage || pane(m_pair.focus()) == each ? m_marked : -1);
}

void PairView::lookAtPlate()
{
    const Side side = m_pair.focus();
    const QList<PlateRead> plates = m_pair.plates(side);
    const int index = m_marked >= 0 && m_marked < plates.size() ? m_marked : 0;
    m_pair.actualSize();
    if (plates.isEmpty())
        return;
    const Quad &quad = plates[index].quad;
    m_pair.lookAt(side, (quad[0] + quad[1] + quad[2] + quad[3]) / 4);
}

void PairView::placeLoupe(Side side, const QPointF &photoPoint)
{
    m_pointerSide = side;
    m_pointer = photoPoint;
    if (m_loupeHeld || m_loupeOn)
        showLoupe(true);
}

// On both photos at the same thing.
void PairView::showLoupe(bool on)
{
    if (!on) {
        for (PairPane *each : {m_a, m_b, m_stage})
            each->setLoupe({});
        return;
    }
    const SceneMap &map = m_pair.gaze().map();
    const QPointF here = m_pointer.value_or(m_pair.gaze().centre(m_pointerSide));
    const QPointF a = m_pointerSide == Side::A ? here : map.toA(here);
    const QPointF b = m_pointerSide == Side::B ? here : map.toB(here);
    m_a->setLoupe(a);
    m_b->setLoupe(b);
    m_stage->setLoupe(m_pair.shownIn(Side::A) == Side::A ? a : b);
}

} // namespace svidok
