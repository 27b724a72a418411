// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recordcomposer.h"

#include <QSize>

namespace svidok::test {

struct RecordWish {
    QString language = QStringLiteral("uk");
    int photos = 2;
    QSize photoSize = {1600, 1200};
    int violations = 2;
    QString place = QStringLiteral("м. Київ, вул. Ярославів Вал, 14");
};

/// A street with a car and its plate, as a JPEG; `number` shifts it a little. The same for the same arguments.
[[nodiscard]] QByteArray drawnPhoto(const QSize &size, int number);

/// Everything a record needs: a verified report with as many photos and violations as wished.
[[nodiscard]] DocumentInput sampleRecord(const RecordWish &wish = {});

/// With the real decoder of photos. Any thread.
[[nodiscard]] const RecordComposer &recordComposer();

} // namespace svidok::test
