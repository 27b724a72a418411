// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordsections.h"
#include "documents/requiredfields.h"
#include "domain/clockdispute.h"
#include "domain/wire.h"

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

Cell head(const QString &text)
{
    return {{text, look::label()}};
}

Verdict verdictOf(ViolationState state)
{
    return state == ViolationState::Approved ? Verdict::Pass
        : state == ViolationState::Rejected  ? Verdict::Fail
                                             : Verdict::Unknown;
}

Cell decisionCell(const RecordParts &parts, const Violation &violation)
{
    const auto &[input, words, prints, id] = parts;
    Cell cell{{words(u"violation."_s + wire::name(violation.state)), look::verdict(verdictOf(violation.state))}};
    if (!violation.reasonCode.isEmpty()) {
        const ReasonEntry *reason = input.law.reason(violation.reasonCode);
        cell.append({reason ? input.law.official(reason->title) : violation.reasonCode, look::small()});
        if (const QString help = reason ? input.law.help(reason->title, input.language) : QString(); !help.isEmpty())
            cell.append({help, look::label()});
    }
    if (!violation.comment.isEmpty())
        cell.append({violation.comment, look::small()});
    return cell;
}

void addDecisions(Flow &flow, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    Table table{{mm(52), mm(78), mm(44)}, {}, {}};
    for (const Decision &decision : input.report.decisions) {
        Cell what{{words(u"decision."_s + wire::name(decision.kind)), look::strong()}};
        if (!decision.plate.isEmpty())
            what.append({decision.plate.text(), look::mono()});
        Cell why;
        if (!decision.reasonCode.isEmpty()) {
            const ReasonEntry *reason = input.law.reason(decision.reasonCode);
            why.append({reason ? input.law.official(reason->title) : decision.reasonCode, look::body()});
            if (const QString help = reason ? input.law.help(reason->title, input.language) : QString(); !help.isEmpty())
                why.append({help, look::label()});
        }
        if (!decision.text.isEmpty())
            why.append({decision.text, look::body()});
        if (!decision.movement.isEmpty()) {
            why.append({words(u"movement"_s), look::label()});
            for (auto each = decision.movement.begin(); each != decision.movement.end(); ++each)
                why.append({words(u"movement."_s + wire::name(each.key())) + u": "_s + words(u"finding."_s + wire::name(each.value())), look::small()});
        }
        const Cell who{{personName(input, decision.by), look::small()}, {words.utc(decision.at), look::small()}};
        table.rows.append({what, why, who});
    }
    addSection(flow, words(u"decision"_s), table);
    if (const auto dispute = clockDispute(input.report, input.composedAt))
        flow.text(words(u"clock.dispute"_s).arg(words.utc(dispute->first), words.utc(dispute->next)), look::warning());
}

// Whether the threshold is the least that passes; for all others it is the most.
bool isLowerBound(const RuleCheck &check)
{
    return check.rule == RuleId::Interval;
}

QList<Cell> ruleRow(const RuleCheck &check, const RecordWords &words)
{
    const QString name = wire::name(check.rule);
    const Cell rule{{words(u"rule."_s + name), {.face = Face::Bold, .points = 8}}};
    const QString value = check.value ? words.measured(*check.value, check.unit, check.threshold) : words(u"value.none"_s);
    const QString bound = (isLowerBound(check) ? u"≥\u00a0"_s : u"≤\u00a0"_s) + words.quantity(check.threshold, check.unit);
    const QString uncertainty
        = check.uncertainty ? u"±\u00a0"_s + words.measured(*check.uncertainty, check.unit) : words(u"meta.none"_s);
    Cell source{{check.source.isEmpty() ? words(u"meta.none"_s) : words.coded(u"rulesource"_s, check.source),
        {.points = 6.8}}};
    if (!check.reason.isEmpty())
        source.append({words.coded(u"reason"_s, check.reason), look::small()});
    for (const QString &note : check.notes)
        source.append({words.coded(u"reason"_s, note), look::warning()});
    return {rule, {{value, look::body()}}, {{bound, look::body()}}, {{uncertainty, look::body()}}, source,
        {{words(u"verdict."_s + wire::name(check.verdict)), look::verdict(check.verdict)}}};
}

} // namespace

void addViolations(Flow &flow, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    Table table{{mm(46), mm(88), mm(40)},
        {head(words(u"violations.code"_s)), head(words(u"violations.what"_s)), head(words(u"violations.decision"_s))},
        {}};
    for (const Violation &violation : input.report.violations) {
        const LawEntry *entry = lawEntryOf(input, violation);
        Cell code{{entry ? entry->article : violation.code, look::strong()}, {violation.code, look::mono()},
            {words(u"violations.pack"_s).arg(violation.lawPack), look::label()}};
        Cell what;
        if (entry) {
            what.append({input.law.official(entry->title), look::strong()});
            what.append({input.law.official(entry->text), look::small()});
            for (const LocalText *text : {&entry->title, &entry->text}) {
                if (const QString help = input.law.help(*text, input.language); !help.isEmpty())
                    what.append({help, look::label()});
            }
        }
        table.rows.append({code, what, decisionCell(parts, violation)});
    }
    addSection(flow, words(u"violations"_s), table);
    if (input.law.confirmedByLawyer)
        flow.text(words(u"law.confirmed"_s).arg(input.law.id()), look::label());
    else
        flow.text(words(u"law.unconfirmed"_s).arg(input.law.id()), look::warning());
    addDecisions(flow, parts);
}

void addRules(Flow &flow, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    Table table{{mm(32), mm(28), mm(18), mm(21), mm(47), mm(28)},
        {head(words(u"rules.rule"_s)), head(words(u"rules.value"_s)), head(words(u"rules.threshold"_s)),
            head(words(u"rules.uncertainty"_s)), head(words(u"rules.source"_s)), head(words(u"rules.verdict"_s))},
        {}};
    for (const RuleCheck &check : input.report.checks)
        table.rows.append(ruleRow(check, words));
    addSection(flow, words(u"rules"_s), table);
    flow.text(words(u"rule.interval.note"_s), look::label());
    if (const auto &scene = input.report.scene; scene && !scene->refused) {
        flow.text(words(u"rule.scene.note"_s)
                      .arg(QString::number(scene->keypointsFirst), QString::number(scene->keypointsSecond),
                          QString::number(scene->matches), QString::number(scene->inliers),
                          words.quantity(scene->residualPixels, u"px"_s), scene->method),
            look::label());
        if (scene->vehicleShiftMetres && scene->vehicleShiftUncertainty) {
            flow.text(words(u"rule.scene.shift"_s)
                          .arg(words.quantity(*scene->vehicleShiftMetres, u"m"_s),
                              words.quantity(*scene->vehicleShiftUncertainty, u"m"_s)),
                look::label());
        }
    }
}

} // namespace svidok
