// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordfonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QMutex>
#include <QStringList>

// Resources of a library are linked in only when somebody names them.
static void initResources() // NOLINT: the macro must be used outside of any namespace
{
    Q_INIT_RESOURCE(documents);
}

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Sans = "DejaVu Sans"_L1;
constexpr auto Mono = "DejaVu Sans Mono"_L1;

Outcome load()
{
    initResources();
    QStringList families;
    for (const auto file : {"DejaVuSans.ttf"_L1, "DejaVuSans-Bold.ttf"_L1, "DejaVuSansMono.ttf"_L1}) {
        const int id = QFontDatabase::addApplicationFont(":/svidok/fonts/"_L1 + file);
        families += QFontDatabase::applicationFontFamilies(id);
    }
    for (const auto family : {Sans, Mono}) {
        if (!families.contains(family))
            return fail(ErrorCode::DocumentFailed, family, u"the typeface is not there"_s);
    }
    return done();
}

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isCovered(char32_t c)
{
    // Latin and Cyrillic without a look-up: nearly every character is one.
    if ((c >= 0x20 && c < 0x7f) || (c >= 0x400 && c < 0x460))
        return true;
    const auto has = [c](Face face) { return QFontMetricsF(recordFont(face, 10)).inFontUcs4(c); };
    return has(Face::Regular) && has(Face::Bold) && has(Face::Mono); // any of them may have to show it
}

QString spelled(char32_t c)
{
    return u"⟨U+"_s + QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0') + u'⟩';
}

} // namespace

Outcome loadRecordFonts()
{
    static QMutex mutex;
    static bool loaded = false;
    const QMutexLocker lock(&mutex);
    if (loaded)
        return done();
    auto outcome = load();
    loaded = outcome.has_value();
    return outcome;
}

QFont recordFont(Face face, double points)
{
    QFont font(face == Face::Mono ? QString(Mono) : QString(Sans));
    font.setPixelSize(qRound(pt(points)));
    font.setBold(face == Face::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::PreferOutline));
    // A hair of spacing, far below what can be seen, keeps Qt from joining "fi" into one glyph that a search misses.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64.0);
    return font;
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toStdU32String()) {
        if (c == U'\n' || (!isHidden(c) && isCovered(c)))
            result += QString::fromUcs4(&c, 1);
        else if (c == U'\t')
            result += u' ';
        else if (c != U'\r')
            result += spelled(c);
    }
    return result;
}

QString oneLine(const QString &foreign)
{
    QString result = foreign;
    for (const char16_t c : { u'\n', u'\r', u'\t' })
        result.replace(QChar(c), spelled(c));
    return result;
}

} // namespace svidok
