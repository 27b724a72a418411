// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/readstep.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

ReadStep::Why reason(const QString &why)
{
    if (why == u"letter expected"_s)
        return ReadStep::Why::LetterExpected;
    if (why == u"digit expected"_s)
        return ReadStep::Why::DigitExpected;
    return why == u"likelier as a plate"_s ? ReadStep::Why::Likelier : ReadStep::Why::Pattern;
}

} // namespace

std::optional<ReadStep> readStep(const QString &step)
{
    static const QRegularExpression character(u"^(\\d{1,2}):(.)>(.) \\((.*)\\)$"_s);
    static const QRegularExpression texts(u"^(order|whole):(.*)>(.*) \\((.*)\\)$"_s);
    if (const auto match = character.match(step); match.hasMatch())
        return ReadStep{ReadStep::Kind::Character, match.captured(1).toInt(), match.captured(2), match.captured(3), reason(match.captured(4))};
    if (const auto match = texts.match(step); match.hasMatch()) {
        const auto kind = match.captured(1) == u"order"_s ? ReadStep::Kind::Order : ReadStep::Kind::Whole;
        return ReadStep{kind, 0, match.captured(2), match.captured(3), reason(match.captured(4))};
    }
    return std::nullopt;
}

} // namespace svidok
