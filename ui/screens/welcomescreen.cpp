// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/welcomescreen.h"

#include "viewmodels/errorwords.h"
#include "viewmodels/inbackground.h"
#include "widgets/controls.h"
#include "widgets/messagebar.h"
#include "widgets/panelscroll.h"
#include "widgets/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <atomic>
#include <memory>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 560;
constexpr int ShownRecent = 5;
constexpr QLatin1String Sqlite{"sqlite:"};

QString shortName(const QString &storeUrl)
{
    return storeUrl.startsWith(Sqlite) ? QDir::toNativeSeparators(storeUrl.mid(Sqlite.size())) : storeUrl;
}

} // namespace

WelcomeScreen::WelcomeScreen(WorkplaceDoor &door, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_message(new MessageBar(this))
    , m_ways(new QWidget(this))
    , m_folder(iconButton(u"failedFolder"_s, tr("Open its folder"), u"document-open"_s, m_ways))
    , m_choices(new QWidget(this))
    , m_recent(new QWidget(m_choices))
    , m_busy(new QWidget(this))
    , m_busyText(new QLabel(m_busy))
    , m_progress(new QProgressBar(m_busy))
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
    auto *before = new QVBoxLayout(m_recent);
    before->setContentsMargins({});
    before->setSpacing(theme::Gap);
    choices->addWidget(m_recent);
    connect(choice(m_choices, u"openStore"_s, tr("&Open a store…"), tr("A file store.sqlite that somebody gave you")), &QPushButton::clicked, this, &WelcomeScreen::chooseFile);
    connect(choice(m_choices, u"newStore"_s, tr("&New store…"), tr("Empty; evidence is kept in a folder beside it")), &QPushButton::clicked, this, &WelcomeScreen::chooseNew);
    connect(choice(m_choices, u"demoStore"_s, tr("Look at the &demo"), tr("Twelve drawn photo pairs with invented people; takes a minute or two")), &QPushButton::clicked, this, &WelcomeScreen::makeDemo);

    addWays();
    m_busyText->setObjectName(u"busyText"_s);
    m_busyText->setWordWrap(true);
    m_progress->setObjectName(u"busyProgress"_s);
    m_progress->setAccessibleName(tr("Work in progress"));
    m_cancel->setObjectName(u"cancelDemo"_s);
    auto *busy = new QVBoxLayout(m_busy);
    busy->setContentsMargins({});
    busy->addWidget(m_busyText);
    busy->addWidget(m_progress);
    busy->addWidget(m_cancel, 0, Qt::AlignLeft);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_demo.cancel(); });

    auto *column = new QWidget(this);
    auto *scroll = new PanelScroll(column, u"welcomeScroll"_s, this);
    scroll->setAccessibleName(title->text());
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMaximumWidth(ColumnWidth);
    auto *stack = new QVBoxLayout(column);
    stack->setSpacing(theme::WideGap);
    stack->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(about), static_cast<QWidget *>(m_message), m_ways, m_choices, m_busy})
        stack->addWidget(part);
    stack->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(scroll, 4);
    row->addStretch(1);
    showChoice();
}

WelcomeScreen::~WelcomeScreen()
{
    m_demo.cancel();
}

void WelcomeScreen::addWays()
{
    auto *again = iconButton(u"failedRetry"_s, tr("&Try again"), u"view-refresh"_s, m_ways);
    auto *diagnostics = iconButton(u"failedDiagnostics"_s, tr("Copy diagnostics"), u"document-export"_s, m_ways);
    auto *quit = iconButton(u"failedQuit"_s, tr("&Quit"), u"dialog-cancel"_s, m_ways);
    auto *rows = new QGridLayout(m_ways);
    rows->setContentsMargins({});
    rows->setSpacing(theme::Gap);
    rows->addWidget(again, 0, 0);
    rows->addWidget(m_folder, 0, 1);
    rows->addWidget(diagnostics, 1, 0);
    rows->addWidget(quit, 1, 1);
    connect(again, &QPushButton::clicked, this, [this] { emit openRequested(m_failedStore, OpenHow::Existing); });
    connect(m_folder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_failed)); });
    connect(diagnostics, &QPushButton::clicked, this, &WelcomeScreen::diagnosticsRequested);
    connect(quit, &QPushButton::clicked, this, &WelcomeScreen::quitRequested);
}

void WelcomeScreen::setRecent(const QStringList &recent)
{
    // Later: one of them may have been pressed for it.
    for (QWidget *before : m_recent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        before->setParent(nullptr);
        before->deleteLater();
    }
    for (const QString &store : recent.mid(0, ShownRecent)) {
        auto *button = choice(m_recent, u"recentStore"_s, shortName(store), tr("Opened before"));
        connect(button, &QPushButton::clicked, this, [this, store] { emit openRequested(store, OpenHow::Existing); });
    }
    m_recent->setVisible(!recent.isEmpty());
}

QPushButton *WelcomeScreen::choice(QWidget *among, const QString &name, const QString &text, const QString &hint)
{
    auto *button = new QPushButton(text, among);
    button->setObjectName(name);
    button->setMinimumHeight(theme::Target);
    button->setAutoDefault(true);
    button->setAccessibleDescription(hint);
    auto *explanation = new QLabel(hint, among);
    explanation->setFont(theme::font(theme::Type::Small));
    explanation->setForegroundRole(QPalette::PlaceholderText);
    explanation->setWordWrap(true);
    among->layout()->addWidget(button);
    among->layout()->addWidget(explanation);
    return button;
}

