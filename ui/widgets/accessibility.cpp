// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessibility.h"

#include "widgets/accessiblebutton.h"

#include <QAbstractButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *mended(const QString &className, QObject *object)
{
    if (auto *button = qobject_cast<QAbstractButton *>(object))
        return new AccessibleButton(button);
    if (className != u"QScrollArea" && className != u"QAbstractScrollArea")
        return nullptr;
    // QAccessibleWidget itself looks at what is there; the class that Qt has for scroll areas does not.
    auto *area = qobject_cast<QWidget *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void mendAccessibility()
{
    QAccessible::installFactory(mended);
}

} // namespace svidok
