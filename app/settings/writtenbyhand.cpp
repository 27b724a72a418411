// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/writtenbyhand.h"

#include <QFile>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

/// The value of a line, without a comment behind it.
struct Written {
    QString text;
    int quotes = 0; ///< that are not escaped
    bool hasEscapes = false;
    bool hasBareSeparators = false; ///< outside of quotation marks

    [[nodiscard]] bool isQuotedWhole() const { return quotes == 2 && text.startsWith(u'"') && text.endsWith(u'"'); }
    /// As QSettings would not have written it.
    [[nodiscard]] bool isByHand() const { return hasBareSeparators || (quotes > 0 && !isQuotedWhole()); }
    [[nodiscard]] bool isClear() const { return quotes % 2 == 0 && !hasEscapes; }
};

Written valueOf(const QString &line)
{
    Written written;
    qsizetype end = 0;
    for (; end < line.size(); ++end) {
        const QChar c = line.at(end);
        const bool isOutside = written.quotes % 2 == 0;
        if (isOutside && c == u';' && (end == 0 || line.at(end - 1).isSpace()))
            break;
        written.quotes += c == u'"';
        written.hasBareSeparators = written.hasBareSeparators || (isOutside && (c == u',' || c == u';'));
        if (c == u'\\') {
            written.hasEscapes = true;
            ++end;
        }
    }
    written.text = line.first(qMin(end, line.size())).trimmed();
    return written;
}

QString quoted(QString text)
{
    return u'"' + text.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s) + u'"';
}

} // namespace

Result<QHash<QString, QString>> writtenByHand(const QString &file)
{
    QHash<QString, QString> values;
    QFile ini(file);
    if (!ini.open(QIODevice::ReadOnly))
        return values;
    QString section;
    for (const QString &raw : QString::fromUtf8(ini.readAll()).split(u'\n')) {
        const QString line = raw.trimmed();
        const auto equals = line.indexOf(u'=');
        if (line.startsWith(u'[') && line.endsWith(u']'))
            section = line.sliced(1, line.size() - 2).trimmed();
        if (equals <= 0 || line.startsWith(u'[') || line.startsWith(u';'))
            continue;
        const QString name = line.first(equals).trimmed();
        const Written written = valueOf(line.sliced(equals + 1).trimmed());
        if (!written.isByHand())
            continue;
        const QString key = section.isEmpty() || section == u"General" ? name : section + u'/' + name;
        if (!written.isClear())
            return fail(ErrorCode::SettingInvalid, file, u"%1: write it as %2=%3"_s.arg(key, name, quoted(written.text)));
        values.insert(key, written.text);
    }
    return values;
}

} // namespace svidok
