// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heicplugin.h"

#include "heiccodec.h"

namespace svidok {

std::unique_ptr<PhotoCodec> HeicPlugin::open()
{
    return std::make_unique<HeicCodec>();
}

} // namespace svidok
