// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/pluginspage.h"

#include "viewmodels/inbackground.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, State, Kind, Version };
constexpr int SwitchedOffRole = Qt::UserRole;

QString kindText(const QString &kind)
{
    const std::pair<QLatin1String, QString> words[] = {{QLatin1String("store"), PluginsPage::tr("Store")},
        {QLatin1String("evidence"), PluginsPage::tr("Keeps photos")}, {QLatin1String("reader"), PluginsPage::tr("Reads plates")},
        {QLatin1String("signer"), PluginsPage::tr("Signs")}, {QLatin1String("recipient"), PluginsPage::tr("Sends")},
        {QLatin1String("secrets"), PluginsPage::tr("Keeps passphrases")}, {QLatin1String("photo"), PluginsPage::tr("Opens photos")},
        {QLatin1String("vision"), PluginsPage::tr("Finds plates, compares scenes")}, {QLatin1String("map"), PluginsPage::tr("Shows maps")}};
    for (const auto &[name, word] : words) {
        if (kind == name)
            return word;
    }
    return kind;
}

QString stateText(const PluginLine &plugin)
{
    if (plugin.available)
        return PluginsPage::tr("available");
    if (plugin.switchedOff)
        return PluginsPage::tr("switched off: crashed on %1").arg(QLocale().toString(plugin.crashedAt.toLocalTime(), QLocale::ShortFormat));
    return PluginsPage::tr("not used: %1").arg(plugin.reason);
}

} // namespace

PluginsPage::PluginsPage(SettingsDesk &desk, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_language(language)
    , m_message(new MessageBar(this))
    , m_list(new QTreeWidget(this))
    , m_switchOn(new QPushButton(tr("&Switch on again"), this))
{
    setObjectName(u"pluginsPage"_s);
    m_list->setObjectName(u"plugins"_s);
    m_list->setAccessibleName(tr("Plugins"));
    m_list->setHeaderLabels({tr("Plugin"), tr("State"), tr("Kind"), tr("Version")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_switchOn->setObjectName(u"switchOnPlugin"_s);
    m_switchOn->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Gap);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    column->addWidget(m_switchOn, 0, Qt::AlignLeft);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) { m_switchOn->setEnabled(item && item->data(Name, SwitchedOffRole).toBool()); });
    connect(m_switchOn, &QPushButton::clicked, this, &PluginsPage::switchOn);
    load();
}

void PluginsPage::load()
{
    whenDone(m_desk.plugins(m_language), this, [this](const Result<QList<PluginLine>> &plugins) {
        if (!plugins) {
            m_message->report(plugins.error());
            return;
        }
        m_list->clear();
        for (const PluginLine &plugin : *plugins) {
            auto *item = new QTreeWidgetItem(m_list, {plugin.title, stateText(plugin), kindText(plugin.kind), plugin.version});
            item->setToolTip(Name, plugin.name);
            item->setToolTip(State, item->text(State));
            item->setData(Name, SwitchedOffRole, plugin.switchedOff);
        }
    });
}

void PluginsPage::switchOn()
{
    const QString title = m_list->currentItem()->text(Name);
    whenDone(m_desk.switchOn(m_list->currentItem()->toolTip(Name)), this, [this, title](const Result<PluginUse> &on) {
        if (!on)
            m_message->report(on.error());
        else
            m_message->say(theme::Tone::Good, *on == PluginUse::AtOnce ? tr("%1 is on again and is used from now on.").arg(title)
                                                                       : tr("%1 is on again. It is used once the store is opened again, or at the next start.").arg(title));
        load();
    });
}

} // namespace svidok
