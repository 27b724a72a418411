// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"

#include "viewmodels/desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String KeysKept{"shortcuts"};

bool isSingleLetter(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const bool plain = (first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == Qt::NoModifier;
    return keys.count() == 1 && plain && first.key() < Qt::Key_Escape;
}

// Groups that are on the screen at the same time: the photos are a part of the case.
bool meet(Actions::Group a, Actions::Group b)
{
    using enum Actions::Group;
    const auto partOfCase = [](Actions::Group group) { return group == Case || group == Pair; };
    return a == b || a == Everywhere || b == Everywhere || (partOfCase(a) && partOfCase(b));
}

} // namespace

Actions::Actions(SessionMemory &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    const QJsonObject kept = QJsonDocument::fromJson(m_session.read(KeysKept)).object();
    m_singleLetters = kept[u"single_letters"_s].toBool(true);
    const QJsonObject own = kept[u"own"_s].toObject();
    for (auto it = own.begin(); it != own.end(); ++it) {
        QList<QKeySequence> shortcuts;
        for (const QJsonValue keys : it->toArray())
            shortcuts.append(QKeySequence(keys.toString(), QKeySequence::PortableText));
        m_own.insert(it.key(), shortcuts);
    }
}

Actions::~Actions()
{
    for (const Entry &entry : std::exchange(m_entries, {}))
        delete entry.action;
}

QAction *Actions::add(QWidget *owner, Group group, const QString &id, const QString &text, const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(id);
    action->setAutoRepeat(false);
    action->setShortcutContext(group == Group::Everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    m_entries.append({group, id, action, shortcuts});
    connect(action, &QObject::destroyed, this, [this, action] {
        m_entries.removeIf([action](const Entry &entry) { return entry.action == action; });
    });
    give(m_entries.constLast());
    return action;
}

QList<Actions::Entry> Actions::entries() const
{
    return m_entries;
}

QString Actions::groupName(Group group)
{
    switch (group) {
    case Group::Everywhere: return tr("Everywhere");
    case Group::Queue: return tr("Queue");
    case Group::Pair: return tr("Photo pair");
    case Group::Case: return tr("Case");
    case Group::Document: return tr("Document");
    case Group::Forward: return tr("Sending");
    case Group::Outbox: return tr("Outbox");
    case Group::Import: return tr("Import");
    }
    return {};
}

QList<QKeySequence> Actions::wanted(const Entry &entry) const
{
    QList<QKeySequence> shortcuts = m_own.value(entry.id, entry.standard);
    if (!m_singleLetters)
        shortcuts.removeIf(isSingleLetter);
    return shortcuts;
}

void Actions::give(const Entry &entry) const
{
    entry.action->setShortcuts(wanted(entry));
    const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
    QString text = entry.action->text();
    text.remove(u'&');
    entry.action->setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
}

void Actions::giveAll()
{
    for (const Entry &entry : std::as_const(m_entries))
        give(entry);
    emit changed();
}

void Actions::remember()
{
    QJsonObject own;
    for (auto it = m_own.begin(); it != m_own.end(); ++it) {
        QJsonArray keys;
        for (const QKeySequence &shortcut : std::as_const(*it))
            keys.append(shortcut.toString(QKeySequence::PortableText));
        own.insert(it.key(), keys);
    }
    m_session.write(KeysKept, QJsonDocument(QJsonObject{{u"single_letters"_s, m_singleLetters}, {u"own"_s, own}}).toJson(QJsonDocument::Compact));
}

void Actions::trigger(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.action->trigger();
    }
}

QList<QPair<QString, QString>> Actions::conflicts() const
{
    QList<QPair<QString, QString>> found;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        for (qsizetype j = i + 1; j < m_entries.size(); ++j) {
            const QList<QKeySequence> one = m_entries[i].action->shortcuts();
            const bool shared = std::any_of(one.begin(), one.end(), [&](const QKeySequence &keys) { return m_entries[j].action->shortcuts().contains(keys); });
            if (shared && meet(m_entries[i].group, m_entries[j].group))
                found.append({m_entries[i].id, m_entries[j].id});
        }
    }
    return found;
}

QStringList Actions::setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts)
{
    const auto changedEntry = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) { return entry.id == id; });
    if (changedEntry == m_entries.cend())
        return {};
    QStringList losers;
    for (const Entry &other : std::as_const(m_entries)) {
        if (other.id == id || !meet(other.group, changedEntry->group))
            continue;
        QList<QKeySequence> left = m_own.value(other.id, other.standard);
        if (left.removeIf([&](const QKeySequence &keys) { return shortcuts.contains(keys); }) > 0) {
            m_own.insert(other.id, left);
            losers.append(other.id);
        }
    }
    m_own.insert(id, shortcuts);
    remember();
    giveAll();
    return losers;
}

void Actions::resetShortcuts()
{
    m_own.clear();
    remember();
    giveAll();
}

void Actions::setSingleLetters(bool on)
{
    m_singleLetters = on;
    remember();
    giveAll();
}

} // namespace svidok
