// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "policeanswer.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QQueue>
#include <QTimer>

#include <array>
#include <chrono>
#include <functional>

class QNetworkReply;

namespace svidok::police {

/// One request and where its answer goes. `done` is called once, in the client's thread.
struct Exchange {
    QNetworkRequest request;
    QByteArray contentType; ///< empty: GET, else POST of `body`
    QByteArray body;
    std::function<bool()> isCancelled;
    std::function<void(Result<HttpAnswer>)> done;
};

/// HTTP with kept-alive connections, one deadline for the whole exchange (so that a server that hangs in the middle of
/// its answer is left too), a cap on the answer, no redirections, cookies or cache. Lives in the recipient's thread.
/// Answers of any status are no error here.
class HttpClient final : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(std::chrono::milliseconds timeout);
    ~HttpClient() override;

    void start(const Exchange &exchange);

private:
    void begin(const Exchange &exchange);
    void beginWaiting();
    enum class Stop { None, Cancelled, TimedOut, TooLarge };
    struct Flight {
        Exchange exchange;
        QElapsedTimer since;
        Stop stop = Stop::None;
    };
    void watch();
    void stop(QNetworkReply *reply, Stop why);
    void finish(QNetworkReply *reply);

    [[nodiscard]] QNetworkAccessManager &leastBusy();
    /// The network library sends a request in several pieces with Nagle's algorithm on: on a fast line each case waits
    /// 40 ms for a delayed acknowledgement. It opens 6 connections to a host; two of it hide the waiting.
    std::array<QNetworkAccessManager, 2> m_networks;
    QHash<QNetworkReply *, Flight> m_flights;
    QQueue<Exchange> m_waiting; ///< for a connection; their deadlines have not begun
    QTimer m_watch; ///< looks after deadlines and cancel tokens while anything is under way
    std::chrono::milliseconds m_timeout;
};

} // namespace svidok::police
