// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

class QAbstractButton;
class QMenu;

namespace svidok {

/// A button of any kind as screen readers meet it. It remembers nothing: Qt makes the interface with the button's first
/// text, before anybody said that it stays down, belongs to a group or opens a menu. What is done to it is a click.
class AccessibleButton final : public QAccessibleWidget {
public:
    explicit AccessibleButton(QAbstractButton *button);

    QString text(QAccessible::Text kind) const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QStringList actionNames() const override;
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &action) const override;

private:
    [[nodiscard]] QAbstractButton *button() const;
    [[nodiscard]] QMenu *menu() const; ///< that a click opens, or null
};

} // namespace svidok
