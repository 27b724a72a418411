// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/deskfixture.h"
#include "viewmodels/casemodel.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace svidok::test {

/// Finds a child that must be there.
template <typename T>
[[nodiscard]] T *child(QWidget &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no child %s", name);
    return found;
}

/// Types text of any alphabet, as an input method would.
inline void typeText(QWidget *widget, const QString &text)
{
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(widget, &press);
    }
}

/// What a screen reader could not name, or a test not find: everything that takes the focus needs both.
[[nodiscard]] inline QStringList nameless(QWidget &root)
{
    QStringList found;
    const QList<QWidget *> children = root.findChildren<QWidget *>();
    for (QWidget *child : children) {
        const QString kind = QString::fromLatin1(child->metaObject()->className());
        if (child->focusPolicy() == Qt::NoFocus || !child->isVisibleTo(&root) || child->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(child);
        if (!interface || interface->text(QAccessible::Name).isEmpty() || interface->role() == QAccessible::NoRole)
            found.append(kind + QLatin1String(" without a name: ") + child->objectName());
        if (child->objectName().isEmpty())
            found.append(kind + QLatin1String(" without an object name"));
    }
    return found;
}

/// Labels and buttons whose text does not fit into them.
[[nodiscard]] inline QStringList clipped(QWidget &root)
{
    QStringList found;
    const QList<QWidget *> children = root.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (!child->isVisible())
            continue;
        QString text;
        QSize needed = child->sizeHint();
        if (const auto *label = qobject_cast<QLabel *>(child)) {
            text = label->text();
            if (text.isEmpty())
                continue;
            if (label->wordWrap())
                needed = QSize(label->minimumSizeHint().width(), label->heightForWidth(label->width()));
        } else if (const auto *button = qobject_cast<QPushButton *>(child); button && !button->layout()) {
            text = button->text();
        } else {
            continue;
        }
        if (child->width() < needed.width() || child->height() < needed.height())
            found.append(QStringLiteral("%1 %2x%3 needs %4x%5: %6").arg(child->objectName()).arg(child->width()).arg(child->height())
                             .arg(needed.width()).arg(needed.height()).arg(text.left(60)));
    }
    return found;
}

/// The program's look at `percent` of its size while this lives.
class Scaled {
public:
    explicit Scaled(int percent)
        : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPointSizeF(m_before.pointSizeF() * percent / 100.0);
        QApplication::setFont(font);
    }
    ~Scaled() { QApplication::setFont(m_before); }
    Q_DISABLE_COPY_MOVE(Scaled)

private:
    QFont m_before;
};

} // namespace svidok::test
