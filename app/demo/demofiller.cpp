// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofiller.h"

#include "demo/captureexif.h"
#include "demo/demofiles.h"
#include "demo/demopeople.h"
#include "demo/demoreports.h"
#include "demo/drawnahead.h"
#include "demo/renderer.h"
#include "domain/wire.h"

#include <QJsonDocument>
#include <QQueue>

using namespace Qt::StringLiterals;

namespace svidok::demo {

namespace {

constexpr int Pipeline = 256;
constexpr int MostStock = 16;

/// Two small photos of a scene that no prepared pair shows.
Result<std::pair<DemoPhoto, DemoPhoto>> smallPair(quint32 seed, int n)
{
    const quint32 own = seed * 4001U + static_cast<quint32>(n) + 17U;
    SceneSpec scene = randomScene(own);
    scene.camera.size = QSize(1008, 756);
    const Street street(scene.street, Street::detailFor(1008));
    CaptureSpec capture;
    capture.utc = scene.light.utc;
    capture.offsetSeconds = 10800;
    capture.position = scene.light.place;
    capture.accuracyMetres = 3.5;
    capture.directionDegrees = scene.street.facadeAzimuth + 180.0 + scene.camera.yaw;
    capture.serial = u"SDP1-%1"_s.arg(1000 + own % 9000);
    std::pair<DemoPhoto, DemoPhoto> photos;
    for (DemoPhoto *photo : {&photos.first, &photos.second}) {
        auto jpeg = writePhoto(street.photograph(scene).image, capture);
        if (!jpeg)
            return fail(jpeg.error());
        *photo = {u"IMG_%1_%2.jpg"_s.arg(n, 3, 10, QChar(u'0')).arg(photo == &photos.first ? 1 : 2), *jpeg, {{u"plate"_s, scene.car.plate.text}}};
        scene.camera.x += 0.07;
        scene.camera.yaw -= 1.1;
        ++scene.camera.seed;
        capture.utc = capture.utc.addSecs(390);
        scene.light.utc = capture.utc;
    }
    return photos;
}

} // namespace

struct DemoFiller::Stock {
    struct Item {
        Photo first;
        Photo second;
        QString plate;
        bool prepared = false;
    };
    QList<Item> items;
};

DemoFiller::DemoFiller(Store &store, EvidenceStore &evidence, const PhotoProbe &probe, const LawPack &law, QString appVersion)
    : m_store(store)
    , m_evidence(evidence)
    , m_probe(probe)
    , m_law(law)
    , m_appVersion(std::move(appVersion))
{
}

Outcome DemoFiller::putPeople() const
{
    for (const User &user : demoUsers()) {
        if (auto put = await(m_store.users().put(user)); !put)
            return fail(put.error());
    }
    return done();
}

Result<Photo> DemoFiller::keep(const DemoPhoto &photo, const QString &from) const
{
    auto stored = await(m_evidence.put(photo.jpeg));
    if (!stored)
        return fail(stored.error());
    auto facts = m_probe.probe(photo.jpeg, photo.fileName, true);
    if (!facts)
        return fail(facts.error());
    Photo kept;
    kept.sha256 = stored->sha256;
    kept.fileName = photo.fileName;
    kept.sourcePath = from;
    kept.mediaType = facts->mediaType;
    kept.byteSize = stored->byteSize;
    kept.width = facts->width;
    kept.height = facts->height;
    kept.perceptualHash = facts->perceptualHash;
    kept.capture = facts->capture;
    return kept;
}

Outcome DemoFiller::putPairs(const DemoOptions &options, IdSource &ids, Stock &stock, DemoSummary &summary, const CancelToken &cancel,
    const std::function<void(int)> &progress) const
{
    ReportWriter writer(m_law, ids, m_appVersion, options.police);
    const int count = qMin(static_cast<int>(preparedPairNames().size()), options.reports);
    DrawnAhead<DemoPair> pairs(count, [&options](int i) { return preparedPair(i, options.seed, options.draw); });
    for (int i = 0; i < count; ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        auto pair = pairs.next();
        if (!pair)
            return fail(pair.error());
        const QString folder = options.folder + u"/photos/"_s + pair->name;
        const QByteArray answer = QJsonDocument(pair->answer).toJson();
        for (const auto &[name, bytes] : {std::pair{pair->first.fileName, pair->first.jpeg}, {pair->second.fileName, pair->second.jpeg}, {u"answer.json"_s, answer}}) {
            if (const Outcome written = writeFile(folder + u'/' + name, bytes); !written)
                return written;
        }
        const QString from = u"photos/"_s + pair->name + u'/';
        auto first = keep(pair->first, from + pair->first.fileName);
        auto second = keep(pair->second, from + pair->second.fileName);
        if (!first || !second)
            return fail(first ? second.error() : first.error());
        auto change = writer.waiting(*pair, *first, *second);
        if (!change)
            return fail(change.error());
        if (auto put = await(m_store.reports().store(*change)); !put)
            return fail(put.error());
        stock.items << Stock::Item{*first, *second, pair->entered.asEntered, true};
        ++summary.reports;
        ++summary.byStatus[wire::name(change->report.status)];
        summary.photos += 2;
        if (progress)
            progress(summary.reports);
    }
    return done();
}

Outcome DemoFiller::drawStock(const DemoOptions &options, Stock &stock, DemoSummary &summary, const CancelToken &cancel) const
{
    const int wanted = std::clamp((options.reports - summary.reports) / 12, 0, MostStock);
    DrawnAhead<std::pair<DemoPhoto, DemoPhoto>> pairs(wanted, [&options](int i) { return smallPair(options.seed, i); });
    for (int i = 0; i < wanted; ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        auto photos = pairs.next();
        if (!photos)
            return fail(photos.error());
        auto first = keep(photos->first, {});
        auto second = keep(photos->second, {});
        if (!first || !second)
            return fail(first ? second.error() : first.error());
        stock.items << Stock::Item{*first, *second, photos->first.truth[u"plate"_s].toString(), false};
        summary.photos += 2;
    }
    return done();
}

Outcome DemoFiller::putRest(const DemoOptions &options, IdSource &ids, const Stock &stock, DemoSummary &summary, const CancelToken &cancel,
    const std::function<void(int)> &progress) const
{
    ReportWriter writer(m_law, ids, m_appVersion, options.police);
    QQueue<Future<qint64>> underWay;
    const auto settle = [&underWay](int leave) -> Outcome {
        while (underWay.size() > leave) {
            if (auto put = await(underWay.dequeue()); !put)
                return fail(put.error());
        }
        return done();
    };
    const int missing = options.reports - summary.reports;
    const auto prepared = static_cast<int>(std::count_if(stock.items.begin(), stock.items.end(), [](const auto &item) { return item.prepared; }));
    for (int n = 0; n < missing; ++n) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        // Each photo of the stock belongs to one report that is about it; all further reports only borrow its pixels.
        const bool own = n < stock.items.size() - prepared;
        const Stock::Item &item = stock.items.at(own ? prepared + n : n % stock.items.size());
        auto change = writer.further(options.seed, n, item.first, item.second, own ? item.plate : QString(), own);
        if (!change)
            return fail(change.error());
        ++summary.reports;
        ++summary.byStatus[wire::name(change->report.status)];
        for (const OutboxMessage &sent : std::as_const(change->enqueue)) {
            const PoliceUpdate accepted{sent.receipt->caseNumber, sent.receipt->rawStatus, {}, sent.receipt->receivedAt};
            summary.cases.append({accepted.caseNumber, sent.idempotencyKey, QList<PoliceUpdate>{accepted} + change->report.policeUpdates});
        }
        underWay.enqueue(m_store.reports().store(*change));
        if (const Outcome settled = settle(Pipeline); !settled)
            return settled;
        if (progress && summary.reports % 1000 == 0)
            progress(summary.reports);
    }
    return settle(0);
}

Result<DemoSummary> DemoFiller::fill(const DemoOptions &options, const CancelToken &cancel, const std::function<void(int)> &progress) const
{
    DemoSummary summary;
    Stock stock;
    SeededIds ids(options.seed);
    return writeDemoKeys(options.folder)
        .and_then([&](std::monostate) { return putPeople(); })
        .and_then([&](std::monostate) { return putPairs(options, ids, stock, summary, cancel, progress); })
        .and_then([&](std::monostate) { return drawStock(options, stock, summary, cancel); })
        .and_then([&](std::monostate) { return putRest(options, ids, stock, summary, cancel, progress); })
        .map([&](std::monostate) { return summary; });
}

} // namespace svidok::demo
