// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"

#include <QObject>
#include <QSizeF>

#include <functional>

namespace svidok {

/// The marks on the photos of the report on the desk, as they stand and as they are being drawn (P6). What a person does is
/// on the screen at once and goes out as commands; every step can be undone. For the window's thread.
class PairMarks : public QObject {
    Q_OBJECT

public:
    enum class Tool { Select, Arrow, Box, Ellipse, Text };
    enum class Grip { Whole, From, To }; ///< what of a mark moves

    explicit PairMarks(std::function<QString()> newId, QObject *parent = nullptr);

    /// The report as it is now; null: none. Another report forgets what could be undone.
    void show(const Report *report);
    /// What was sent and did not arrive: the marks are again as the report has them.
    void forget();

    [[nodiscard]] QList<PhotoMark> on(const PhotoId &photo) const; ///< in the order in which they were drawn
    [[nodiscard]] bool areShown() const { return m_shown; }
    void setShown(bool shown);
    /// Whether the report may be changed by this person now.
    [[nodiscard]] bool isAllowed() const { return m_allowed; }
    void setAllowed(bool allowed);

    /// While drawing, the pointer takes hold of marks instead of photos.
    [[nodiscard]] bool isDrawing() const { return m_drawing; }
    void setDrawing(bool drawing);
    [[nodiscard]] Tool tool() const { return m_tool; }
    void setTool(Tool tool);

    [[nodiscard]] std::optional<PhotoMark> selected() const;
    void select(const MarkId &id); ///< an empty one: nothing
    void selectNext(const PhotoId &photo);

    /// A new mark of the tool's shape begins here, goes on, and ends: then it is there, and selected. A text is not there
    /// before it has words, and textWanted() asks for them.
    void begin(const PhotoId &photo, const QPointF &at);
    void extend(const QPointF &to);
    void end();
    [[nodiscard]] bool isBegun() const { return m_begun.has_value(); }
    void cancel(); ///< what was begun or is held

    /// Moves the selected mark for the eye, as often as one likes; letGo() makes it so.
    void hold(Grip grip, const QPointF &by);
    void letGo();
    void setText(const QString &text); ///< of the begun or selected mark
    void remove(); ///< the selected one

    [[nodiscard]] bool canUndo() const { return m_allowed && !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return m_allowed && !m_undone.isEmpty(); }
    void undo();
    void redo();

signals:
    void changed();
    void textWanted();
    void wanted(const QList<svidok::ReportCommand> &commands);

private:
    struct Step {
        PhotoMark before; ///< removed, where there was none
        PhotoMark after;
    };
    void settle();
    void put(PhotoMark mark);
    void change(const PhotoMark &mark);
    void takeBack(QList<Step> &from, QList<Step> &to, PhotoMark Step::*target);
    [[nodiscard]] PhotoMark *latest(const MarkId &id);
    [[nodiscard]] QPointF within(const PhotoId &photo, const QPointF &point) const;
    [[nodiscard]] PhotoMark moved(const PhotoMark &mark, Grip grip, const QPointF &by) const;

    std::function<QString()> m_newId;
    ReportId m_report;
    QMap<PhotoId, QSizeF> m_photos;
    QList<PhotoMark> m_stored; ///< newest revisions, as the report has them
    QList<PhotoMark> m_sent; ///< not in the report yet
    QList<PhotoMark> m_latest; ///< both
    std::optional<PhotoMark> m_begun;
    std::optional<PhotoMark> m_held;
    MarkId m_selected;
    bool m_shown = true;
    bool m_allowed = false;
    bool m_drawing = false;
    Tool m_tool = Tool::Select;
    QList<Step> m_done;
    QList<Step> m_undone;
};

} // namespace svidok
