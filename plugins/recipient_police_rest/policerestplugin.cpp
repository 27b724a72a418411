// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policerestplugin.h"

#include "policerestrecipient.h"

namespace svidok::police {

Result<std::unique_ptr<Recipient>> PoliceRestPlugin::open(const QVariantMap &settings)
{
    auto read = PoliceRestSettings::from(settings);
    if (!read)
        return fail(read.error());
    return std::make_unique<PoliceRestRecipient>(std::move(*read));
}

} // namespace svidok::police
