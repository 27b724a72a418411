// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links of a damaged store or package: the verifier always answers, and what was read, an event or a line, prints as the
// same again.

#include "domain/custodyline.h"

#include <cstdlib>

using namespace svidok;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    CustodyLink link;
    link.canonical = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    CustodyVerifier verifier;
    verifier.add(link);
    if (verifier.finish().fault == CustodyVerifier::Fault::None)
        std::abort();
    if (const auto event = custodyEventFromCanonical(link.canonical)) {
        if (custodyEventFromCanonical(linkCustody(std::nullopt, *event).canonical)->chain != event->chain)
            std::abort();
    }
    const CustodyLink fromLine = custodyLinkFromLine(link.canonical);
    if (!(custodyLinkFromLine(custodyLine(fromLine)) == fromLine))
        std::abort();
    return 0;
}
