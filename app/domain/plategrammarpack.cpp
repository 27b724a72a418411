// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plategrammar.h"

#include "domain/wirefields.h"
#include "domain/wirepack.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

// Reading a data pack of plates; resources/plates/README.md describes it.
namespace svidok {

namespace {

using wire::Fields;

constexpr int LinesOfPack = -1; ///< a format that says nothing of its lines

int linesFrom(Fields &fields, int otherwise)
{
    const int lines = fields.has("lines"_L1) ? fields.smallInteger("lines"_L1) : otherwise;
    if (fields.has("lines"_L1) && (lines < 0 || lines > 3))
        fields.refuse(u"lines"_s, u"0 to 3 expected"_s);
    return lines;
}

bool isLetter(QChar c)
{
    return c.isLetter() && PlateText::fold(QString(c)).text() == QString(c);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString letters(Fields &fields, const QString &path, const QString &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isLetter))
        fields.refuse(path, u"folded capital letters expected"_s);
    return text;
}

QString digits(Fields &fields, const QString &path, const QString &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        fields.refuse(path, u"digits expected"_s);
    return text;
}

/// What is allowed at the places of a pattern that are of a kind, where it differs from the pack's.
void allowAt(Fields &fields, QLatin1String key, QChar kind, QString (*checked)(Fields &, const QString &, const QString &), PlateFormat &format)
{
    const QJsonObject byPlace = fields.has(key) ? fields.objectAt(key) : QJsonObject();
    for (auto it = byPlace.begin(); it != byPlace.end(); ++it) {
        const QString path = key + u'.' + it.key();
        bool isNumber = false;
        const int place = it.key().toInt(&isNumber);
        if (!isNumber || place < 0 || place >= format.pattern.size() || format.pattern.at(place) != kind)
            fields.refuse(path, u"no such place in the pattern"_s);
        else
            format.allowed.insert(place, checked(fields, path, it->toString()));
    }
}

Result<PlateFormat> formatFrom(const QJsonObject &json)
{
    Fields fields(json);
    PlateFormat format;
    format.name = fields.text("name"_L1);
    format.country = fields.text("country"_L1);
    if (format.name.isEmpty() || format.country.size() != 2)
        fields.refuse(u"country"_s, u"a name and two letters of a country expected"_s);
    format.pattern = fields.text("pattern"_L1);
    if (format.pattern.isEmpty() || PlateText::fold(format.pattern).text() != format.pattern)
        fields.refuse(u"pattern"_s, u"L, D and folded characters expected"_s);
    allowAt(fields, "letters"_L1, u'L', letters, format);
    allowAt(fields, "digits"_L1, u'D', digits, format);
    format.lines = linesFrom(fields, LinesOfPack);
    if (fields.has("region"_L1)) {
        for (const QJsonValue &size : fields.array("region"_L1))
            format.regionSizes.append(size.toInt());
        const bool inOrder = std::is_sorted(format.regionSizes.begin(), format.regionSizes.end());
        if (format.regionSizes.isEmpty() || !inOrder || format.regionSizes.constFirst() < 1 || format.regionSizes.constLast() > 3)
            fields.refuse(u"region"_s, u"one to three letters expected, fewer first"_s);
    }
    if (fields.has("exact"_L1))
        format.exact = fields.flag("exact"_L1);
    if (fields.has("small_front"_L1))
        format.smallFront = fields.flag("small_front"_L1);
    if (fields.has("names_only"_L1))
        format.namesOnly = fields.flag("names_only"_L1);
    format.likeSigns = fields.has("like_signs"_L1) && fields.flag("like_signs"_L1);
    if (format.namesOnly && (fields.has("order"_L1) || fields.has("region"_L1)))
        fields.refuse(u"names_only"_s, u"neither order nor region beside it expected"_s);
    if (fields.has("order"_L1)) {
        for (const QJsonValue &place : fields.array("order"_L1))
            format.order.append(place.toInt(-1));
        QList<int> sorted = format.order;
        std::sort(sorted.begin(), sorted.end());
        for (int i = 0; i < format.pattern.size(); ++i) {
            if (sorted.size() != format.pattern.size() || sorted.at(i) != i)
                return fail(ErrorCode::InvalidArgument, u"order"_s, u"every place once expected"_s);
        }
    }
    return fields.finish(std::move(format));
}

struct Region {
    QString code;
    QString name;
};

Result<Region> regionFrom(const QJsonObject &json)
{
    Fields fields(json);
    Region region;
    region.code = fields.text("code"_L1);
    if (region.code.size() != 2)
        fields.refuse(u"code"_s, u"two letters expected"_s);
    region.name = fields.objectAt("name"_L1).value("uk"_L1).toString();
    if (region.name.isEmpty())
        fields.refuse(u"name.uk"_s, u"text expected"_s);
    return fields.finish(std::move(region));
}

bool standsOnPlates(QChar c)
{
    return c.isLetterOrNumber() && PlateText::fold(QString(c)).text() == QString(c);
}

Result<LookAlike> lookAlikeFrom(const QJsonObject &json)
{
    Fields fields(json);
    LookAlike pair{ fields.character("a"_L1), fields.character("b"_L1), fields.number("share"_L1), fields.flag("swap"_L1) };
    if (!standsOnPlates(pair.a) || !standsOnPlates(pair.b) || pair.a == pair.b)
        fields.refuse(u"b"_s, u"two folded letters or digits expected"_s);
    if (!(pair.share >= 0.0 && pair.share <= 1.0))
        fields.refuse(u"share"_s, u"0 to 1 expected"_s);
    return fields.finish(pair);
}

LookAlikes lookAlikesFrom(Fields &fields)
{
    const LookAlikes pairs =
        fields.has("look_alikes"_L1) ? fields.objects("look_alikes"_L1, lookAlikeFrom) : LookAlikes();
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        for (qsizetype other = 0; other < i; ++other) {
            if (pairs.at(other).joins(pairs.at(i).a, pairs.at(i).b))
                fields.refuse(u"look_alikes[%1]"_s.arg(i), u"the pair stands there already"_s);
        }
    }
    return pairs;
}

