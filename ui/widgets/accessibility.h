// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace svidok {

/// Puts right what Qt 6.4 does for screen readers; once, from the window's thread, before a window is shown.
/// They may ask scroll areas for any child at any time: Qt reads beyond its list, and crashes, when a scroll bar has gone
/// since the children were counted. And what they do to a button does all that a person's click does: Qt lets a button that
/// stays down only look pressed, and leaves a button that opens a menu without anything that can be done to it.
void mendAccessibility();

} // namespace svidok
