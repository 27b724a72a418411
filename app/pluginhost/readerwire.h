// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/platereader.h"

#include <QByteArray>
#include <QVariantMap>

#include <optional>

// What goes over the pipes between Svidok and the process of a reader (svidok-reader): frames of a mark with the version,
// a length, and one message. Numbers come out bit for bit as they went in. Whatever the other side sends is decoded without
// trust: sizes are bounded, and what no reader can mean is refused.
namespace svidok::readerwire {

/// To the child, first: what it is to open.
struct Opening {
    QString pluginFolder; ///< with its allow-list
    QString plugin; ///< its name
    QVariantMap settings; ///< for ReaderFactory::open(): texts, numbers, flags

    bool operator==(const Opening &) const = default;
};

/// From the child, first: the reader as it was opened, or why it was not.
struct Opened {
    QString name;
    QString modelHash;
    QString parameters;
    bool scans = false;

    bool operator==(const Opened &) const = default;
};

/// To the child: a plate to be read. One at a time.
struct Question {
    quint32 number = 0; ///< comes back with the answer
    FoundPlate plate;
};

/// From the child.
struct Reply {
    quint32 number = 0;
    Result<ReaderAnswer> answer;
};

[[nodiscard]] QByteArray framed(const Opening &opening);
[[nodiscard]] QByteArray framed(const Result<Opened> &opened);
[[nodiscard]] QByteArray framed(const Question &question);
[[nodiscard]] QByteArray framed(const Reply &reply);

/// The message of one frame; nothing where it is another one or cannot be meant.
[[nodiscard]] std::optional<Opening> openingFrom(const QByteArray &message);
[[nodiscard]] std::optional<Result<Opened>> openedFrom(const QByteArray &message);
[[nodiscard]] std::optional<Question> questionFrom(const QByteArray &message);
[[nodiscard]] std::optional<Reply> replyFrom(const QByteArray &message);

/// Cuts a stream into messages, in whatever portions it comes.
class Frames {
public:
    void append(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next whole message, if there is one.
    [[nodiscard]] std::optional<QByteArray> next();
    /// So many bytes must come before next() can answer anything: at least one.
    [[nodiscard]] qsizetype missing() const;
    /// What came is no stream of frames, or one of another version: nothing more is to be had.
    [[nodiscard]] bool isBroken() const;

private:
    [[nodiscard]] std::optional<quint32> size() const; ///< of the message at the front, where its head is there

    QByteArray m_bytes; ///< not taken yet
};

} // namespace svidok::readerwire
