// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pluginhost/readerchild.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace svidok {

/// A plate that waits for a reader's process, or is in one.
struct ReaderJob {
    quint32 number = 0;
    QByteArray question; ///< framed, with that number
    CancelToken cancel;
    QPromise<Result<ReaderAnswer>> promise;
};

/// The processes of one reader: started when there is work for them, each with one plate at a time, and started again where
/// one ended. Lives in one thread with an event loop.
class ReaderPool final : public QObject {
    Q_OBJECT

public:
    /// Called once, in this object's thread, when the reader crashed so often that no further process is started: the
    /// signal it died of, or 0.
    using GivenUp = std::function<void(int signal)>;
    /// Asked in this object's thread for every plate once the reader was given up: whether a person switched it on again.
    using IsOnAgain = std::function<bool()>;
    struct Care {
        GivenUp givenUp = {};
        IsOnAgain isOnAgain = {};
    };

    ReaderPool(QString program, readerwire::Opening opening, Care care);

    /// Starts the first process.
    void open(const std::shared_ptr<QPromise<Result<readerwire::Opened>>> &promise);
    void ask(const std::shared_ptr<ReaderJob> &job);

private:
    using Job = std::shared_ptr<ReaderJob>;

    void startChild();
    void reviveIfAllowed();
    void dispatch();
    void look();
    void onOpened(const readerwire::Opened &reader);
    void onAnswered(ReaderChild *child, const Result<ReaderAnswer> &answer);
    void onEnded(ReaderChild *child, const ReaderChild::End &end);
    void onStartFailed(const ReaderChild::End &end);
    [[nodiscard]] tl::unexpected<Error> named(Error error) const;
    [[nodiscard]] ReaderChild *idleChild() const;
    [[nodiscard]] size_t startingChildren() const;

    QString m_program;
    readerwire::Opening m_opening;
    Care m_care;
    std::shared_ptr<QPromise<Result<readerwire::Opened>>> m_openPromise; ///< until the first process is ready
    readerwire::Opened m_reader;
    std::deque<Job> m_waiting;
    std::map<ReaderChild *, Job> m_children; ///< with what each reads: nothing, or what nobody wants any more
    bool m_isGivenUp = false; ///< off for its crashes, which a person may take back
    int m_endsInARow = 0; ///< by its own fault, without an answer between
    QString m_off; ///< why no further process is started; empty: they are
    QTimer m_watch; ///< cancellation has no bell
};

} // namespace svidok
