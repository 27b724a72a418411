// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outbox into the stub, through the SQLite store, the evidence folder and the REST recipient, against a bare loop
// that posts the same bytes over one kept-alive connection: bench_outbox [CASES] [DOCUMENT-BYTES]

#include "support/forwardworkplace.h"
#include "support/stubprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <cstdio>

using namespace svidok;
using namespace svidok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int WaitMs = 30000;

int complain(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    return 1;
}

// Posts the messages one after the other; the seconds that it took, or less than 0.
double postAll(quint16 port, const QList<OutboxMessage> &messages, EvidenceStore &evidence)
{
    QList<QByteArray> requests;
    for (const OutboxMessage &message : messages) {
        const QByteArray body = "--B\r\nContent-Disposition: form-data; name=\"case\"\r\n\r\n" + message.payload
            + "\r\n--B\r\nContent-Disposition: form-data; name=\"document\"\r\n\r\n"
            + await(evidence.open(message.attachment)).value_or(QByteArray()) + "\r\n--B--\r\n";
        requests.append("POST /police/v1/cases HTTP/1.1\r\nHost: 127.0.0.1\r\nIdempotency-Key: "
            + message.idempotencyKey.toLatin1() + "\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(WaitMs))
        return -1;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &request : requests) {
        socket.write(request);
        QByteArray answer;
        while (!answer.endsWith('}')) {
            if (!socket.waitForReadyRead(WaitMs))
                return -1;
            answer += socket.readAll();
        }
        if (!answer.startsWith("HTTP/1.1 201"))
            return -1;
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 2000;
    const int documentBytes = argc > 2 ? std::atoi(argv[2]) : 100'000;
    QTemporaryDir dir;
    StubProcess stub(dir.filePath(u"police.jsonl"_s));
    StubProcess yardstickStub(dir.filePath(u"yardstick.jsonl"_s));
    ForwardWorkplace workplace;
    if (const auto error = workplace.open(dir.path(), stub.url(), WaitMs))
        return complain(error->subject + error->detail);
    if (const auto error = workplace.enqueue(count, documentBytes))
        return complain(error->subject + error->detail);
    OutboxFilter all;
    all.limit = count;
    const auto messages = await(workplace.store->outbox().list(all));
    const double bare = messages ? postAll(yardstickStub.port(), *messages, *workplace.evidence) : -1;
    if (bare < 0)
        return complain(u"the yardstick failed"_s);

    const WorkContext context = workplace.context();
    DrainSettings settings;
    settings.worker = u"bench"_s;
    OutboxDrainer drainer(context, *workplace.evidence, workplace.recipients, settings, [] { return 0.0; });
    QElapsedTimer timer;
    timer.start();
    const auto report = drainer.drain();
    const double ours = double(timer.nsecsElapsed()) / 1e9;
    if (!report || report->delivered != count || stub.cases().size() != count)
        return complain(u"not all cases arrived"_s);
    std::printf("outbox, %d cases of %d bytes: %.0f cases/min, goal >= 10000 "
                "(yardstick %.0f bare posts/min, ratio %.2f, goal <= 4)\n",
        count, documentBytes, count / ours * 60, count / bare * 60, ours / bare);
    return 0;
}
