// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"

#include <QObject>

namespace svidok {

class HeicPlugin final : public QObject, public PhotoCodecFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.PhotoCodecFactory/1" FILE "photo_heic.json")
    Q_INTERFACES(svidok::PhotoCodecFactory)

public:
    std::unique_ptr<PhotoCodec> open() override;
};

} // namespace svidok
