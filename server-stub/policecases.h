// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>

namespace svidok::stub {

struct PoliceCase {
    QString number;
    QString key; ///< idempotency key it came with
    QString digest; ///< over case and document, hex
    QString status;
    QString comment;
    QDateTime receivedAt;
    QDateTime updatedAt;
    int submissions = 1; ///< how often it was submitted since the stub started

    [[nodiscard]] QJsonObject toJson() const;
};

/// The cases of the police, kept in an append-only journal of JSON lines: what was accepted survives kill -9. A last
/// line that was cut off counts as never written. Without a path everything is forgotten at the end.
class PoliceCases {
public:
    /// False when the journal cannot be opened, is none, or another stub writes it; `error` says why.
    [[nodiscard]] bool open(const QString &path, QString *error);
    [[nodiscard]] bool isInUse() const { return m_inUse; } ///< why open() failed: another stub has the journal

    enum class Outcome { Accepted, Repeated, OtherBody };
    struct Submission {
        Outcome outcome;
        const PoliceCase &accepted;
    };
    [[nodiscard]] Submission submit(const QString &key, const QString &digest, const QDateTime &now);
    [[nodiscard]] const PoliceCase *find(const QString &number) const;
    /// False for a number that does not exist.
    bool setStatus(const QString &number, const QString &status, const QString &comment, const QDateTime &now);
    /// Moves a case to the word that follows its own in the path, if there is one.
    void moveOn(const QString &number, const QStringList &path, const QDateTime &now);
    [[nodiscard]] const QList<PoliceCase> &all() const { return m_cases; }

private:
    void apply(const QJsonObject &line);
    void write(const QJsonObject &line);

    std::unique_ptr<QLockFile> m_lock; ///< beside the journal: two writers would give one number to two cases
    bool m_inUse = false;
    QFile m_journal;
    QList<PoliceCase> m_cases;
    QHash<QString, int> m_byKey;
    QHash<QString, int> m_byNumber;
};

} // namespace svidok::stub
