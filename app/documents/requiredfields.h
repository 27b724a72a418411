// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recordtemplate.h"
#include "ports/documents.h"

namespace svidok {

/// The first field that the template requires and the input lacks: TemplateFieldMissing with the field as subject.
[[nodiscard]] Outcome checkRequired(const RecordTemplate &form, const DocumentInput &input);

/// The law entry a violation cites on the day of the offence, or nothing.
[[nodiscard]] const LawEntry *lawEntryOf(const DocumentInput &input, const Violation &violation);

} // namespace svidok
