// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairpane.h"

#include "base/errortable.h"
#include "usecases/pairevidence.h"
#include "viewmodels/pairwords.h"
#include "widgets/pairpaint.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QPainterPath>
#include <QPushButton>
#include <QWheelEvent>

#include <cmath>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double WheelStep = 1.2; ///< for a notch
constexpr double Grip = 10.0; ///< how near to the swipe line the pointer takes hold of it
constexpr double LoupeSide = 240.0;
constexpr int DwellMs = 200;
constexpr QRgb Ground = 0xff2b2e32; ///< behind photos, on light and dark: colours are judged against a neutral grey

QString nameOf(PairPane::Kind kind)
{
    switch (kind) {
    case PairPane::Kind::A: return u"photoA"_s;
    case PairPane::Kind::B: return u"photoB"_s;
    case PairPane::Kind::Stage: return u"photoStage"_s;
    }
    return {};
}

bool isAlone(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier);
}

} // namespace

PairPane::PairPane(PairModel &pair, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
    , m_kind(kind)
    , m_retry(new QPushButton(tr("Try again"), this))
    , m_pencil(pair)
{
    setObjectName(nameOf(kind));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(120, 90);
    m_retry->setObjectName(nameOf(kind) + u"Retry"_s);
    m_retry->setAccessibleName(kind == Kind::B ? tr("Load photo B again") : tr("Load photo A again"));
    m_retry->setVisible(false);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_pair.at(ownSide()).retry(); });
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(DwellMs);
    connect(&m_dwell, &QTimer::timeout, this, &PairPane::noteSeen);
    connect(&m_pair, &PairModel::changed, this, &PairPane::refresh);
    refresh(PairChange::Photos);
}

void PairPane::refresh(PairChange what)
{
    if (what == PairChange::Seen)
        return;
    update();
    if (what == PairChange::Marks)
        return;
    if (m_kind != Kind::Stage) {
        const PairPhoto &photo = m_pair.at(ownSide());
        m_retry->setVisible(photo.state() == PairPhoto::State::Failed);
        m_retry->move((width() - m_retry->sizeHint().width()) / 2, height() / 2 + 2 * theme::WideGap);
    }
    if (!isVisible())
        return;
    m_dwell.start();
    if (what == PairChange::Gaze && !QAccessible::isActive()) // 60 names a second are of no use to anybody
        return;
    QStringList said;
    for (const Side side : {Side::A, Side::B}) {
        if (m_kind != Kind::Stage && side != ownSide())
            continue;
        const QString caption = pairwords::caption(m_pair, side);
        said.append(!caption.isEmpty() ? caption + u", "_s + pairwords::zoom(m_pair.gaze().zoom(side) * devicePixelRatioF()) : tr("No photo"));
    }
    setAccessibleName(tr("Photo %1").arg(said.join(u"; "_s)));
    setAccessibleDescription(message());
}

void PairPane::setLoupe(const std::optional<QPointF> &point)
{
    if (point == m_loupe)
        return;
    m_loupe = point;
    update();
}

void PairPane::setPlatesShown(bool shown)
{
    m_platesShown = shown;
    update();
}

void PairPane::setMarkedPlate(int index)
{
    m_marked = index;
    update();
}

Side PairPane::sideAt(const QPointF &point) const
{
    if (m_kind != Kind::Stage)
        return ownSide();
    switch (m_pair.mode()) {
    case PairMode::Blink: return m_pair.shownIn(Side::A);
    case PairMode::Swipe: return point.x() < divider() ? Side::A : Side::B;
    default: return Side::B;
    }
}

// What one could have seen: at 1:1 or larger, for a while, in a pane that shows the photo as it is.
void PairPane::noteSeen()
{
    if (!isVisible() || m_kind == Kind::Stage)
        return;
    const Side side = m_pair.shownIn(ownSide());
    if (m_pair.gaze().zoom(side) * devicePixelRatioF() < 0.999)
        return;
    m_pair.noteSeen(side, m_pair.gaze().transform(side).inverted().mapRect(area()));
}

QString PairPane::message() const
{
    if (m_kind == Kind::Stage) {
        if (m_pair.mode() == PairMode::Difference && m_pair.alignment() != PairModel::Alignment::Measured)
            return pairwords::alignment(m_pair);
        if (m_pair.mode() == PairMode::Difference && !m_pair.difference())
            return tr("Comparing…");
        return {};
    }
    const PairPhoto &photo = m_pair.at(ownSide());
    switch (photo.state()) {
    case PairPhoto::State::Empty: return tr("No photo");
    case PairPhoto::State::Loading: return tr("Loading…");
    case PairPhoto::State::Failed: return errorText(m_pair.report() ? aboutPhoto(photo.error(), *m_pair.report()) : photo.error()) + u'\n' + errorAdvice(photo.error().code);
    case PairPhoto::State::Shown: break;
    }
    return {};
}

