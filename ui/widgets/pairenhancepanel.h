// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

#include <QWidget>

class QGridLayout;
class QSlider;

namespace svidok {

/// Levels and local contrast for the eye (P5), with the way back. The files stay as they are.
class PairEnhancePanel : public QWidget {
    Q_OBJECT

public:
    explicit PairEnhancePanel(PairModel &pair, QWidget *parent = nullptr);

private:
    QSlider *slider(QGridLayout *grid, int column, const QString &id, const QString &label, int least, int most);
    void refresh();
    void apply();

    PairModel &m_pair;
    QSlider *m_black;
    QSlider *m_white;
    QSlider *m_gamma;
    QSlider *m_contrast;
};

} // namespace svidok
