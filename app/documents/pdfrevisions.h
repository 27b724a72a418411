// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPDF;

namespace svidok {

/// Compares two revisions of one file, object by object where the later one names other objects: nothing may differ
/// but the form's list of fields and a page's list of annotations, each only by further signature fields that draw
/// nothing on the page, and nothing may stand now where the earlier one referred to nothing. May throw what qpdf throws.
[[nodiscard]] bool addsOnlySignatures(QPDF &earlier, QPDF &later);

} // namespace svidok
