// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/inbackground.h"

#include <QObject>

namespace svidok {

std::shared_ptr<AnswerGate> AnswerGate::of(QObject *context)
{
    const auto gate = std::make_shared<AnswerGate>();
    gate->m_context = context;
    gate->m_gone = QObject::connect(context, &QObject::destroyed, context, [gate] {
        const QMutexLocker lock(&gate->m_mutex);
        gate->m_context = nullptr;
    });
    return gate;
}

void AnswerGate::post(std::function<void()> answer)
{
    const QMutexLocker lock(&m_mutex); // while it is held the context cannot go
    if (m_context)
        QMetaObject::invokeMethod(m_context, std::move(answer), Qt::QueuedConnection);
}

void AnswerGate::close()
{
    QObject::disconnect(m_gone);
}

} // namespace svidok
