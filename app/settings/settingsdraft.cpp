// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdraft.h"

namespace svidok {

SettingsDraft::SettingsDraft(Settings &settings)
    : m_settings(settings)
{
}

Outcome SettingsDraft::apply()
{
    auto outcome = m_settings.store(m_changes);
    if (outcome)
        m_changes.clear();
    return outcome;
}

void SettingsDraft::cancel()
{
    m_changes.clear();
}

} // namespace svidok