void WelcomeScreen::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a store"), QDir::homePath(), tr("Stores (*.sqlite);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { emit openRequested(u"sqlite:" + file, OpenHow::Existing); });
    dialog->open();
}

void WelcomeScreen::chooseNew()
{
    auto *dialog = new QFileDialog(this, tr("Where to keep the new store"), QDir::homePath(), tr("Stores (*.sqlite)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sqlite"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    dialog->selectFile(u"store.sqlite"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const QString store = Sqlite + file;
        if (!QFileInfo::exists(file))
            emit openRequested(store, OpenHow::Create);
        else
            m_message->offer(theme::Tone::Unsure, tr("%1 is there already and stays as it is.").arg(shortName(store)), tr("Open it"),
                [this, store] { emit openRequested(store, OpenHow::Existing); });
    });
    dialog->open();
}

void WelcomeScreen::chooseEvidence(const QString &storeUrl)
{
    auto *dialog = new QFileDialog(this, tr("Where the photos and documents of this store are"), m_failed);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, storeUrl](const QString &folder) {
        whenDone(m_door.placeEvidence(storeUrl, folder), this, [this, storeUrl](const Outcome &placed) {
            if (placed)
                emit openRequested(storeUrl, OpenHow::Existing);
            else
                m_message->report(placed.error());
        });
    });
    dialog->open();
}

void WelcomeScreen::makeDemo()
{
    m_demo = CancelSource();
    showBusy(tr("Drawing twelve photo pairs and writing them into a store…"), true);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/svidok/demo"_s;
    // Counted in a worker thread, shown in this one; the screen may be gone before the worker is.
    const auto drawn = std::make_shared<std::atomic<int>>(0);
    m_progress->setRange(0, 100);
    auto *look = new QTimer(m_busy);
    connect(look, &QTimer::timeout, m_progress, [this, drawn] { m_progress->setValue(drawn->load()); });
    look->start(100);
    whenDone(m_door.makeDemo(folder, m_demo.token(), [drawn](int percent) { drawn->store(percent); }), this, [this, look](const Result<QString> &store) {
        delete look;
        if (store) {
            emit demoMade(*store);
            emit openRequested(*store, OpenHow::Existing);
        } else if (store.error().code == ErrorCode::Cancelled) {
            showChoice();
        } else {
            showFailure({}, store.error());
        }
    });
}

void WelcomeScreen::showBusy(const QString &text, bool cancellable)
{
    m_message->dismiss();
    m_ways->hide();
    m_choices->hide();
    m_busyText->setText(text);
    m_progress->setRange(0, 0);
    m_progress->setValue(0);
    m_progress->setTextVisible(cancellable);
    m_cancel->setVisible(cancellable);
    m_busy->show();
    if (cancellable)
        m_cancel->setFocus();
}

void WelcomeScreen::showOpening(const QString &storeUrl)
{
    showBusy(tr("Opening %1…").arg(shortName(storeUrl)), false);
}

void WelcomeScreen::showFailure(const QString &storeUrl, const Error &error)
{
    showChoice();
    m_failedStore = storeUrl;
    m_failed = storeUrl.startsWith(Sqlite) ? QFileInfo(storeUrl.mid(Sqlite.size())).absolutePath() : QString();
    m_folder->setVisible(!m_failed.isEmpty() && QFileInfo::exists(m_failed));
    m_ways->setVisible(!storeUrl.isEmpty());
    if (error.code == ErrorCode::StoreSchemaOlder) {
        m_message->offer(theme::Tone::Unsure,
            tr("%1 was written by an older Svidok. It can be brought up to date; a copy of it as it is now stays beside it. Older versions of Svidok cannot open it afterwards.").arg(shortName(storeUrl)),
            tr("&Bring it up to date"), [this, storeUrl] { emit openRequested(storeUrl, OpenHow::Migrate); });
    } else if (error.code == ErrorCode::PluginSwitchedOff) {
        m_message->offer(theme::Tone::Unsure, errorwords::shown(error), tr("&Switch it on again"), [this, storeUrl, plugin = error.subject] {
            whenDone(m_door.switchOn(plugin), this, [this, storeUrl](const Outcome &on) {
                if (!on)
                    m_message->report(on.error());
                else if (!storeUrl.isEmpty())
                    emit openRequested(storeUrl, OpenHow::Existing);
            });
        });
    } else if (error.code == ErrorCode::EvidenceUnreachable && !m_failed.isEmpty()) {
        m_message->offer(theme::Tone::Bad, errorwords::shown(error), tr("&Another place…"), [this, storeUrl] { chooseEvidence(storeUrl); });
    } else {
        m_message->report(error);
    }
}

void WelcomeScreen::showChoice()
{
    m_busy->hide();
    m_ways->hide();
    m_choices->show();
    if (auto *first = m_choices->findChild<QPushButton *>())
        first->setFocus();
}

} // namespace svidok
