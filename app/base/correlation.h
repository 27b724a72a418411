// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace svidok {

/// The correlation id of the user action that this thread works for, as long as the scope lives; scopes nest.
/// Executors carry it into their tasks, the log writes it into each line, network plugins send it on.
class CorrelationScope {
public:
    explicit CorrelationScope(const QString &id);
    ~CorrelationScope();
    Q_DISABLE_COPY_MOVE(CorrelationScope)

    /// Empty outside of every scope.
    [[nodiscard]] static QString current();

private:
    QString m_before;
};

} // namespace svidok
