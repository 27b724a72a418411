// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/requiredfields.h"

#include <algorithm>
#include <map>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// What is missing of a field, or nothing. The answer is more precise than the field where there are several.
using Missing = std::optional<QString>;
using Check = Missing (*)(const DocumentInput &);

bool blank(const QString &text)
{
    return text.trimmed().isEmpty();
}

Missing unless(bool there, const QString &field)
{
    return there ? Missing() : Missing(field);
}

Missing photoBytes(const DocumentInput &input)
{
    for (const Photo &photo : input.report.photos) {
        if (!input.photos.contains(photo.sha256))
            return u"report.photos["_s + photo.fileName + u"].bytes"_s;
    }
    return {};
}

Missing articles(const DocumentInput &input)
{
    for (const Violation &violation : input.report.violations) {
        const LawEntry *entry = lawEntryOf(input, violation);
        if (!entry || blank(entry->article) || blank(input.law.official(entry->title)))
            return u"report.violations["_s + violation.code + u"].article"_s;
    }
    return {};
}

Missing decisions(const DocumentInput &input)
{
    for (const Violation &violation : input.report.violations) {
        if (violation.state == ViolationState::Undecided)
            return u"report.violations["_s + violation.code + u"].decision"_s;
    }
    return {};
}

const std::map<QString, Check> &checks()
{
    static const std::map<QString, Check> table{
        {u"authority"_s, [](const DocumentInput &in) { return unless(!blank(in.authority), u"authority"_s); }},
        {u"number"_s, [](const DocumentInput &in) { return unless(!blank(in.number), u"number"_s); }},
        {u"version"_s, [](const DocumentInput &in) { return unless(in.version >= 1, u"version"_s); }},
        {u"language"_s, [](const DocumentInput &in) { return unless(!blank(in.language), u"language"_s); }},
        {u"composedAt"_s, [](const DocumentInput &in) { return unless(in.composedAt.isValid(), u"composedAt"_s); }},
        {u"custodyHead"_s, [](const DocumentInput &in) { return unless(!in.custodyHead.isNull(), u"custodyHead"_s); }},
        {u"amendmentReason"_s,
            [](const DocumentInput &in) {
                // A version that was composed and never signed gives way without one.
                const auto &made = in.report.documents;
                const bool amends = std::any_of(made.begin(), made.end(), [](const DocumentVersion &one) { return one.isLocked(); });
                return unless(!amends || !blank(in.amendmentReason), u"amendmentReason"_s);
            }},
        {u"inspector.displayName"_s,
            [](const DocumentInput &in) {
                return unless(!blank(in.inspector.displayName), u"inspector.displayName"_s);
            }},
        {u"inspector.position"_s,
            [](const DocumentInput &in) { return unless(!blank(in.inspector.position), u"inspector.position"_s); }},
        {u"law"_s,
            [](const DocumentInput &in) { return unless(!blank(in.law.name) && !blank(in.law.version), u"law"_s); }},
        {u"report.id"_s, [](const DocumentInput &in) { return unless(!in.report.id.isEmpty(), u"report.id"_s); }},
        {u"report.photos.initial"_s,
            [](const DocumentInput &in) {
                return unless(in.report.photo(PhotoRole::Initial) != nullptr, u"report.photos.initial"_s);
            }},
        {u"report.photos.verification"_s,
            [](const DocumentInput &in) {
                return unless(in.report.photo(PhotoRole::Verification) != nullptr, u"report.photos.verification"_s);
            }},
        {u"report.photos.bytes"_s, photoBytes},
        {u"report.plate"_s,
            [](const DocumentInput &in) { return unless(!in.report.effectivePlate().isEmpty(), u"report.plate"_s); }},
        {u"report.violations"_s,
            [](const DocumentInput &in) { return unless(!in.report.violations.isEmpty(), u"report.violations"_s); }},
        {u"report.violations.article"_s, articles},
        {u"report.violations.decision"_s, decisions},
        {u"report.checks"_s,
            [](const DocumentInput &in) { return unless(!in.report.checks.isEmpty(), u"report.checks"_s); }},
        {u"report.decision"_s,
            [](const DocumentInput &in) { return unless(!in.report.decisions.isEmpty(), u"report.decision"_s); }},
    };
    return table;
}

} // namespace

const LawEntry *lawEntryOf(const DocumentInput &input, const Violation &violation)
{
    // The article is that of the pack the violation was decided under, never of another one that came later.
    if (violation.lawPack != input.law.id())
        return nullptr;
    return input.law.entry(violation.code, input.report.offenceDay());
}

Outcome checkRequired(const RecordTemplate &form, const DocumentInput &input)
{
    for (const QString &field : form.required()) {
        const auto check = checks().find(field);
        if (check == checks().end())
            return fail(ErrorCode::PackInvalid, field, u"the template requires a field that does not exist"_s);
        if (const Missing missing = check->second(input))
            return fail(ErrorCode::TemplateFieldMissing, *missing);
    }
    if (!form.texts(input.language))
        return fail(ErrorCode::TemplateFieldMissing, u"language:"_s + input.language);
    return done();
}

} // namespace svidok
