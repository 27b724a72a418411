// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairwords.h"

#include "viewmodels/platewords.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/timewords.h"

#include <QCoreApplication>

namespace svidok {

namespace {

struct PairWords {
    Q_DECLARE_TR_FUNCTIONS(svidok::PairWords)
};

} // namespace

namespace pairwords {

using namespace Qt::StringLiterals;

QString modeName(PairMode mode)
{
    switch (mode) {
    case PairMode::SideBySide: return PairWords::tr("Side by side");
    case PairMode::Blink: return PairWords::tr("Blink");
    case PairMode::Swipe: return PairWords::tr("Swipe");
    case PairMode::Overlay: return PairWords::tr("Overlay");
    case PairMode::Difference: return PairWords::tr("Difference");
    }
    return {};
}

QString taken(const Photo &photo, const QLocale &locale)
{
    return photo.capture.taken ? timewords::observed(*photo.capture.taken, locale) : PairWords::tr("time unknown");
}

QString name(const PairModel &pair, Side side)
{
    const auto &photo = pair.at(side).photo();
    return photo ? u"%1 · %2"_s.arg(side == Side::A ? u"A"_s : u"B"_s, platewords::photoName(pair.report()->photos, *photo)) : QString();
}

QString caption(const PairModel &pair, Side side, const QLocale &locale)
{
    const auto &photo = pair.at(side).photo();
    return photo ? u"%1 · %2"_s.arg(name(pair, side), taken(*photo, locale)) : QString();
}

QString zoom(double scale, const QLocale &locale)
{
    const double percent = scale * 100;
    return u"%1 %"_s.arg(locale.toString(percent, 'f', percent < 10 ? 1 : 0));
}

QString alignment(const PairModel &pair, const QLocale &locale)
{
    if (!pair.at(Side::A).photo() || !pair.at(Side::B).photo())
        return PairWords::tr("There is no second photo to compare this one with");
    const SceneMatch *match = pair.match();
    switch (pair.alignment()) {
    case PairModel::Alignment::Measured:
        return PairWords::tr("The background is laid onto each other by %1 of %2 matching points, which miss by %3 px (median); a vehicle seen double is no measurement")
            .arg(locale.toString(match->inliers), locale.toString(match->matches), locale.toString(match->residualPixels, 'f', 1));
    case PairModel::Alignment::Refused:
        return PairWords::tr("Cannot be laid onto each other: %1").arg(rulewords::reason(match->refusal));
    case PairModel::Alignment::OtherPhotos:
        return PairWords::tr("Only the initial and the verification photo were laid onto each other, not these two");
    case PairModel::Alignment::Unmeasured:
        if (pair.report() && !pair.report()->photo(PhotoRole::Verification))
            return PairWords::tr("Only an initial and a verification photo are laid onto each other, and the report lacks one");
        return PairWords::tr("Not yet laid onto each other: check the rules first");
    }
    return {};
}

QString shift(const SceneMatch &match, const QLocale &locale)
{
    if (!match.vehicleShiftMetres)
        return PairWords::tr("How far the vehicle moved could not be measured");
    const QString metres = locale.toString(*match.vehicleShiftMetres, 'f', 2);
    if (!match.vehicleShiftUncertainty)
        return PairWords::tr("Against the background the plate moved by %1 m").arg(metres);
    return PairWords::tr("Against the background the plate moved by %1 m ± %2 m")
        .arg(metres, locale.toString(*match.vehicleShiftUncertainty, 'f', 2));
}

QString shapeName(MarkShape shape)
{
    switch (shape) {
    case MarkShape::Arrow: return PairWords::tr("Arrow");
    case MarkShape::Box: return PairWords::tr("Box");
    case MarkShape::Ellipse: return PairWords::tr("Ellipse");
    case MarkShape::Text: return PairWords::tr("Text");
    }
    return {};
}

QString mark(const PhotoMark &mark, const QString &person)
{
    const QString shape = shapeName(mark.shape);
    if (mark.at.isNull())
        return PairWords::tr("%1, not stored yet").arg(shape);
    return PairWords::tr("%1, drawn by %2, %3").arg(shape, person, timewords::instant(mark.at));
}

} // namespace pairwords

} // namespace svidok
