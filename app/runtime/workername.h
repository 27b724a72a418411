// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace svidok {

/// A name for an outbox worker that no other process holds at the same time: "HOST-1", "HOST-2", ... A process that
/// died gives its name back, so that its successor takes up what it held (Outbox::resume).
class WorkerName {
public:
    /// `folder` keeps the locks, one folder per store; it is made. Errors, with the folder above it as
    /// subject: IoFailed, AccessDenied, DiskFull.
    [[nodiscard]] static Result<WorkerName> take(const QString &folder);
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    WorkerName(QString name, std::unique_ptr<QLockFile> lock);
    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace svidok
