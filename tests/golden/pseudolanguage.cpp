// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/pseudolanguage.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace svidok::test {

using namespace Qt::StringLiterals;

PseudoLanguage::PseudoLanguage()
{
    if (!m_ukrainian.load(u"svidok_uk"_s, u":/i18n"_s) || !m_qt.load(u"qtbase_uk"_s, u":/i18n"_s) || !m_english.load(u"svidok_en"_s, u":/i18n"_s))
        qFatal("no translations in this program");
    QCoreApplication::installTranslator(this);
}

PseudoLanguage::~PseudoLanguage()
{
    QCoreApplication::removeTranslator(this);
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    if (m_ukrainian.translate(context, source, disambiguation, n).isNull() && m_qt.translate(context, source, disambiguation, n).isNull())
        return {};
    const QString plural = n >= 0 ? m_english.translate(context, source, disambiguation, n) : QString();
    return u'⟦' + lengthened(plural.isEmpty() ? QString::fromUtf8(source) : plural) + u'⟧';
}

// Doubles every vowel but those of places (%1, %n, %L1), marks and entities.
QString PseudoLanguage::lengthened(const QString &text)
{
    static const QRegularExpression whole(u"%L?\\d+|%n|<[^>]*>|&\\w+;|[aeiouyAEIOUY]"_s);
    QString longer;
    qsizetype from = 0;
    for (auto it = whole.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        longer += QStringView(text).mid(from, match.capturedStart() - from);
        longer += match.captured();
        if (match.capturedLength() == 1)
            longer += match.captured().toLower();
        from = match.capturedEnd();
    }
    longer += QStringView(text).mid(from);
    return longer;
}

QStringList PseudoLanguage::wordsOutside(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'⟦')
            ++depth;
        else if (c == u'⟧')
            --depth;
        else
            outside += depth == 0 ? c : u' ';
    }
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    QStringList words;
    for (auto it = word.globalMatch(outside); it.hasNext();)
        words.append(it.next().captured());
    return words;
}

} // namespace svidok::test
