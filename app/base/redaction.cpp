// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redaction.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

struct Rule {
    QRegularExpression pattern;
    QString mark;
};

// Order matters: a value after a telling word goes whole, before parts of it look like something else.
const std::array<Rule, 5> &rules()
{
    using Expression = QRegularExpression;
    const auto options = Expression::CaseInsensitiveOption | Expression::UseUnicodePropertiesOption;
    static const std::array<Rule, 5> all{{
        {Expression(u"((?:passphrase|password|passwd|пароль|token|secret|authorization|api[_-]?key|\\bpin)[\"']?\\s*[:=]\\s*"
                    "(?:bearer |basic )?)(?:\"[^\"]*\"|'[^']*'|[^\\s,;}]+)"_s,
             options),
            u"\\1[secret]"_s},
        {Expression(u"(://[^/@\\s:]*:)[^/@\\s]+@"_s), u"\\1[secret]@"_s},
        {Expression(u"[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}"_s, options), u"[e-mail]"_s},
        {Expression(u"(?<![\\p{L}\\p{N}])(?:\\p{Lu}{2}[ -]?\\d{4}[ -]?\\p{Lu}{1,2}|\\p{L}{2}\\d{4}\\p{L}{1,2})(?![\\p{L}\\p{N}])"_s,
             Expression::UseUnicodePropertiesOption),
            u"[plate]"_s},
        {Expression(u"(?<![\\w+-])(?:\\+\\d[\\d ()-]{7,16}\\d|380\\d{9}|\\(?0\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2})(?!\\w)"_s),
            u"[phone]"_s},
    }};
    return all;
}

} // namespace

QString redacted(QString text)
{
    for (const auto &rule : rules())
        text.replace(rule.pattern, rule.mark);
    return text;
}

} // namespace svidok
