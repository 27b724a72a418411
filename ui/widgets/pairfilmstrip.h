// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace svidok {

/// All photos of the report with their roles (P9); a click puts one on the side in focus. Hidden where there are only two.
class PairFilmstrip : public QWidget {
    Q_OBJECT

public:
    explicit PairFilmstrip(PairModel &pair, QWidget *parent = nullptr);

private:
    void rebuild();
    void refresh();

    PairModel &m_pair;
    QHBoxLayout *m_row;
    QList<PhotoId> m_photos;
    QList<QToolButton *> m_buttons;
};

} // namespace svidok
