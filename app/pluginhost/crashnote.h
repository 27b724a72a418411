// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The part of the plugin host that a dying process still runs. Every call but install() is cheap; the handler itself
// takes no lock and allocates nothing.
namespace svidok::crashnote {

/// Notes crashes in plugin code in `file` from now on, one line each (see CrashRecord), then lets the process die as
/// it would have. The last call wins; the folder must be there.
void install(const QString &file);
/// Loading `plugin` begins: a crash that belongs to nobody else is its crash until loaded().
void loading(const QString &plugin);
/// Loading is over; code of the library at `path`, if it is mapped, belongs to `plugin`.
void loaded(const QString &plugin, const QString &path);

} // namespace svidok::crashnote
