// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QIODevice;

namespace svidok {

/// The work of a reader's process: opens the reader that the first frame of `in` names, from plugins on the allow-list
/// only, and reads plate by plate, as readerwire says, until `in` ends. Then the process ends at once, whatever the reader
/// is doing: who asked is gone. Comes back only with the exit code for what is no conversation with Svidok.
[[nodiscard]] int serveReader(QIODevice &in, QIODevice &out);

} // namespace svidok