void PairPane::paintSide(QPainter &painter, Side side, const QRectF &clip)
{
    const PairPhoto &photo = m_pair.at(side);
    if (!photo.picture())
        return;
    const QTransform toPane = m_pair.gaze().transform(side);
    pairpaint::picture(painter, *photo.picture(), toPane, clip);
    if (!photo.detail().isNull())
        pairpaint::detail(painter, photo.detail(), photo.detailRegion(), toPane, clip);
}

void PairPane::paintStage(QPainter &painter)
{
    const Picture laid = m_pair.laid();
    const QTransform toPane = m_pair.gaze().transform(Side::B);
    const auto paintA = [&](const QRectF &clip) {
        laid ? pairpaint::picture(painter, *laid, toPane, clip) : paintSide(painter, Side::A, clip);
    };
    switch (m_pair.mode()) {
    case PairMode::SideBySide: break;
    case PairMode::Blink: m_pair.shownIn(Side::A) == Side::A ? paintA(area()) : paintSide(painter, Side::B, area()); break;
    case PairMode::Swipe: {
        QRectF left = area();
        left.setRight(divider());
        QRectF right = area();
        right.setLeft(divider());
        paintA(left);
        paintSide(painter, Side::B, right);
        painter.fillRect(QRectF(divider() - 2, 0, 4, height()), Qt::black);
        painter.fillRect(QRectF(divider() - 1, 0, 2, height()), Qt::white);
        break;
    }
    case PairMode::Overlay:
        paintSide(painter, Side::B, area());
        painter.setOpacity(m_pair.opacity());
        paintA(area());
        painter.setOpacity(1.0);
        break;
    case PairMode::Difference:
        if (m_pair.difference())
            pairpaint::picture(painter, *m_pair.difference(), toPane, area());
        break;
    }
}

// Each photo's marks where that photo is: where one is laid over the other they go the same way.
void PairPane::paintMarks(QPainter &painter)
{
    const auto selected = m_pair.marks().selected();
    const auto paint = [&](Side side, const QRectF &clip) {
        QTransform toPane = m_pair.gaze().transform(side);
        if (side == Side::A && m_kind == Kind::Stage && m_pair.laid())
            toPane = m_pair.gaze().map().forward() * m_pair.gaze().transform(Side::B);
        painter.save();
        painter.setClipRect(clip);
        pairpaint::marks(painter, m_pair.marks(side), selected ? selected->id : MarkId(), toPane);
        painter.restore();
    };
    if (m_kind != Kind::Stage || m_pair.mode() == PairMode::Blink)
        return paint(m_pair.shownIn(ownSide()), area());
    QRectF left = area();
    QRectF right = area();
    if (m_pair.mode() == PairMode::Swipe) {
        left.setRight(divider());
        right.setLeft(divider());
    }
    paint(Side::B, right);
    paint(Side::A, left);
}

void PairPane::paintOver(QPainter &painter)
{
    const bool stage = m_kind == Kind::Stage;
    const Side shown = m_pair.shownIn(ownSide());
    const PairMode mode = m_pair.mode();
    const bool both = stage && mode != PairMode::Blink;
    if (m_platesShown && !both && m_pair.at(shown).picture() && !(stage && shown == Side::A && m_pair.laid()))
        pairpaint::plates(painter, m_pair.plates(shown), m_marked, m_pair.gaze().transform(shown));
    const auto caption = [&](Side side, Qt::Alignment corner) {
        if (const QString words = pairwords::caption(m_pair, side); !words.isEmpty())
            pairpaint::chip(painter, area(), corner, words, hasFocus() && !stage ? pairpaint::Chip::Focused : pairpaint::Chip::Plain);
    };
    if (both) {
        caption(Side::A, Qt::AlignLeft | Qt::AlignTop);
        caption(Side::B, Qt::AlignRight | Qt::AlignTop);
    } else {
        caption(shown, Qt::AlignLeft | Qt::AlignTop);
    }
    pairpaint::chip(painter, area(), Qt::AlignRight | Qt::AlignBottom, pairwords::zoom(m_pair.gaze().zoom(both ? Side::B : shown) * devicePixelRatioF()));
    QRectF below = area().adjusted(0, painter.fontMetrics().height() + theme::WideGap, 0, 0);
    const auto warn = [&](bool is, const QString &text) {
        if (is)
            below.setTop(pairpaint::chip(painter, below, Qt::AlignHCenter | Qt::AlignTop, text, pairpaint::Chip::Warning).bottom());
    };
    const PairPhoto &photo = m_pair.at(shown);
    warn(photo.isEnhanced() || (both && m_pair.at(Side::B).isEnhanced()), tr("Enhanced view: not as in the file"));
    warn(stage && mode != PairMode::Difference && m_pair.alignment() != PairModel::Alignment::Measured, pairwords::alignment(m_pair));
    warn(photo.isPartial() || (both && m_pair.at(Side::B).isPartial()), tr("Damaged file: shown as far as it can be read"));
}

