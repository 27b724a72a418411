// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>

namespace svidok {

/// What could be read of what was asked for, and what is damaged and left out.
template <typename T> struct Legible : QList<T> {
    Legible() = default;
    Legible(QList<T> read)
        : QList<T>(std::move(read))
    {
    }
    QList<Error> unreadable; ///< StoreUnreadable, subject: which one
};

} // namespace svidok
