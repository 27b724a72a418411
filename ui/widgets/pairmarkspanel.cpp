// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairmarkspanel.h"

#include "viewmodels/pairwords.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double OwnSize = 90.0; ///< of a mark drawn by key, on the screen

} // namespace

PairMarksPanel::PairMarksPanel(PairModel &pair, Actions &actions, QWidget *view, QWidget *panes, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
    , m_marks(pair.marks())
    , m_draw(actions.add(view, Actions::Group::Pair, u"pair.draw"_s, tr("Draw marks"), {QKeySequence(Qt::Key_M)}))
    , m_shown(actions.add(view, Actions::Group::Pair, u"pair.marks"_s, tr("Marks on the photos"), {QKeySequence(Qt::Key_H)}))
    , m_text(new QLineEdit(this))
    , m_line(new QLabel(this))
{
    setObjectName(u"pairMarks"_s);
    m_draw->setCheckable(true);
    connect(m_draw, &QAction::triggered, this, [this](bool on) {
        m_marks.setDrawing(on);
        emit photosWanted();
    });
    m_shown->setCheckable(true);
    connect(m_shown, &QAction::triggered, &m_marks, &PairMarks::setShown);

    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    addTools(actions, view, row);
    m_text->setObjectName(u"markText"_s);
    m_text->setAccessibleName(tr("Words of the mark"));
    m_text->setPlaceholderText(m_text->accessibleName());
    m_text->setMaxLength(static_cast<int>(PhotoMark::MostText));
    m_text->setMinimumHeight(theme::Target);
    m_text->setMinimumWidth(m_text->fontMetrics().horizontalAdvance(m_text->placeholderText()) + 2 * theme::Gap);
    row->addSpacing(theme::Gap);
    row->addWidget(m_text, 1);
    row->addSpacing(theme::Gap);
    addSteps(actions, view, panes, row);
    QList<QWidget *> parts;
    for (int i = 0; i < row->count(); ++i) {
        if (QWidget *part = row->itemAt(i)->widget())
            parts.append(part);
    }
    tabThrough(parts);
    m_line->setObjectName(u"markLine"_s);
    m_line->setFont(theme::font(theme::Type::Small));
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_line);

    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        writeText();
        emit photosWanted();
    });
    connect(m_text, &QLineEdit::editingFinished, this, &PairMarksPanel::writeText);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        if (!m_text->hasFocus()) // by a person's other tool: there is no end of editing to wait for
            writeText();
    });
    connect(&m_marks, &PairMarks::textWanted, m_text, [this] { m_text->setFocus(Qt::OtherFocusReason); });
    connect(&m_pair, &PairModel::changed, this, [this](PairChange what) {
        if (what == PairChange::Marks || what == PairChange::Photos || what == PairChange::Mode)
            refresh();
    });
    refresh();
}

void PairMarksPanel::addTools(Actions &actions, QWidget *view, QHBoxLayout *row)
{
    const auto add = [&](PairMarks::Tool tool, const QString &id, const QString &text, const QKeySequence &key, const QString &iconName) {
        QAction *action = actions.add(view, Actions::Group::Pair, id, text, {key});
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, tool] {
            m_marks.setTool(tool);
            emit photosWanted();
        });
        addButton(action, iconName, row);
        m_tools.insert(tool, action);
    };
    add(PairMarks::Tool::Select, u"pair.mark-select"_s, tr("Choose and move marks"), QKeySequence(Qt::SHIFT | Qt::Key_S), u"edit-select"_s);
    add(PairMarks::Tool::Arrow, u"pair.mark-arrow"_s, tr("Draw an arrow"), QKeySequence(Qt::SHIFT | Qt::Key_A), u"draw-arrow"_s);
    add(PairMarks::Tool::Box, u"pair.mark-box"_s, tr("Draw a box"), QKeySequence(Qt::SHIFT | Qt::Key_B), u"draw-rectangle"_s);
    add(PairMarks::Tool::Ellipse, u"pair.mark-ellipse"_s, tr("Draw an ellipse"), QKeySequence(Qt::SHIFT | Qt::Key_E), u"draw-ellipse"_s);
    add(PairMarks::Tool::Text, u"pair.mark-text"_s, tr("Write a text"), QKeySequence(Qt::SHIFT | Qt::Key_T), u"draw-text"_s);
}

