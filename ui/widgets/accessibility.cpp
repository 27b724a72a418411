// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessibility.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// QAccessibleWidget itself looks at what is there; the class that Qt has for scroll areas does not.
QAccessibleInterface *steadyScrollArea(const QString &className, QObject *object)
{
    if (className != u"QScrollArea" && className != u"QAbstractScrollArea")
        return nullptr;
    auto *area = qobject_cast<QWidget *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void makeScrollAreasSteady()
{
    QAccessible::installFactory(steadyScrollArea);
}

} // namespace svidok