struct Pack {
    QList<PlateFormat> formats;
    QMap<QString, QString> regions; ///< names, or none, by country and code
    LookAlikes lookAlikes;
    QStringList signWords = {};
    QStringList names = {}; ///< with the version
};

/// The home country's regions, which have names, and the districts of any.
QMap<QString, QString> regionsFrom(Fields &fields, const QString &home)
{
    QMap<QString, QString> regions;
    for (const Region &region : fields.objects("regions"_L1, regionFrom))
        regions.insert(home + region.code, region.name);
    const QJsonObject districts = fields.has("districts"_L1) ? fields.objectAt("districts"_L1) : QJsonObject();
    for (auto it = districts.begin(); it != districts.end(); ++it) {
        const QString path = u"districts."_s + it.key();
        if (!it->isArray())
            fields.refuse(path, u"a list of codes expected"_s);
        for (const QJsonValue &code : it->toArray())
            regions.insert(it.key() + letters(fields, path, code.toString()), QString());
    }
    return regions;
}

Result<Pack> packFrom(const QJsonObject &json)
{
    Fields fields(json);
    const QString standard = letters(fields, u"letters"_s, fields.text("letters"_L1));
    const int lines = linesFrom(fields, 1);
    Pack pack{ fields.objects("formats"_L1, formatFrom), {}, lookAlikesFrom(fields) };
    if (fields.has("version"_L1))
        pack.names.append(fields.text("name"_L1) + u' ' + fields.text("version"_L1));
    if (pack.formats.isEmpty())
        fields.refuse(u"formats"_s, u"one at least expected"_s);
    else
        pack.regions = regionsFrom(fields, pack.formats.constFirst().country);
    if (fields.has("sign_words"_L1)) {
        for (const QString &word : fields.texts("sign_words"_L1))
            pack.signWords.append(letters(fields, u"sign_words"_s, word));
    }
    for (PlateFormat &format : pack.formats) {
        if (format.lines == LinesOfPack)
            format.lines = lines;
        for (int place = 0; place < format.pattern.size(); ++place) {
            const QChar kind = format.pattern.at(place);
            if ((kind == u'L' || kind == u'D') && !format.allowed.contains(place))
                format.allowed.insert(place, kind == u'L' ? standard : u"0123456789"_s);
        }
    }
    return fields.finish(std::move(pack));
}

} // namespace

Result<PlateGrammar> PlateGrammar::parse(const QByteArray &json, const QString &name)
{
    return wire::parsePack<Pack>(json, name, packFrom).map([](const Pack &pack) {
        PlateGrammar grammar;
        grammar.m_packs = pack.names;
        grammar.m_formats = pack.formats;
        grammar.m_lookAlikes = pack.lookAlikes;
        grammar.m_signWords = pack.signWords;
        grammar.m_regions = pack.regions;
        return grammar;
    });
}

} // namespace svidok