void PairMarksPanel::addSteps(Actions &actions, QWidget *view, QWidget *panes, QHBoxLayout *row)
{
    const auto add = [&](QWidget *owner, const QString &id, const QString &text, const QList<QKeySequence> &keys, auto work) {
        QAction *action = actions.add(owner, Actions::Group::Pair, id, text, keys);
        connect(action, &QAction::triggered, this, work);
        return action;
    };
    m_remove = add(panes, u"pair.mark-remove"_s, tr("Remove the chosen mark"), {QKeySequence(Qt::Key_Delete)}, [this] { m_marks.remove(); });
    m_undo = add(view, u"pair.mark-undo"_s, tr("Undo the last step of drawing"), {QKeySequence(Qt::Key_U)}, [this] { m_marks.undo(); });
    m_redo = add(view, u"pair.mark-redo"_s, tr("Do the step of drawing again"), {QKeySequence(Qt::SHIFT | Qt::Key_U)}, [this] { m_marks.redo(); });
    addButton(m_remove, u"edit-delete"_s, row);
    addButton(m_undo, u"edit-undo"_s, row);
    addButton(m_redo, u"edit-redo"_s, row);
    m_words = add(view, u"pair.mark-words"_s, tr("Word the chosen mark"), {QKeySequence(Qt::Key_T)}, [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    add(view, u"pair.mark-next"_s, tr("Choose the next mark on this photo"), {QKeySequence(Qt::SHIFT | Qt::Key_M)}, [this] { selectNext(); });
    m_stop = add(panes, u"pair.mark-stop"_s, tr("Stop drawing"), {QKeySequence(Qt::Key_Escape)}, [this] {
        if (m_marks.isBegun() || m_marks.tool() != PairMarks::Tool::Select)
            m_marks.setTool(PairMarks::Tool::Select);
        else if (m_marks.selected())
            m_marks.select({});
        else
            m_marks.setDrawing(false);
    });
}

void PairMarksPanel::addButton(QAction *action, const QString &iconName, QHBoxLayout *row)
{
    action->setIcon(icon(iconName));
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + u".button"_s);
    button->setAccessibleName(action->text());
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(theme::Target, theme::Target);
    row->addWidget(button);
}

void PairMarksPanel::selectNext()
{
    if (const auto &photo = m_pair.at(m_pair.focus()).photo())
        m_marks.selectNext(photo->id);
}

bool PairMarksPanel::nudge(const QPointF &screenDelta, bool onlyEnd)
{
    const auto mark = m_marks.selected();
    if (!mark || !m_marks.isDrawing())
        return false;
    const Side side = m_pair.at(Side::A).photo() && m_pair.at(Side::A).photo()->id == mark->photo ? Side::A : Side::B;
    const QTransform toPhoto = m_pair.gaze().transform(side).inverted();
    m_marks.hold(onlyEnd ? PairMarks::Grip::To : PairMarks::Grip::Whole, toPhoto.map(screenDelta) - toPhoto.map(QPointF()));
    return true;
}

bool PairMarksPanel::drawInTheMiddle()
{
    const auto &photo = m_pair.at(m_pair.focus()).photo();
    if (m_marks.tool() == PairMarks::Tool::Select || !photo)
        return false;
    const QTransform toPhoto = m_pair.gaze().transform(m_pair.focus()).inverted();
    const QSizeF pane = m_pair.gaze().viewport();
    const QPointF middle(pane.width() / 2, pane.height() / 2);
    m_marks.begin(photo->id, toPhoto.map(middle - QPointF(OwnSize, OwnSize) / 2));
    m_marks.extend(toPhoto.map(middle + QPointF(OwnSize, OwnSize) / 2));
    m_marks.end();
    return true;
}

void PairMarksPanel::writeText()
{
    const auto mark = m_marks.selected();
    if (m_marks.isBegun() || (mark && mark->id == m_textOf))
        m_marks.setText(m_text->text());
}

QString PairMarksPanel::said() const
{
    switch (m_marks.tool()) {
    case PairMarks::Tool::Select: break;
    case PairMarks::Tool::Text: return tr("Click where the text begins, then write it. Enter puts it in the middle.");
    default: return tr("Draw on a photo with the mouse. Enter puts the mark in the middle.");
    }
    if (const auto mark = m_marks.selected())
        return pairwords::mark(*mark, m_pair.personOf(mark->by)) + u". "_s + tr("Arrow keys move it, with Shift its end.");
    return tr("Marks lie over the photos; the photos themselves stay as they are. Choose a tool, or a mark.");
}

void PairMarksPanel::refresh()
{
    m_draw->setEnabled(m_marks.isAllowed());
    m_draw->setChecked(m_marks.isDrawing());
    m_shown->setChecked(m_marks.areShown());
    setVisible(m_marks.isDrawing());
    for (auto tool = m_tools.begin(); tool != m_tools.end(); ++tool) {
        (*tool)->setEnabled(m_marks.isAllowed());
        (*tool)->setChecked(m_marks.isDrawing() && tool.key() == m_marks.tool());
    }
    const auto mark = m_marks.selected();
    m_remove->setEnabled(mark.has_value());
    m_undo->setEnabled(m_marks.canUndo());
    m_redo->setEnabled(m_marks.canRedo());
    m_words->setEnabled(mark.has_value());
    m_stop->setEnabled(m_marks.isDrawing());
    m_text->setEnabled(mark || m_marks.isBegun());
    const MarkId shown = mark ? mark->id : MarkId();
    if (shown != m_textOf || !m_text->hasFocus()) {
        const QSignalBlocker quiet(m_text);
        m_textOf = shown;
        const QString words = mark ? mark->text : QString();
        if (m_text->text() != words) // the caret stays where the text does
            m_text->setText(words);
    }
    if (const QString words = said(); words != m_line->text())
        m_line->setText(words);
}

void PairMarksPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_marks.isBegun())
        m_marks.cancel();
    m_textOf = {};
    refresh();
    emit photosWanted();
}

} // namespace svidok
