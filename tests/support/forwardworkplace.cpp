// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/forwardworkplace.h"

#include "ports/storefactory.h"
#include "support/plugins.h"

using namespace Qt::StringLiterals;

namespace svidok::test {

std::optional<Error> ForwardWorkplace::open(const QString &directory, const QString &policeUrl, int timeoutMs)
{
    const auto stores = builtPlugin<StoreFactory>(u"store"_s, u"storage_sqlite"_s);
    const auto folders = builtPlugin<EvidenceFactory>(u"evidence"_s, u"evidence_folder"_s);
    const auto police = builtPlugin<RecipientFactory>(u"recipient"_s, u"recipient_police_rest"_s);
    if (!stores || !folders || !police)
        return !stores ? stores.error() : !folders ? folders.error() : police.error();
    auto openedStore = (*stores)->open(u"sqlite:"_s + directory + u"/store.sqlite"_s, {true, true, false}, clock);
    if (!openedStore)
        return openedStore.error();
    auto openedEvidence = (*folders)->open(directory + u"/evidence"_s);
    if (!openedEvidence)
        return openedEvidence.error();
    auto recipient = (*police)->open({{u"url"_s, policeUrl}, {u"timeoutMs"_s, timeoutMs}});
    if (!recipient)
        return recipient.error();
    store = std::move(*openedStore);
    evidence = std::move(*openedEvidence);
    target.address = policeUrl;
    recipients.add(target, std::move(*recipient), {1000, std::chrono::milliseconds(1)});
    return std::nullopt;
}

std::optional<Error> ForwardWorkplace::enqueue(int count, int documentBytes, int first)
{
    const WorkContext context = this->context();
    const Forwarding forwarding(context, *evidence);
    QList<Future<StoredEvidence>> documents;
    QList<Report> reports;
    for (int i = 0; i < count; ++i) {
        QByteArray pdf(documentBytes, Qt::Uninitialized);
        std::generate(pdf.begin(), pdf.end(), [random = QRandomGenerator(static_cast<quint32>(i))]() mutable {
            return static_cast<char>(random.generate());
        });
        documents.append(evidence->put(pdf));
        reports.append(verifiedReport(first + i, pdf));
    }
    for (int i = 0; i < count; ++i) {
        const auto kept = await(documents.at(i));
        if (!kept)
            return kept.error();
        ReportChange change;
        change.report = reports.at(i);
        change.events = {{change.report.id.toString(), u"report.created"_s, {}, change.report.createdAt, {}, {}, u"0"_s}};
        if (const auto stored = await(store->reports().store(change)); !stored)
            return stored.error();
        const auto preview = forwarding.preview(change.report.id, target);
        if (!preview)
            return preview.error();
        if (const auto message = forwarding.confirm(*preview); !message)
            return message.error();
    }
    return std::nullopt;
}

} // namespace svidok::test
