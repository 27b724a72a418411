// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairbar.h"

#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int Steps = 100; ///< of the slider
constexpr double RateStep = 2.0; ///< slider steps for one change a second
constexpr int Gaps = 8; ///< at most, at the edges and between the parts

QHBoxLayout *row()
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins({});
    layout->setSpacing(0);
    return layout;
}

} // namespace

PairBar::PairBar(PairModel &pair, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
    , m_modes(row())
    , m_tools(row())
    , m_foldedModes(menuButton(u"pairModes"_s, tr("How to compare")))
    , m_moreTools(menuButton(u"pairMoreTools"_s, tr("More tools")))
    , m_sliderLabel(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    setObjectName(u"pairBar"_s);
    m_slider->setObjectName(u"pairSlider"_s);
    m_slider->setMinimumHeight(theme::Target);
    m_slider->setMinimumWidth(60);
    m_slider->setMaximumWidth(180);
    m_sliderLabel->setObjectName(u"pairSliderLabel"_s);
    m_sliderLabel->setFont(theme::font(theme::Type::Small));
    m_sliderLabel->setBuddy(m_slider);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::NarrowGap, theme::NarrowGap, theme::NarrowGap, theme::NarrowGap);
    layout->setSpacing(theme::NarrowGap);
    layout->addLayout(m_modes);
    layout->addWidget(m_foldedModes);
    layout->addSpacing(theme::NarrowGap);
    layout->addWidget(m_sliderLabel);
    layout->addWidget(m_slider, 1);
    layout->addStretch(1);
    layout->addLayout(m_tools);
    layout->addWidget(m_moreTools);
    m_foldedModes->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_moreTools->setIcon(icon(u"application-menu"_s));
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (m_pair.mode() == PairMode::Swipe)
            m_pair.setSwipe(double(value) / Steps);
        else if (m_pair.mode() == PairMode::Overlay)
            m_pair.setOpacity(double(value) / Steps);
        else if (m_pair.mode() == PairMode::Blink)
            m_pair.blink().setRate(value / RateStep);
    });
    connect(&m_pair, &PairModel::changed, this, [this](PairChange what) {
        if (what == PairChange::Mode || what == PairChange::Gaze || what == PairChange::Photos)
            refresh();
    });
}

QToolButton *PairBar::button(QAction *action)
{
    auto *made = new QToolButton(this);
    made->setDefaultAction(action);
    made->setObjectName(action->objectName() + u".button"_s);
    made->setAccessibleName(action->text());
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setMinimumSize(theme::Target, theme::Target);
    return made;
}

QToolButton *PairBar::menuButton(const QString &name, const QString &text)
{
    auto *made = new QToolButton(this);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setToolTip(text);
    made->setMenu(new QMenu(made));
    made->setPopupMode(QToolButton::InstantPopup);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setMinimumSize(theme::Target, theme::Target);
    made->hide();
    return made;
}

void PairBar::addMode(PairMode mode, QAction *action)
{
    action->setCheckable(true);
    QToolButton *made = button(action);
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_modes->addWidget(made);
    m_modeButtons.insert(mode, made);
    m_foldedModes->menu()->addAction(action);
    orderKeys();
    refresh();
}

void PairBar::addTool(QAction *action, const QString &iconName)
{
    action->setIcon(icon(iconName));
    QToolButton *made = button(action);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_tools->addWidget(made);
    m_toolButtons.append(made);
    orderKeys();
    arrange();
}

void PairBar::orderKeys()
{
    QList<QWidget *> parts;
    for (QToolButton *mode : std::as_const(m_modeButtons))
        parts.append(mode);
    parts << m_foldedModes << m_slider;
    for (QToolButton *tool : std::as_const(m_toolButtons))
        parts.append(tool);
    tabThrough(parts << m_moreTools);
}

void PairBar::focusSlider()
{
    if (m_slider->isEnabled() && m_slider->isVisible())
        m_slider->setFocus();
}

void PairBar::refresh()
{
    const PairMode mode = m_pair.mode();
    for (auto each = m_modeButtons.begin(); each != m_modeButtons.end(); ++each)
        (*each)->defaultAction()->setChecked(each.key() == mode);
    if (const QToolButton *chosen = m_modeButtons.value(mode))
        m_foldedModes->setText(chosen->defaultAction()->text());
    const bool used = mode == PairMode::Swipe || mode == PairMode::Overlay || mode == PairMode::Blink;
    m_slider->setVisible(used);
    m_sliderLabel->setVisible(used);
    const QSignalBlocker quiet(m_slider);
    const auto give = [this](const QString &label, const QString &name, int least, int most, int value) {
        m_sliderLabel->setText(label);
        m_slider->setAccessibleName(name);
        m_slider->setToolTip(name);
        m_slider->setRange(least, most);
        m_slider->setPageStep(std::max(1, (most - least) / 10));
        m_slider->setValue(value);
    };
    if (mode == PairMode::Swipe) {
        give(tr("Line"), tr("Where photo A ends and photo B begins"), 0, Steps, static_cast<int>(std::lround(m_pair.swipe() * Steps)));
    } else if (mode == PairMode::Overlay) {
        give(tr("A over B"), tr("How much photo A covers photo B"), 0, Steps, static_cast<int>(std::lround(m_pair.opacity() * Steps)));
    } else if (mode == PairMode::Blink) {
        give(tr("Speed"), tr("Changes a second, at most 3"), static_cast<int>(PairBlink::LeastRate * RateStep),
            static_cast<int>(PairBlink::MostRate * RateStep), static_cast<int>(std::lround(m_pair.blink().rate() * RateStep)));
    }
    arrange();
}

void PairBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PairBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_arranged = {};
        arrange();
    }
}

QSize PairBar::minimumSizeHint() const
{
    const QSize modes = m_foldedModes->sizeHint();
    return {modes.width() + m_moreTools->sizeHint().width() + Gaps * theme::NarrowGap, modes.height() + 2 * theme::NarrowGap};
}

void PairBar::arrange()
{
    const auto widthOf = [](const QWidget *widget) { return std::max(widget->sizeHint().width(), widget->minimumWidth()); };
    const Arrangement wanted{width(), m_pair.mode(), m_toolButtons.size(), m_modeButtons.size()};
    if (std::exchange(m_arranged, wanted) == wanted) // asked with every step of the eye
        return;
    int room = width() - Gaps * theme::NarrowGap;
    if (!m_slider->isHidden())
        room -= widthOf(m_sliderLabel) + m_slider->minimumWidth();
    int modes = 0;
    for (const QToolButton *mode : std::as_const(m_modeButtons))
        modes += widthOf(mode);
    int tools = 0;
    for (const QToolButton *tool : std::as_const(m_toolButtons))
        tools += widthOf(tool);
    const bool folded = modes + tools > room;
    for (QToolButton *mode : std::as_const(m_modeButtons))
        mode->setVisible(!folded);
    m_foldedModes->setVisible(folded);
    room -= folded ? widthOf(m_foldedModes) : modes;
    const bool more = tools > room;
    m_moreTools->setVisible(more);
    m_moreTools->menu()->clear();
    if (more)
        room -= widthOf(m_moreTools);
    for (QToolButton *tool : std::as_const(m_toolButtons)) {
        room -= widthOf(tool);
        const bool fits = !more || room >= 0;
        tool->setVisible(fits);
        if (!fits)
            m_moreTools->menu()->addAction(tool->defaultAction());
    }
}

} // namespace svidok
