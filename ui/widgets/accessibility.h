// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace svidok {

/// Lets screen readers ask scroll areas for any child at any time: Qt 6.4 reads beyond its list, and crashes, when a scroll
/// bar has gone since the children were counted. Once, from the window's thread, before a window is shown.
void makeScrollAreasSteady();

} // namespace svidok
