// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QStringList>

/// What was read on the plates, in the person's language.
namespace svidok::platewords {

/// "AA 1234 BB": groups of letters and digits apart, for reading aloud; only shown, never stored.
[[nodiscard]] QString spaced(const QString &plate);
[[nodiscard]] QString percent(double p);
/// "97 %: likely right", or that the reader was not sure enough to fill it in.
[[nodiscard]] QString confidence(const PlateRead &read);
/// What a confidence means, as a whole sentence.
[[nodiscard]] QString confidenceMeaning(double confidence);
/// That a place holds a letter without a Latin twin, as a whole sentence.
[[nodiscard]] QString unnamed(qsizetype place);
/// That a read starts with a code that is no region's, as a whole sentence.
[[nodiscard]] QString unknownRegion(const QString &code);
/// That a read may be the rest of a longer plate, as a whole sentence.
[[nodiscard]] QString mayLackFirst();
/// That characters may be missing where something hides a plate or the photo ends, as a whole sentence.
[[nodiscard]] QString mayBeCutOff();
/// What was read may be a sign, an advert or a badge.
[[nodiscard]] QString mayBeNoPlate();
/// "Reader ctc gave no answer: it crashed".
[[nodiscard]] QString failure(const QString &reader, ReaderFailure failure);
/// "character 3: I became 1, because a digit is expected".
[[nodiscard]] QString grammarStep(const QString &step);
/// What people call a format such as "ua-2015"; one that has no name yet is called by its code.
[[nodiscard]] QString formatName(const QString &code);
/// Of a read's format; empty is the unknown one.
[[nodiscard]] QString format(const PlateRead &read);
[[nodiscard]] QString agreement(const PlateAgreement &agreement);
[[nodiscard]] QString role(PhotoRole role);
/// What one of these photos is called: its role, and its number where there are several further ones.
[[nodiscard]] QString photoName(const QList<Photo> &photos, const Photo &photo);

/// The reads of the pair as they agree (O9): the subject plates of both photos, whether or not they were sure.
[[nodiscard]] PlateAgreement agreementOf(const Report &report);

} // namespace svidok::platewords
