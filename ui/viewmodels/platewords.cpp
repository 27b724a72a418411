// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/platewords.h"

#include "domain/readstep.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace svidok::platewords {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::PlateWords)
};

constexpr double VeryLikely = 0.95;
constexpr double Likely = 0.8;

QString reason(ReadStep::Why why)
{
    switch (why) {
    case ReadStep::Why::LetterExpected:
        return Tr::tr("a letter is expected there");
    case ReadStep::Why::DigitExpected:
        return Tr::tr("a digit is expected there");
    case ReadStep::Why::Likelier:
        return Tr::tr("so it is likelier as a plate");
    case ReadStep::Why::Pattern:
        return Tr::tr("the pattern asks for it");
    }
    Q_UNREACHABLE();
}

} // namespace

QString spaced(const QString &plate)
{
    QString text;
    for (qsizetype i = 0; i < plate.size(); ++i) {
        if (i > 0 && plate.at(i).isDigit() != plate.at(i - 1).isDigit())
            text += u' ';
        text += plate.at(i);
    }
    return text;
}

QString percent(double p)
{
    // Rounded down: 99.9 % must not look like certainty.
    return Tr::tr("%1 %").arg(QLocale().toString(std::floor(p * 100.0), 'f', 0));
}

QString confidence(const PlateRead &read)
{
    if (read.raw.isEmpty())
        return Tr::tr("nothing could be read");
    if (read.abstained)
        return Tr::tr("%1: not sure enough to fill in").arg(percent(read.confidence));
    if (read.confidence >= VeryLikely)
        return Tr::tr("%1: very likely right").arg(percent(read.confidence));
    if (read.confidence >= Likely)
        return Tr::tr("%1: likely right").arg(percent(read.confidence));
    return Tr::tr("%1: doubtful").arg(percent(read.confidence));
}

QString confidenceMeaning(double confidence)
{
    return Tr::tr("Of 100 reads shown with this confidence about %1 are right.")
        .arg(QLocale().toString(std::floor(confidence * 100.0), 'f', 0));
}

QString unnamed(qsizetype place)
{
    return Tr::tr("Character %1 looks like a letter that has no Latin twin, as Ж or Ц: it cannot be named, read it yourself").arg(place + 1);
}

QString unknownRegion(const QString &code)
{
    return Tr::tr("No region or district of the country has the code %1: the first letters may be misread, check them").arg(code);
}

QString mayLackFirst()
{
    return Tr::tr("This may be the rest of a longer plate whose first character is in the dark or covered: look at the plate's left end");
}

QString mayBeCutOff()
{
    return Tr::tr("Characters may be missing where something hides the plate or the photo ends: look at the plate's right end");
}

QString mayBeNoPlate()
{
    return Tr::tr("This has the form of no plate that is known here, or is a word of signs and badges: look whether it is a plate at all");
}

QString failure(const QString &reader, ReaderFailure failure)
{
    switch (failure) {
    case ReaderFailure::Failed:
        return Tr::tr("Reader %1 gave no answer: it failed").arg(reader);
    case ReaderFailure::Crashed:
        return Tr::tr("Reader %1 gave no answer: it crashed").arg(reader);
    case ReaderFailure::TimedOut:
        return Tr::tr("Reader %1 gave no answer in time").arg(reader);
    case ReaderFailure::NotStarted:
        return Tr::tr("Reader %1 gave no answer: it could not be started").arg(reader);
    case ReaderFailure::SwitchedOff:
        return Tr::tr("Reader %1 gave no answer: it crashed too often and is switched off").arg(reader);
    }
    Q_UNREACHABLE();
}

QString grammarStep(const QString &step)
{
    const auto told = readStep(step);
    if (!told)
        return step;
    switch (told->kind) {
    case ReadStep::Kind::Character:
        return Tr::tr("character %1: %2 became %3, because %4").arg(told->place + 1).arg(told->from, told->to, reason(told->why));
    case ReadStep::Kind::Whole:
        return Tr::tr("the whole read: %1 became %2, because %3").arg(told->from, told->to, reason(told->why));
    case ReadStep::Kind::Order:
        return Tr::tr("the two lines were put in order: %1 became %2").arg(told->from, told->to);
    }
    Q_UNREACHABLE();
}

