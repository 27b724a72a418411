// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/crashnote.h"

// Systems without POSIX signals: crashes are not noted.
namespace svidok::crashnote {

void install(const QString &) { }
void loading(const QString &) { }
void loaded(const QString &, const QString &) { }

} // namespace svidok::crashnote
