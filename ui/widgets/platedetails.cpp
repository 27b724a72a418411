// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/platedetails.h"

#include "domain/charlattice.h"
#include "ports/vision.h"
#include "viewmodels/platewords.h"
#include "widgets/theme.h"

#include <QLocale>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QString cell(const QString &text, bool plateFont)
{
    const QString family = plateFont ? u" style='font-family:\"%1\"; font-weight:600'"_s.arg(theme::plateFont().family()) : QString();
    return u"<td align='center'%1>%2</td>"_s.arg(family, text.toHtmlEscaped());
}

QString characterTable(const QList<CharEvidence> &chars, const QString &next)
{
    QString read;
    QString sure;
    QString second;
    QString secondSure;
    bool runnersUp = false;
    for (const CharEvidence &c : chars) {
        read += cell(QString(c.c), true);
        sure += cell(platewords::percent(c.p), false);
        second += cell(c.next.isNull() ? u"\u2013"_s : QString(c.next), true);
        secondSure += cell(c.next.isNull() ? QString() : platewords::percent(c.nextP), false);
        runnersUp = runnersUp || !c.next.isNull();
    }
    QString table = u"<table cellpadding='2'><tr><td></td>"_s + read + u"</tr><tr><td></td>" + sure + u"</tr>";
    if (runnersUp)
        table += u"<tr><td>"_s + next.toHtmlEscaped() + u"</td>" + second + u"</tr><tr><td></td>" + secondSure + u"</tr>";
    return table + u"</table>";
}

} // namespace

PlateDetails::PlateDetails(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setFont(theme::font(theme::Type::Small));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
}

void PlateDetails::setReport(const Report &report)
{
    QString out;
    const auto line = [&](const QString &text) { out += u"<div>"_s + text.toHtmlEscaped() + u"</div>"; };
    for (const Photo &photo : report.photos) {
        const PhotoReading *reading = report.latestReading(photo.id);
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        if (!plate && (!reading || reading->failedReaders.isEmpty()))
            continue;
        out += u"<p><b>"_s + platewords::photoName(report.photos, photo).toHtmlEscaped() + u"</b></p>";
        if (!plate) {
            // Nobody read anything, and not everybody looked.
            for (const FailedReader &failed : reading->failedReaders)
                line(platewords::failure(failed.reader, failed.failure));
            continue;
        }
        line(platewords::confidenceMeaning(plate->confidence));
        for (const qsizetype place : unnamedPlaces(plate->chars))
            line(platewords::unnamed(place));
        if (!plate->unknownRegion.isEmpty())
            line(platewords::unknownRegion(plate->unknownRegion));
        if (plate->mayLackFirst)
            line(platewords::mayLackFirst());
        if (plate->mayBeCutOff)
            line(platewords::mayBeCutOff());
        if (plate->mayBeNoPlate)
            line(platewords::mayBeNoPlate());
        out += characterTable(plate->chars, tr("runner-up"));
        if (plate->raw == plate->text.text()) {
            line(tr("Fused raw read: %1; %2").arg(plate->raw, platewords::format(*plate)));
        } else {
            line(tr("Fused raw read: %1").arg(plate->raw));
            line(tr("With grammar: %1; %2").arg(plate->text.text(), platewords::format(*plate)));
        }
        for (const ReaderTranscript &reader : plate->readers) {
            if (!wasAsked(reader)) {
                line(tr("Reader %1 was not asked: its word could not change the answer").arg(reader.reader));
                continue;
            }
            if (reader.failure) {
                line(platewords::failure(reader.reader, *reader.failure));
                continue;
            }
            line(tr("Reader %1 read %2, %3 sure of itself")
                     .arg(reader.reader, reader.raw.isEmpty() ? tr("nothing") : reader.raw, platewords::percent(reader.confidence)));
        }
        for (const QString &step : plate->grammarSteps)
            line(tr("Grammar changed %1").arg(platewords::grammarStep(step)));
        if (plate->grammarSteps.isEmpty())
            line(tr("Grammar changed nothing"));
        line(tr("Model %1, read on %2 UTC").arg(reading->modelHash.left(19), QLocale().toString(reading->readAt, QLocale::ShortFormat)));
    }
    for (const PlateCorrection &correction : report.corrections) {
        const QString at = QLocale().toString(correction.at, QLocale::ShortFormat);
        if (correction.takesBack) {
            line(tr("A person took %1 back on %2 UTC").arg(correction.from.text(), at));
            continue;
        }
        line(tr("A person wrote %1 (was %2) on %3 UTC")
                 .arg(correction.asEntered, correction.from.isEmpty() ? tr("nothing") : correction.from.text(), at));
    }
    if (!report.enteredPlate.asEntered.isEmpty())
        line(tr("The reporter wrote %1").arg(report.enteredPlate.asEntered));
    setText(out);
}

} // namespace svidok
