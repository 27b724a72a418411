// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFont>

namespace svidok {

/// Lengths on a sheet are in its own unit, 1/1200 inch: fine enough that no rounding shows, free of any screen's dpi.
inline constexpr double SheetDpi = 1200.0;
[[nodiscard]] constexpr double pt(double points) { return points * SheetDpi / 72.0; }
[[nodiscard]] constexpr double mm(double millimetres) { return millimetres * SheetDpi / 25.4; }

/// The typefaces of documents, which are those of our resources and never the machine's.
enum class Face { Regular, Bold, Mono };

/// Registers the typefaces once in a process. Error: DocumentFailed naming the family that is not there: without it
/// every letter would be a box and nothing would say so. Needs QGuiApplication; any thread.
[[nodiscard]] Outcome loadRecordFonts();

/// A typeface at a size in points, in units of the sheet. Call after loadRecordFonts().
[[nodiscard]] QFont recordFont(Face face, double points);

/// Text as it can be printed: characters that the typefaces lack, controls and changes of writing direction become
/// "⟨U+4E2D⟩", so that nothing is lost, nothing hidden, and no other font of the machine slips in. Line feeds stay. Call after loadRecordFonts().
[[nodiscard]] QString printable(const QString &text);

/// What somebody outside wrote and has one line, a photo's metadata and file name above all: line feeds, returns and tabs
/// are spelled out, too, so that it cannot pass for lines of the document.
[[nodiscard]] QString oneLine(const QString &foreign);

} // namespace svidok
