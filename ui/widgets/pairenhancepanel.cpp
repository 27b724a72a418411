// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairenhancepanel.h"

#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double GammaSteps = 10.0; ///< slider steps for one octave
constexpr double ContrastSteps = 4.0; ///< slider steps for one unit of CLAHE's clip limit

} // namespace

PairEnhancePanel::PairEnhancePanel(PairModel &pair, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
{
    setObjectName(u"pairEnhance"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    grid->setHorizontalSpacing(theme::Gap);
    grid->setVerticalSpacing(0);
    m_black = slider(grid, 0, u"pairBlack"_s, tr("Black from"), 0, 250);
    m_white = slider(grid, 1, u"pairWhite"_s, tr("White from"), 5, 255);
    m_gamma = slider(grid, 2, u"pairGamma"_s, tr("Middle tones"), -20, 20);
    m_contrast = slider(grid, 3, u"pairContrast"_s, tr("Local contrast"), 0, 32);
    auto *back = new QPushButton(tr("As in the file"), this);
    back->setObjectName(u"pairEnhanceReset"_s);
    back->setAccessibleName(tr("Show the photos as they are in the files"));
    grid->addWidget(back, 0, 4, 2, 1, Qt::AlignVCenter);
    connect(back, &QPushButton::clicked, this, [this] { m_pair.setEnhancement({}); });
    connect(&m_pair, &PairModel::changed, this, [this](PairChange what) {
        if (what == PairChange::Picture || what == PairChange::Photos)
            refresh();
    });
    refresh();
}

QSlider *PairEnhancePanel::slider(QGridLayout *grid, int column, const QString &id, const QString &label, int least, int most)
{
    auto *made = new QSlider(Qt::Horizontal, this);
    made->setObjectName(id);
    made->setAccessibleName(label);
    made->setRange(least, most);
    auto *words = new QLabel(label, this);
    words->setFont(theme::font(theme::Type::Small));
    words->setBuddy(made);
    grid->addWidget(words, 0, column);
    grid->addWidget(made, 1, column);
    grid->setColumnStretch(column, 1);
    connect(made, &QSlider::valueChanged, this, &PairEnhancePanel::apply);
    return made;
}

void PairEnhancePanel::apply()
{
    Enhancement how;
    how.black = std::min(m_black->value(), m_white->value() - 5);
    how.white = m_white->value();
    how.gamma = m_gamma->value() == 0 ? 1.0 : std::exp2(m_gamma->value() / GammaSteps);
    how.localContrast = m_contrast->value() / ContrastSteps;
    m_pair.setEnhancement(how);
}

void PairEnhancePanel::refresh()
{
    const Enhancement &how = m_pair.enhancement();
    const auto give = [](QSlider *slider, int value) {
        if (slider->isSliderDown()) // it knows better than the model where the hand is
            return;
        const QSignalBlocker quiet(slider);
        slider->setValue(value);
    };
    give(m_black, how.black);
    give(m_white, how.white);
    give(m_gamma, static_cast<int>(std::lround(std::log2(how.gamma) * GammaSteps)));
    give(m_contrast, static_cast<int>(std::lround(how.localContrast * ContrastSteps)));
}

} // namespace svidok
