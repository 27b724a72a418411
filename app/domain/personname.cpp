// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// The value of an attribute of the subject, or nothing. Escaped is what separates elsewhere, never a letter.
QString attributeOf(const QString &subject, QStringView key)
{
    for (qsizetype at = 0; at < subject.size(); ++at) {
        const bool here = QStringView(subject).sliced(at).startsWith(key) && subject.mid(at + key.size(), 1) == u'=';
        at += here ? key.size() + 1 : 0;
        QString value;
        for (; at < subject.size() && subject.at(at) != u',' && subject.at(at) != u'+'; ++at) {
            if (subject.at(at) == u'\\' && at + 1 < subject.size())
                ++at;
            value += subject.at(at);
        }
        if (here)
            return value;
    }
    return {};
}

QStringList wordsOf(const QString &name)
{
    QStringList words{QString()};
    for (const QChar c : name.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (u"'\u2019\u02bc`\u00b4\u02b9"_s.contains(c))
            continue;
        if (c.isLetter() || c.isMark())
            words.last() += c;
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    words.removeAll(QString());
    return words;
}

bool isCyrillic(const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        return std::any_of(word.begin(), word.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
    });
}

// An initial stands for any word that begins with it.
bool isSameWord(const QString &one, const QString &other)
{
    return one == other || (one.size() == 1 && other.startsWith(one)) || (other.size() == 1 && one.startsWith(other));
}

NameFit compare(const QString &one, const QString &other)
{
    QStringList fewer = wordsOf(one);
    QStringList more = wordsOf(other);
    if (fewer.isEmpty() || more.isEmpty() || isCyrillic(fewer) != isCyrillic(more))
        return NameFit::CannotTell;
    if (fewer.size() > more.size())
        std::swap(fewer, more);
    const bool fits = std::all_of(fewer.begin(), fewer.end(), [&more](const QString &word) {
        const auto same = std::find_if(more.begin(), more.end(), [&word](const QString &there) { return isSameWord(word, there); });
        if (same == more.end())
            return false;
        more.erase(same);
        return true;
    });
    return fits ? NameFit::Fits : NameFit::Differs;
}

} // namespace

QString commonName(const QString &subject)
{
    const QString name = attributeOf(subject, u"CN");
    return name.isEmpty() ? subject : name;
}

NameFit fitsPerson(const QString &subject, const QString &name)
{
    const NameFit common = compare(attributeOf(subject, u"CN"), name);
    const NameFit parts = compare(attributeOf(subject, u"GN") + u' ' + attributeOf(subject, u"SN"), name);
    if (common == NameFit::Fits || parts == NameFit::Fits)
        return NameFit::Fits;
    return common == NameFit::Differs || parts == NameFit::Differs ? NameFit::Differs : NameFit::CannotTell;
}

} // namespace svidok
