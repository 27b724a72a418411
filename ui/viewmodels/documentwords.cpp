// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/documentwords.h"

#include <QCoreApplication>
#include <QHash>

namespace svidok::documentwords {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::DocumentWords)
};

const QHash<QString, const char *> &reasons()
{
    static const QHash<QString, const char *> texts{
        {u"intact"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "unchanged since it was signed")},
        {u"attributes.missing"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature lacks what it must say about itself")},
        {u"byterange.gap"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature leaves out a part of the document")},
        {u"byterange.invalid"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature does not say properly what it covers")},
        {u"certificate.missing"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signer's certificate is missing")},
        {u"cms.not_canonical"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature is written in a doubtful way")},
        {u"cms.not_detached"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature is over something else than the document")},
        {u"cms.signers"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "one signature names several signers or none")},
        {u"cms.unreadable"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature cannot be read")},
        {u"digest.differs"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "changed after it was signed")},
        {u"digest.weak"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "signed with a digest that is too weak")},
        {u"signature.wrong"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature is not of this key")},
        {u"subfilter.unsupported"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "a kind of signature that is not known here")},
        {u"signer.bound"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the certificate is bound into the signature")},
        {u"signer.not_bound"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the certificate is not bound into the signature")},
        {u"signer.differs"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the signature names another certificate")},
        {u"signer.key_usage"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the certificate is not for signing")},
        {u"chain.trusted"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "issued by an authority that is trusted here")},
        {u"chain.no_trust_given"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "no trusted authorities are set up here")},
        {u"chain.untrusted"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "not issued by an authority that is trusted here")},
        {u"chain.expired_meanwhile"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "the certificate has expired since")},
        {u"revocation.no_source"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "nobody was asked whether the certificate was revoked")},
        {u"time.claimed_only"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "only the signer's own clock says when")},
        {u"time.none"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "it does not say when it was signed")},
        {u"changes.none"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "nothing was added after signing")},
        {u"changes.further_signature"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "only a further signature was added")},
        {u"changes.after_signing"_s, QT_TRANSLATE_NOOP("svidok::DocumentWords", "something was added after signing")},
    };
    return texts;
}

} // namespace

QString reason(const QString &code)
{
    const char *text = reasons().value(code, nullptr);
    return text ? Tr::tr(text) : code;
}

QList<Answer> answers(const VerificationReport &report)
{
    if (report.signatures.isEmpty())
        return {};
    const SignatureReport &signature = report.signatures.constLast();
    const auto said = [](const QString &question, const VerificationAnswer &answer) {
        return Answer{question, answer.verdict, reason(answer.reason)};
    };
    return {said(Tr::tr("Unchanged"), signature.integrity), said(Tr::tr("Signer"), signature.signerAnswer),
        said(Tr::tr("Issuer"), signature.chain), said(Tr::tr("Not revoked"), signature.revocation), said(Tr::tr("Time"), signature.time),
        said(Tr::tr("Later additions"), signature.laterChanges)};
}

} // namespace svidok::documentwords
