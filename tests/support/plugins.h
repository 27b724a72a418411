// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pluginhost/pluginhost.h"

namespace svidok::test {

/// The factory of a plugin as it was built, loaded the way the product loads it. For contract suites: link
/// svidok_pluginhost and depend on the plugin's target. A crash is the test's: no note of it outlives it.
template <typename Factory>
[[nodiscard]] Result<Factory *> builtPlugin(const QString &kind, const QString &name)
{
    PluginHost host(QStringLiteral(SVIDOK_BINARY_DIR "/plugins"), {});
    return host.factory<Factory>(kind, name);
}

} // namespace svidok::test
