// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/photoshelf.h"

#include <QDialog>

#include <array>

class QLabel;

namespace svidok {

/// A look at another report in a window of its own, without touching the one on the desk: its pair and what became of it.
/// The look is logged. Nothing can be changed here.
class Glance : public QDialog {
    Q_OBJECT

public:
    /// The desk outlives the window.
    Glance(Desk &desk, const ReportId &id, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const Report &report);

    Desk &m_desk;
    PhotoShelf m_shelf;
    QLabel *m_facts;
    QWidget *m_photos; ///< where the pair is painted
    std::array<Picture, 2> m_pictures;
};

} // namespace svidok
