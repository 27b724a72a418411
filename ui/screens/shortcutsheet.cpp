// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/shortcutsheet.h"

#include "widgets/actions.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Keys };
constexpr int IdRole = Qt::UserRole;

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

ShortcutSheet::ShortcutSheet(Actions &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_keys(new QTreeWidget(this))
    , m_said(new QLabel(this))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keys"));
    resize(std::max(760, fontMetrics().averageCharWidth() * 100), 640);
    m_search->setObjectName(u"searchKeys"_s);
    m_search->setPlaceholderText(tr("Search what a key does"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_keys->setObjectName(u"keys"_s);
    m_keys->setAccessibleName(tr("Keys and what they do"));
    m_keys->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_keys->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_keys->setRootIsDecorated(false);
    auto *letters = new QCheckBox(tr("&Single letters work as keys"), this);
    letters->setObjectName(u"singleLetters"_s);
    letters->setToolTip(tr("Switch off when you dictate text: spoken letters would act as keys."));
    letters->setChecked(m_actions.singleLetters());
    m_said->setObjectName(u"said"_s);
    m_said->setWordWrap(true);
    m_said->setText(tr("Enter on a line changes its key."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeKeys"_s);
    buttons->button(QDialogButtonBox::RestoreDefaults)->setObjectName(u"resetKeys"_s);
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false); // Enter belongs to the lines: it must not reset the keys
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Gap);
    for (QWidget *part : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_said), static_cast<QWidget *>(letters), static_cast<QWidget *>(buttons)})
        column->addWidget(part);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    connect(m_keys, &QTreeWidget::itemActivated, this, &ShortcutSheet::change);
    connect(letters, &QCheckBox::toggled, &m_actions, &Actions::setSingleLetters);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        m_actions.resetShortcuts();
        m_said->setText(tr("All keys are as they were at first."));
    });
    connect(&m_actions, &Actions::changed, this, &ShortcutSheet::fill);
    fill();
    m_search->setFocus();
}

void ShortcutSheet::fill()
{
    const QString chosen = m_keys->currentItem() ? m_keys->currentItem()->data(What, IdRole).toString() : QString();
    m_keys->clear();
    QHash<Actions::Group, QTreeWidgetItem *> groups;
    const auto entries = m_actions.entries();
    for (const Actions::Entry &entry : entries) {
        QTreeWidgetItem *&group = groups[entry.group];
        if (!group) {
            group = new QTreeWidgetItem(m_keys, {Actions::groupName(entry.group)});
            group->setFont(What, theme::font(theme::Type::Strong));
            group->setFlags(Qt::ItemIsEnabled);
        }
        QStringList keys;
        for (const QKeySequence &sequence : entry.action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        auto *line = new QTreeWidgetItem(group, {plain(entry.action->text()), keys.join(tr(" or "))});
        line->setData(What, IdRole, entry.id);
        if (entry.id == chosen)
            m_keys->setCurrentItem(line);
    }
    m_keys->expandAll();
    m_keys->resizeColumnToContents(Keys);
    filter(m_search->text());
}

void ShortcutSheet::filter(const QString &text)
{
    for (int g = 0; g < m_keys->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_keys->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *line = group->child(i);
            const bool fits = line->text(What).contains(text, Qt::CaseInsensitive) || line->text(Keys).contains(text, Qt::CaseInsensitive);
            line->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

void ShortcutSheet::change(QTreeWidgetItem *item)
{
    const QString id = item->data(What, IdRole).toString();
    if (id.isEmpty())
        return;
    auto *edit = new QKeySequenceEdit(m_keys);
    edit->setObjectName(u"keyEdit"_s);
    edit->setAccessibleName(tr("New key for: %1").arg(item->text(What)));
    m_said->setText(tr("Press the new key for: %1. Escape leaves it as it is.").arg(item->text(What)));
    m_keys->setItemWidget(item, Keys, edit);
    edit->setFocus();
    edit->installEventFilter(this);
    connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, id] {
        if (edit->keySequence().isEmpty())
            return;
        edit->disconnect(this); // it says so again when it goes with the old lines, in the middle of making the new ones
        const QStringList losers = m_actions.setShortcuts(id, {edit->keySequence()});
        QStringList names;
        for (const Actions::Entry &entry : m_actions.entries()) {
            if (losers.contains(entry.id))
                names.append(plain(entry.action->text()));
        }
        m_said->setText(names.isEmpty() ? tr("Changed.") : tr("Changed. The key was taken from: %1").arg(names.join(u", "_s)));
        m_keys->setFocus();
    });
}

// Whoever changed her mind presses Escape: it must not become the key.
bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool leaves = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!leaves)
        return QDialog::eventFilter(watched, event);
    for (QTreeWidgetItemIterator at(m_keys); *at; ++at) {
        if (m_keys->itemWidget(*at, Keys) == watched)
            m_keys->removeItemWidget(*at, Keys);
    }
    m_said->setText(tr("Not changed."));
    m_keys->setFocus();
    return true;
}

} // namespace svidok
