// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "policecases.h"

#include <QByteArray>

namespace svidok::stub {

/// What the police API does with a request, apart from its faults. Routes and shapes as in openapi.yaml.
class PoliceApi {
public:
    explicit PoliceApi(PoliceCases &cases)
        : m_cases(cases)
    {
    }

    [[nodiscard]] Answer submit(const QByteArray &idempotencyKey, const QByteArray &contentType, const QByteArray &body);
    /// `word` replaces the status word of this one answer when it is not empty.
    [[nodiscard]] Answer status(const QString &number, const QStringList &path, const QString &word);

private:
    PoliceCases &m_cases;
};

} // namespace svidok::stub
