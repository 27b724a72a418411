// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "ports/recipient.h"

namespace svidok::test {

/// A case that the police accept; another number, another case.
[[nodiscard]] inline CaseFile caseFile(int number)
{
    CaseFile file;
    file.attachment = "%PDF-1.7 record " + QByteArray::number(number);
    file.attachmentName = QStringLiteral("SV-2026-%1.pdf").arg(number);
    file.correlation = CorrelationId(QStringLiteral("correlation-%1").arg(number));
    file.payload = R"({"authority":"test","document":{"sha256":")" + Sha256::of(file.attachment).toHex().toLatin1()
        + R"("},"number":"SV-2026-)" + QByteArray::number(number)
        + R"(","plate":"AA1234BB","violations":[{"code":"UA-KUPAP-122-1"}]})";
    return file;
}

} // namespace svidok::test
