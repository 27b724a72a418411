// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairbar.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int Steps = 100; ///< of the slider
constexpr double RateStep = 2.0; ///< slider steps for one change a second

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
    layout->addSpacing(theme::NarrowGap);
    layout->addWidget(m_sliderLabel);
    layout->addWidget(m_slider, 1);
    layout->addStretch(1);
    layout->addLayout(m_tools);
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

void PairBar::addMode(PairMode mode, QAction *action)
{
    action->setCheckable(true);
    QToolButton *made = button(action);
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_modes->addWidget(made);
    m_modeButtons.insert(mode, made);
    refresh();
}

void PairBar::addTool(QAction *action, const QString &iconName)
{
    action->setIcon(icon(iconName));
    QToolButton *made = button(action);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_tools->addWidget(made);
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
}

} // namespace svidok
