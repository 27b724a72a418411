// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

namespace svidok {

class SessionMemory;

/// All that can be done by key, in one place: what the shortcut sheet shows, what a person may change (K2), and what a test
/// walks. Actions are made by the screens and owned by the widgets they belong to; the registry forgets them with these.
class Actions : public QObject {
    Q_OBJECT

public:
    /// `session` outlives the registry; it remembers what the person changed.
    explicit Actions(SessionMemory &session, QObject *parent = nullptr);
    /// Its actions go with it: a key that two of them have does nothing.
    ~Actions() override;

    enum class Group { Everywhere, Queue, Pair, Case, Document, Forward, Outbox, Import };
    /// Makes an action of a widget that is reached by its shortcut while the widget or one in it has the focus; with
    /// Group::Everywhere in the whole window. Held down the key does it once, as what is decided, signed or sent must be;
    /// who only looks around may say setAutoRepeat(true). `id` is stable: the person's own shortcut is kept under it.
    QAction *add(QWidget *owner, Group group, const QString &id, const QString &text, const QList<QKeySequence> &shortcuts);

    struct Entry {
        Group group;
        QString id;
        QAction *action;
        QList<QKeySequence> standard;
    };
    [[nodiscard]] QList<Entry> entries() const; ///< in the order in which they were added
    [[nodiscard]] static QString groupName(Group group);

    void trigger(const QString &id) const; ///< an unknown one does nothing
    /// Actions that share a key where both work: Qt then runs neither. By ids.
    [[nodiscard]] QList<QPair<QString, QString>> conflicts() const;

    /// Replaces the shortcuts of an action; an empty list leaves it without one. Answers the actions that lost the
    /// same shortcut by it, in the same group or everywhere.
    QStringList setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts);
    void resetShortcuts();
    /// Shortcuts of one letter without Ctrl or Alt get in the way of speech input (WCAG 2.1.4).
    void setSingleLetters(bool on);
    [[nodiscard]] bool singleLetters() const { return m_singleLetters; }

signals:
    void changed();

private:
    [[nodiscard]] QList<QKeySequence> wanted(const Entry &entry) const;
    void give(const Entry &entry) const;
    void giveAll();
    void remember();

    SessionMemory &m_session;
    QList<Entry> m_entries;
    QHash<QString, QList<QKeySequence>> m_own; ///< by action
    bool m_singleLetters = true;
};

} // namespace svidok
