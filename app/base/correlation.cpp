// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/correlation.h"

#include <utility>

namespace svidok {

namespace {

QString &threadsCorrelation()
{
    thread_local QString id;
    return id;
}

} // namespace

CorrelationScope::CorrelationScope(const QString &id)
    : m_before(std::exchange(threadsCorrelation(), id))
{
}

CorrelationScope::~CorrelationScope()
{
    threadsCorrelation() = m_before;
}

QString CorrelationScope::current()
{
    return threadsCorrelation();
}

} // namespace svidok