void PairPane::paintLoupe(QPainter &painter)
{
    const Side side = m_pair.shownIn(ownSide());
    if (!m_loupe || !m_pair.at(side).picture())
        return;
    const QTransform toPane = m_pair.gaze().transform(side);
    const double zoom = m_pair.gaze().zoom(side);
    const double magnified = std::max(1.0 / devicePixelRatioF(), zoom * 2.5);
    const QPointF at = toPane.map(*m_loupe);
    const QRectF glass(at - QPointF(LoupeSide, LoupeSide) / 2, QSizeF(LoupeSide, LoupeSide));
    const QTransform closer = toPane * QTransform::fromTranslate(-at.x(), -at.y()) * QTransform::fromScale(magnified / zoom, magnified / zoom)
        * QTransform::fromTranslate(at.x(), at.y());
    painter.fillRect(glass, QColor(Ground));
    pairpaint::picture(painter, *m_pair.at(side).picture(), closer, glass);
    if (!m_pair.at(side).detail().isNull())
        pairpaint::detail(painter, m_pair.at(side).detail(), m_pair.at(side).detailRegion(), closer, glass);
    painter.setPen(QPen(Qt::black, 4));
    painter.drawRect(glass);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(glass);
    pairpaint::chip(painter, glass, Qt::AlignRight | Qt::AlignBottom, pairwords::zoom(magnified * devicePixelRatioF()));
}

void PairPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(Ground));
    m_kind == Kind::Stage ? paintStage(painter) : paintSide(painter, m_pair.shownIn(ownSide()), area());
    paintMarks(painter);
    paintOver(painter);
    paintLoupe(painter);
    if (const QString text = message(); !text.isEmpty()) {
        painter.setPen(QColor(0xec, 0xee, 0xf0));
        painter.setFont(theme::font(theme::Type::Body));
        const QRectF above = area().adjusted(theme::WideGap, 0, -theme::WideGap, m_retry->isVisible() ? -4 * theme::WideGap : 0);
        painter.drawText(above, Qt::AlignCenter | Qt::TextWordWrap, text);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void PairPane::showEvent(QShowEvent *)
{
    refresh(PairChange::Photos);
}

void PairPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pencil.press(sideAt(event->position()), *event))
        return;
    m_last = event->position();
    m_dragging = true;
    m_dragged = false;
    m_swiping = m_kind == Kind::Stage && m_pair.mode() == PairMode::Swipe && std::abs(m_last.x() - divider()) <= Grip;
}

void PairPane::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pencil.isDown())
        return m_pencil.move(*event);
    const QPointF at = event->position();
    const bool nearDivider = m_kind == Kind::Stage && m_pair.mode() == PairMode::Swipe && std::abs(at.x() - divider()) <= Grip;
    setCursor(m_swiping || (!m_dragging && nearDivider) ? Qt::SplitHCursor : m_dragging ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    const Side side = sideAt(at);
    if (const Qt::CursorShape shape = m_pencil.cursor(side, at); !m_dragging && shape != Qt::ArrowCursor)
        setCursor(shape);
    if (!m_dragging) {
        emit hovered(side, m_pair.gaze().transform(side).inverted().map(at));
        return;
    }
    if (!m_dragged && (at - m_last).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragged = true;
    if (m_swiping)
        m_pair.setSwipe(at.x() / width());
    else
        m_pair.pan(side, at - m_last, isAlone(event->modifiers()));
    m_last = at;
}

void PairPane::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_pencil.isDown())
        return m_pencil.release(*event);
    m_dragging = false;
    m_swiping = false;
    setCursor(Qt::OpenHandCursor);
    if (m_dragged || !m_platesShown || m_pair.marks().isDrawing())
        return;
    const Side side = sideAt(event->position());
    const int plate = pairpaint::plateAt(m_pair.plates(side), m_pair.gaze().transform(side), event->position());
    if (plate >= 0)
        emit plateClicked(side, plate);
}

void PairPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_pair.marks().isDrawing())
        return mousePressEvent(event);
    if (m_pair.gaze().isFitted()) {
        const Side side = sideAt(event->position());
        const QPointF point = m_pair.gaze().transform(side).inverted().map(event->position());
        m_pair.actualSize();
        m_pair.lookAt(side, point);
    } else {
        m_pair.fit();
    }
}

void PairPane::wheelEvent(QWheelEvent *event)
{
    // With Shift some systems turn the wheel sideways.
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (notches != 0.0)
        m_pair.zoomBy(sideAt(event->position()), std::pow(WheelStep, notches), event->position(), isAlone(event->modifiers()));
    event->accept();
}

void PairPane::focusInEvent(QFocusEvent *)
{
    if (m_kind != Kind::Stage)
        m_pair.setFocus(ownSide());
    update();
}

void PairPane::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace svidok
