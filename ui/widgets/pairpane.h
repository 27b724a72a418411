// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"
#include "widgets/pairpencil.h"

#include <QWidget>

class QPushButton;

namespace svidok {

/// One photo of the pair, or both of them on top of each other (the stage), to look at, drag and zoom.
class PairPane : public QWidget {
    Q_OBJECT

public:
    enum class Kind { A, B, Stage };
    PairPane(PairModel &pair, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Where the loupe is, in pixels of this pane's photo; nothing: no loupe.
    void setLoupe(const std::optional<QPointF> &point);
    void setPlatesShown(bool shown);
    void setMarkedPlate(int index); ///< -1: none
    /// The photo that the pointer acts on there.
    [[nodiscard]] Side sideAt(const QPointF &point) const;

signals:
    void hovered(svidok::Side side, const QPointF &photoPoint);
    void plateClicked(svidok::Side side, int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] Side ownSide() const { return m_kind == Kind::B ? Side::B : Side::A; }
    [[nodiscard]] QRectF area() const { return rect(); }
    void refresh(PairChange what);
    void noteSeen();
    void paintStage(QPainter &painter);
    void paintSide(QPainter &painter, Side side, const QRectF &clip);
    void paintMarks(QPainter &painter);
    void paintOver(QPainter &painter);
    void paintLoupe(QPainter &painter);
    [[nodiscard]] QString message() const;
    [[nodiscard]] double divider() const { return m_pair.swipe() * width(); }

    PairModel &m_pair;
    Kind m_kind;
    QPushButton *m_retry;
    QTimer m_dwell; ///< what only flew by was not seen
    std::optional<QPointF> m_loupe;
    PairPencil m_pencil;
    bool m_platesShown = true;
    int m_marked = -1;
    bool m_dragging = false;
    bool m_swiping = false;
    bool m_dragged = false;
    QPointF m_last;
};

} // namespace svidok
