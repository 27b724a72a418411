// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/welcomescreen.h"

#include "viewmodels/inbackground.h"
#include "widgets/icons.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 560;
constexpr int ShownRecent = 5;

QString shortName(const QString &storeUrl)
{
    return storeUrl.startsWith(u"sqlite:"_s) ? QDir::toNativeSeparators(storeUrl.mid(7)) : storeUrl;
}

} // namespace

WelcomeScreen::WelcomeScreen(WorkplaceDoor &door, const QStringList &recent, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_message(new MessageBar(this))
    , m_choices(new QWidget(this))
    , m_busy(new QWidget(this))
    , m_busyText(new QLabel(m_busy))
    , m_cancel(new QPushButton(tr("Cancel"), m_busy))
{
    setObjectName(u"welcomeScreen"_s);
    auto *title = new QLabel(tr("Svidok"), this);
    title->setFont(theme::font(theme::Type::Title));
    auto *about = new QLabel(tr("Reports of parking violations: two photos, four rules, a decision that you can prove."), this);
    about->setWordWrap(true);

    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins({});
    choices->setSpacing(theme::Gap);
    for (const QString &store : recent.mid(0, ShownRecent)) {
        auto *button = choice(choices, u"recentStore"_s, shortName(store), tr("Opened before"));
        connect(button, &QPushButton::clicked, this, [this, store] { emit openRequested(store, false); });
    }
    connect(choice(choices, u"openStore"_s, tr("&Open a store…"), tr("A file store.sqlite that somebody gave you")), &QPushButton::clicked, this, &WelcomeScreen::chooseFile);
    connect(choice(choices, u"newStore"_s, tr("&New store…"), tr("Empty; evidence is kept in a folder beside it")), &QPushButton::clicked, this, &WelcomeScreen::chooseNew);
    connect(choice(choices, u"demoStore"_s, tr("Look at the &demo"), tr("Twelve drawn photo pairs with invented people; takes a minute or two")), &QPushButton::clicked, this, &WelcomeScreen::makeDemo);

    m_busyText->setObjectName(u"busyText"_s);
    m_busyText->setWordWrap(true);
    auto *progress = new QProgressBar(m_busy);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Work in progress"));
    m_cancel->setObjectName(u"cancelDemo"_s);
    auto *busy = new QVBoxLayout(m_busy);
    busy->setContentsMargins({});
    busy->addWidget(m_busyText);
    busy->addWidget(progress);
    busy->addWidget(m_cancel, 0, Qt::AlignLeft);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_demo.cancel(); });

    auto *column = new QWidget(this);
    column->setMaximumWidth(ColumnWidth);
    auto *stack = new QVBoxLayout(column);
    stack->setSpacing(theme::WideGap);
    stack->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(about), static_cast<QWidget *>(m_message), m_choices, m_busy})
        stack->addWidget(part);
    stack->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(column, 4);
    row->addStretch(1);
    showChoice();
}

WelcomeScreen::~WelcomeScreen()
{
    m_demo.cancel();
}

QPushButton *WelcomeScreen::choice(QVBoxLayout *column, const QString &name, const QString &text, const QString &hint)
{
    auto *button = new QPushButton(text, m_choices);
    button->setObjectName(name);
    button->setMinimumHeight(theme::Target);
    button->setAccessibleDescription(hint);
    auto *explanation = new QLabel(hint, m_choices);
    explanation->setFont(theme::font(theme::Type::Small));
    explanation->setForegroundRole(QPalette::PlaceholderText);
    explanation->setWordWrap(true);
    column->addWidget(button);
    column->addWidget(explanation);
    return button;
}

void WelcomeScreen::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a store"), QDir::homePath(), tr("Stores (*.sqlite);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { emit openRequested(u"sqlite:" + file, false); });
    dialog->open();
}

void WelcomeScreen::chooseNew()
{
    auto *dialog = new QFileDialog(this, tr("Where to keep the new store"), QDir::homePath(), tr("Stores (*.sqlite)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sqlite"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { emit openRequested(u"sqlite:" + file, true); });
    dialog->open();
}

void WelcomeScreen::makeDemo()
{
    m_demo = CancelSource();
    showBusy(tr("Drawing twelve photo pairs and writing them into a store…"), true);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/svidok/demo"_s;
    whenDone(m_door.makeDemo(folder, m_demo.token(), {}), this, [this](const Result<QString> &store) {
        if (store)
            emit openRequested(*store, false);
        else if (store.error().code == ErrorCode::Cancelled)
            showChoice();
        else
            showFailure(store.error());
    });
}

void WelcomeScreen::showBusy(const QString &text, bool cancellable)
{
    m_message->dismiss();
    m_choices->hide();
    m_busyText->setText(text);
    m_cancel->setVisible(cancellable);
    m_busy->show();
    if (cancellable)
        m_cancel->setFocus();
}

void WelcomeScreen::showOpening(const QString &storeUrl)
{
    showBusy(tr("Opening %1…").arg(shortName(storeUrl)), false);
}

void WelcomeScreen::showFailure(const Error &error)
{
    showChoice();
    m_message->report(error);
}

void WelcomeScreen::showChoice()
{
    m_busy->hide();
    m_choices->show();
    if (auto *first = m_choices->findChild<QPushButton *>())
        first->setFocus();
}

} // namespace svidok