QString formatName(const QString &code)
{
    const std::pair<QLatin1String, QString> names[] = {{"ua-2015"_L1, Tr::tr("Ukraine, cars since 2004")}, {"ua-1995"_L1, Tr::tr("Ukraine, 1995 to 2003")},
        {"ua-1980"_L1, Tr::tr("Ukraine, of 1980 (Soviet)")}, {"ua-ev"_L1, Tr::tr("Ukraine, electric")}, {"ua-ev-taxi"_L1, Tr::tr("Ukraine, electric taxi")},
        {"ua-national"_L1, Tr::tr("Ukraine, without a region")}, {"ua-trailer"_L1, Tr::tr("Ukraine, trailer")},
        {"ua-military"_L1, Tr::tr("Ukraine, military")}, {"ua-transit"_L1, Tr::tr("Ukraine, transit")}, {"ua-police"_L1, Tr::tr("Ukraine, police")}, {"ua-diplomatic"_L1, Tr::tr("Ukraine, diplomatic")},
        {"ua-two-line"_L1, Tr::tr("Ukraine, two lines")}, {"ua-two-line-ev"_L1, Tr::tr("Ukraine, electric, two lines")},
        {"ua-tractor"_L1, Tr::tr("Ukraine, tractor")}, {"ua-motorcycle"_L1, Tr::tr("Ukraine, motorcycle")}, {"pl-car"_L1, Tr::tr("Poland, car")},
        {"pl-motorcycle"_L1, Tr::tr("Poland, motorcycle")}, {"kz-2012"_L1, Tr::tr("Kazakhstan, since 2012")}, {"sk-1997"_L1, Tr::tr("Slovakia, since 1997")},
        {"cz-2001"_L1, Tr::tr("Czechia, since 2001")}, {"ro-1992"_L1, Tr::tr("Romania, since 1992")}, {"ro-bucharest"_L1, Tr::tr("Romania, Bucharest")},
        {"hu-1990"_L1, Tr::tr("Hungary, 1990 to 2022")}, {"hu-2022"_L1, Tr::tr("Hungary, since 2022")}, {"md-1992"_L1, Tr::tr("Moldova, 1992 to 2015")},
        {"md-2015"_L1, Tr::tr("Moldova, since 2015")}, {"lt-2004"_L1, Tr::tr("Lithuania, since 2004")}, {"de-car"_L1, Tr::tr("Germany, car")},
        {"pl-diplomatic"_L1, Tr::tr("Poland, diplomatic")}, {"pl-reduced"_L1, Tr::tr("Poland, reduced plate")},
        {"gb-2001"_L1, Tr::tr("Britain, since 2001")}, {"gb-1983"_L1, Tr::tr("Britain, 1983 to 2001")},
        {"at-1990"_L1, Tr::tr("Austria, since 1990")}, {"nl-car"_L1, Tr::tr("Netherlands, car")}, {"es-2000"_L1, Tr::tr("Spain, since 2000")},
        {"be-2010"_L1, Tr::tr("Belgium, since 2010")}, {"ee-car"_L1, Tr::tr("Estonia, car")}, {"by-2004"_L1, Tr::tr("Belarus, since 2004")},
        {"it-1994"_L1, Tr::tr("Italy, since 1994")}, {"fr-2009"_L1, Tr::tr("France, since 2009")},
        {"ru-1993"_L1, Tr::tr("Russia, since 1993")}, {"tr-car"_L1, Tr::tr("Turkey, car")}};
    const auto named = std::find_if(std::begin(names), std::end(names), [&code](const auto &one) { return one.first == code; });
    return named == std::end(names) ? code : named->second;
}

QString format(const PlateRead &read)
{
    if (read.format.isEmpty())
        return Tr::tr("fits no pattern that is known");
    return Tr::tr("fits the pattern %1").arg(formatName(read.format));
}

QString agreement(const PlateAgreement &agreement)
{
    switch (agreement.kind) {
    case PlateAgreement::Kind::Match: return Tr::tr("Both photos read the same.");
    case PlateAgreement::Kind::ConfusableMatch:
        return Tr::tr("The photos read differently in %n look-alike character(s).", nullptr, static_cast<int>(agreement.differing.size()));
    case PlateAgreement::Kind::Mismatch:
        return Tr::tr("The photos read differently in %n character(s).", nullptr, static_cast<int>(agreement.differing.size()));
    case PlateAgreement::Kind::Unknown: break;
    }
    return Tr::tr("There is no read on both photos to compare.");
}

QString role(PhotoRole role)
{
    switch (role) {
    case PhotoRole::Initial: return Tr::tr("First photo");
    case PhotoRole::Verification: return Tr::tr("Second photo");
    case PhotoRole::Context: return Tr::tr("Further photo");
    }
    return {};
}

QString photoName(const QList<Photo> &photos, const Photo &photo)
{
    int further = 0;
    int number = 0;
    for (const Photo &one : photos) {
        further += one.role == PhotoRole::Context;
        if (one.id == photo.id)
            number = further;
    }
    return photo.role == PhotoRole::Context && further > 1 ? Tr::tr("Further photo %1").arg(number) : role(photo.role);
}

PlateAgreement agreementOf(const Report &report)
{
    const auto textOf = [&](PhotoRole role) {
        const Photo *photo = report.photo(role);
        const PhotoReading *reading = photo ? report.latestReading(photo->id) : nullptr;
        const PlateRead *read = reading ? reading->subject() : nullptr;
        return read ? read->text : PlateText();
    };
    return comparePlates(textOf(PhotoRole::Initial), textOf(PhotoRole::Verification));
}

} // namespace svidok::platewords
