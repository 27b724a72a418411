// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/flow.h"
#include "documents/photoprints.h"
#include "documents/recordwords.h"
#include "ports/documents.h"

namespace svidok {

/// A photo on the page: its shape, and what is painted where its pixels come later.
struct PhotoPlace {
    PrintShape shape;
    QImage photo;
    QImage crop;
};

/// What a record is made of, ready to be laid out. The references outlive the layout.
struct RecordParts {
    const DocumentInput &input;
    const RecordWords &words;
    const std::vector<PhotoPlace> &prints; ///< in the order of the report's photos
    const Sha256 &contentId;
};

/// The type scale and colours of the record: one dark text colour, one grey, one accent; a verdict's colour only
/// underlines what its sign and word say.
namespace look {
[[nodiscard]] TextStyle title();
[[nodiscard]] TextStyle heading();
[[nodiscard]] TextStyle body();
[[nodiscard]] TextStyle strong();
[[nodiscard]] TextStyle label(); ///< small and grey: the names of fields, heads of tables
[[nodiscard]] TextStyle small();
[[nodiscard]] TextStyle mono();
[[nodiscard]] TextStyle warning();
[[nodiscard]] TextStyle verdict(Verdict verdict);
[[nodiscard]] QColor accent();
[[nodiscard]] QColor tint();
}

/// A section's heading with its table, on one page where the table is not too long for that.
void addSection(Flow &flow, const QString &heading, const Table &table);

// The sections of the record in their order.
[[nodiscard]] Outcome addOpening(Flow &flow, const RecordParts &parts); ///< title, guard, key facts, QR
void addViolations(Flow &flow, const RecordParts &parts);
void addPhotos(Flow &flow, const RecordParts &parts);
void addMarkedCopies(Flow &flow, const RecordParts &parts); ///< of photos with marks, apart from the photos themselves
void addRules(Flow &flow, const RecordParts &parts);
void addReadings(Flow &flow, const RecordParts &parts);
void addMetadata(Flow &flow, const RecordParts &parts);
void addAnchors(Flow &flow, const RecordParts &parts); ///< digests, custody, signature
/// Running head and foot in the margins, with the number of pages known.
void addMargins(std::vector<SheetPage> &pages, const RecordParts &parts);

/// The name of a person as far as the record knows it, else the id.
[[nodiscard]] QString personName(const DocumentInput &input, const UserId &id);

} // namespace svidok
