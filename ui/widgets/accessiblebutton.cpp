// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessiblebutton.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QKeySequence>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace svidok {

AccessibleButton::AccessibleButton(QAbstractButton *button)
    : QAccessibleWidget(button)
{
}

QAbstractButton *AccessibleButton::button() const
{
    return qobject_cast<QAbstractButton *>(object());
}

QMenu *AccessibleButton::menu() const
{
    if (const auto *push = qobject_cast<QPushButton *>(object()))
        return push->menu();
    const auto *tool = qobject_cast<QToolButton *>(object());
    return tool && tool->popupMode() == QToolButton::InstantPopup ? tool->menu() : nullptr;
}

QString AccessibleButton::text(QAccessible::Text kind) const
{
    const QString given = QAccessibleWidget::text(kind);
    if (!given.isEmpty() || kind != QAccessible::Name)
        return given;
    QString shown = button()->text();
    return shown.remove(u'&');
}

QAccessible::Role AccessibleButton::role() const
{
    if (menu())
        return QAccessible::ButtonMenu;
    if (!button()->isCheckable())
        return QAccessible::Button;
    const QButtonGroup *group = button()->group();
    return button()->autoExclusive() || (group && group->exclusive()) ? QAccessible::RadioButton : QAccessible::CheckBox;
}

QAccessible::State AccessibleButton::state() const
{
    QAccessible::State now = QAccessibleWidget::state();
    const auto *box = qobject_cast<QCheckBox *>(object());
    const auto *push = qobject_cast<QPushButton *>(object());
    now.checkable = button()->isCheckable();
    now.checked = button()->isChecked();
    now.checkStateMixed = box && box->checkState() == Qt::PartiallyChecked;
    now.pressed = button()->isDown();
    now.defaultButton = push && push->isDefault();
    now.hasPopup = menu() != nullptr;
    return now;
}

QStringList AccessibleButton::actionNames() const
{
    QStringList names = QAccessibleWidget::actionNames();
    if (!button()->isEnabled())
        return names;
    if (menu())
        names.prepend(showMenuAction());
    else
        names.prepend(button()->isCheckable() ? toggleAction() : pressAction());
    return names;
}

void AccessibleButton::doAction(const QString &action)
{
    if (action != pressAction() && action != toggleAction() && action != showMenuAction())
        return QAccessibleWidget::doAction(action);
    if (!button()->isEnabled())
        return;
    if (QMenu *opens = menu()) {
        // Not by the button, which would hold up whoever asks until the menu is closed.
        opens->popup(button()->mapToGlobal(QPoint(0, button()->height())));
        return;
    }
    button()->click();
}

QStringList AccessibleButton::keyBindingsForAction(const QString &action) const
{
    const auto *tool = qobject_cast<QToolButton *>(object());
    const QKeySequence shortcut = tool && tool->defaultAction() ? tool->defaultAction()->shortcut() : button()->shortcut();
    const QString keys = shortcut.toString();
    return keys.isEmpty() || !actionNames().startsWith(action) ? QStringList() : QStringList(keys);
}

} // namespace svidok
