// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairproof.h"

#include "usecases/pairevidence.h"
#include "viewmodels/inbackground.h"

namespace svidok {

namespace {

bool isOfEvidence(ErrorCode code)
{
    return code == ErrorCode::EvidenceAltered || code == ErrorCode::EvidenceMissing || code == ErrorCode::EvidenceUnreachable;
}

} // namespace

PairProof::PairProof(CaseModel &report, QObject *parent)
    : QObject(parent)
    , m_case(report)
{
    connect(&m_case, &CaseModel::changed, this, &PairProof::on);
    // An approval that was refused: it was well when the case was opened.
    connect(&m_case, &CaseModel::failed, this, [this](const Error &error) {
        if (isOfEvidence(error.code))
            look();
    });
    on(CaseChange::Opened);
}

QList<Sha256> PairProof::pair() const
{
    QList<Sha256> photos;
    for (const PhotoRole role : {PhotoRole::Initial, PhotoRole::Verification}) {
        const Photo *photo = m_case.report() ? m_case.report()->photo(role) : nullptr;
        if (photo)
            photos.append(photo->sha256);
    }
    return photos;
}

void PairProof::on(CaseChange what)
{
    if (what == CaseChange::Closed) {
        ++m_turn;
        m_looked.clear();
        take({});
    } else if (what == CaseChange::Opened || (what == CaseChange::Report && (m_trouble || m_looked != pair()))) {
        look();
    }
}

void PairProof::look()
{
    const Report *report = m_case.report();
    if (!report)
        return;
    m_looked = pair();
    inBackground<std::monostate>(
        m_case.desk().background, this, [&desk = m_case.desk(), report = *report] { return checkPair(desk.evidence, report); },
        [this, turn = ++m_turn](const Outcome &proven) {
            if (turn != m_turn || !m_case.report())
                return;
            const bool bad = !proven && proven.error().code != ErrorCode::Cancelled;
            take(bad ? std::optional(aboutPhoto(proven.error(), *m_case.report())) : std::nullopt);
        });
}

void PairProof::take(const std::optional<Error> &trouble)
{
    m_trouble = trouble;
    emit changed();
}

} // namespace svidok
