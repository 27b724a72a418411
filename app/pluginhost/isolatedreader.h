// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pluginhost/readerpool.h"

#include <QThread>

#include <atomic>

namespace svidok {

/// PlateReader in processes of its own (svidok-reader): what crashes, hangs or eats the memory there costs the plate that was
/// being read, and the next one finds a new process. Processes are started when they are needed, kept, and end with this.
class IsolatedReader final : public PlateReader {
public:
    struct Command {
        QString program; ///< svidok-reader
        readerwire::Opening opening;
    };

    /// Opens the reader in a first process; blocks until it is ready. A reader that ends again and again is given up, which
    /// `care` is told in another thread, and every further read is PluginSwitchedOff until `care` says that it is on again. Errors: those of the plugin's factory,
    /// ReaderUnavailable (no process), ReaderCrashed (again and again while it was opened).
    [[nodiscard]] static Result<std::unique_ptr<PlateReader>> open(Command command, ReaderPool::Care care = {});
    /// The program beside this one.
    [[nodiscard]] static QString defaultProgram();
    ~IsolatedReader() override;

    QString name() const override { return m_reader.name; }
    QString modelHash() const override { return m_reader.modelHash; }
    QString parameters() const override { return m_reader.parameters; }
    bool scans() const override { return m_reader.scans; }
    Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken cancel) override;

private:
    IsolatedReader(Command command, ReaderPool::Care care);

    readerwire::Opened m_reader;
    std::atomic<quint32> m_asked = 0;
    QThread m_thread; ///< talks to the processes; holds no plate for longer than a copy takes
    ReaderPool *m_pool; ///< lives in that thread, and goes with it
};

} // namespace svidok
