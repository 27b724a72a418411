// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/settingsdialog.h"

#include "screens/pluginspage.h"
#include "screens/recipientspage.h"
#include "screens/testbutton.h"
#include "viewmodels/errorwords.h"
#include "widgets/messagebar.h"
#include "widgets/panelscroll.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int PageListWidth = 180;

std::chrono::milliseconds seconds(double value)
{
    return std::chrono::milliseconds(static_cast<qint64>(value * 1000.0));
}

QDoubleSpinBox *secondsBox(QWidget *parent, const QString &name, std::chrono::milliseconds value)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setRange(0.1, 86400.0);
    box->setDecimals(1);
    box->setSuffix(SettingsDialog::tr(" s", "seconds"));
    box->setValue(static_cast<double>(value.count()) / 1000.0);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(SettingsDesk &desk, const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_model(desk)
    , m_search(new QLineEdit(this))
    , m_pageList(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_message(new MessageBar(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings of this workplace"));
    resize(820, 643); // the longest page in whole, where there is room
    m_search->setObjectName(u"searchSettings"_s);
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_pageList->setObjectName(u"settingPages"_s);
    m_pageList->setAccessibleName(tr("Pages of settings"));
    m_pageList->setSpacing(theme::NarrowGap);
    addWorkplacePage();
    addEvidencePage();
    addReaderPage();
    addSendingPage(language);
    addMapPage();
    addPluginsPage(language);
    m_pageList->setFixedWidth(std::max(PageListWidth, m_pageList->sizeHintForColumn(0) + 2 * (m_pageList->frameWidth() + theme::NarrowGap)));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this);
    m_apply = buttons->button(QDialogButtonBox::Apply);
    m_apply->setObjectName(u"applySettings"_s);
    m_apply->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelSettings"_s);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_pageList);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Gap);
    column->addWidget(m_search);
    column->addWidget(m_message);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_pageList, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_apply, &QPushButton::clicked, &m_model, &SettingsModel::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_model, &SettingsModel::changed, this, &SettingsDialog::refresh);
    connect(&m_model, &SettingsModel::failed, m_message, &MessageBar::report);
    connect(&m_model, &SettingsModel::refused, this, &SettingsDialog::showRefusal);
    connect(&m_model, &SettingsModel::applied, this, [this] {
        emit applied();
        accept();
    });
    m_pageList->setCurrentRow(0);
    refresh();
}

void SettingsDialog::addPage(QWidget *page, const QString &title)
{
    auto *scroll = new PanelScroll(page, page->objectName() + u"Scroll"_s, m_pages); // what the screen has no room for
    scroll->setAccessibleName(title);
    m_pages->addWidget(scroll);
    m_pageList->addItem(title);
}

QFormLayout *SettingsDialog::addPage(const QString &id, const QString &title)
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(id);
    auto *form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(theme::NarrowGap);
    addPage(page, title);
    return form;
}

QLabel *SettingsDialog::addRow(QFormLayout *form, SettingField field, const QString &label, QWidget *editor, const QString &hint)
{
    auto *text = new QLabel(label, editor->parentWidget());
    text->setBuddy(editor);
    editor->setAccessibleDescription(hint);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(QString(label).remove(u'&'));
    form->addRow(text, editor);
    auto *below = new QLabel(editor->parentWidget());
    below->setObjectName(editor->objectName() + u"Hint"_s);
    below->setFont(theme::font(theme::Type::Small));
    below->setWordWrap(true);
    below->setContentsMargins(0, 0, 0, theme::WideGap);
    form->addRow(below);
    m_problems.insert(field, below);
    m_hints.insert(field, hint);
    m_editors.insert(field, editor);
    return below;
}

void SettingsDialog::addWorkplacePage()
{
    QFormLayout *form = addPage(u"workplacePage"_s, tr("Workplace"));
    QWidget *page = form->parentWidget();
    auto *login = new QLineEdit(m_model.draft().login, page);
    login->setObjectName(u"login"_s);
    connect(login, &QLineEdit::textEdited, this, [this](const QString &text) { m_model.edit([&](auto &s) { s.login = text.trimmed(); }); });
    static_cast<void>(addRow(form, SettingField::Login, tr("&Who works here"), login, tr("The login in the store's list of people; empty: the name of the system account.")));
    addTest<QString>(form, SettingField::Login, u"testLogin"_s, tr("&Look this person up"), [this] { return m_model.draft().login; },
        [this](const QString &name, const CancelToken &) { return m_model.desk().testLogin(name); },
        [](const QString &name) { return name.isEmpty() ? tr("The store knows this person.") : tr("The store knows this person: %1.").arg(name); });
    auto *authority = new QLineEdit(m_model.draft().authority, page);
    authority->setObjectName(u"authority"_s);
    connect(authority, &QLineEdit::textEdited, this, [this](const QString &text) { m_model.edit([&](auto &s) { s.authority = text.trimmed(); }); });
    static_cast<void>(addRow(form, SettingField::Authority, tr("&Authority"), authority, tr("Printed at the head of every document.")));
    auto *language = new QComboBox(page);
    language->setObjectName(u"documentLanguage"_s);
    language->addItem(u"Українська"_s, u"uk"_s);
    language->addItem(u"English"_s, u"en"_s);
    language->setCurrentIndex(language->findData(m_model.draft().documentLanguage));
    connect(language, &QComboBox::activated, this, [this, language] { m_model.edit([&](auto &s) { s.documentLanguage = language->currentData().toString(); }); });
    static_cast<void>(addRow(form, SettingField::DocumentLanguage, tr("Language of &documents"), language, tr("The window's own language is chosen in the menu View.")));
}

void SettingsDialog::addEvidencePage()
{
    QFormLayout *form = addPage(u"evidencePage"_s, tr("Evidence"));
    QWidget *page = form->parentWidget();
    auto *place = new QLineEdit(m_model.draft().evidenceLocation, page);
    place->setObjectName(u"evidenceLocation"_s);
    place->setPlaceholderText(tr("beside the store"));
    connect(place, &QLineEdit::textEdited, this, [this](const QString &text) { m_model.edit([&](auto &s) { s.evidenceLocation = text.trimmed(); }); });
    static_cast<void>(addRow(form, SettingField::EvidenceLocation, tr("&Where photos and documents are kept"), place, tr("A folder. Photos that are in another place already are not moved.")));
    addTest<qint64>(form, SettingField::EvidenceLocation, u"testEvidence"_s, tr("&Test this place"), [this] { return m_model.draft().evidenceLocation; },
        [this](const QString &location, const CancelToken &) { return m_model.desk().testEvidence(location); },
        [](qint64 mib) { return tr("Works: can be written, %L1 MiB free.").arg(mib); });
}

void SettingsDialog::addReaderPage()
{
    QFormLayout *form = addPage(u"readerPage"_s, tr("Plate reading"));
    auto *threshold = new QDoubleSpinBox(form->parentWidget());
    threshold->setObjectName(u"readerThreshold"_s);
    threshold->setRange(0.0, 1.0);
    threshold->setSingleStep(0.005);
    threshold->setDecimals(3);
    threshold->setValue(m_model.draft().readerThreshold);
    connect(threshold, &QDoubleSpinBox::valueChanged, this, [this](double value) { m_model.edit([&](auto &s) { s.readerThreshold = value; }); });
    static_cast<void>(addRow(form, SettingField::ReaderThreshold, tr("&Fill in a plate only from this confidence on"), threshold,
        tr("Below it the read is shown but not filled in. Lower means fewer keystrokes and more wrong plates that look sure.")));
}

void SettingsDialog::addSendingPage(const QString &language)
{
    QFormLayout *form = addPage(u"sendingPage"_s, tr("Sending"));
    QWidget *page = form->parentWidget();
    auto *recipients = new RecipientsPage(m_model, language, page);
    static_cast<void>(addRow(form, SettingField::Recipients, tr("&Recipients"), recipients, tr("Names differ; addresses begin with https:// (http:// to this computer only) and hold no password.")));
    auto *base = secondsBox(page, u"retryBase"_s, m_model.draft().retryBase);
    connect(base, &QDoubleSpinBox::valueChanged, this, [this](double value) { m_model.edit([&](auto &s) { s.retryBase = seconds(value); }); });
    static_cast<void>(addRow(form, SettingField::RetryBase, tr("&First wait after a failed try"), base, tr("Doubles with each further try.")));
    auto *cap = secondsBox(page, u"retryCap"_s, m_model.draft().retryCap);
    connect(cap, &QDoubleSpinBox::valueChanged, this, [this](double value) { m_model.edit([&](auto &s) { s.retryCap = seconds(value); }); });
    static_cast<void>(addRow(form, SettingField::RetryCap, tr("&Longest wait"), cap, tr("A recipient that asks for a longer pause gets it.")));
    auto *attempts = new QSpinBox(page);
    attempts->setObjectName(u"retryAttempts"_s);
    attempts->setRange(1, 1000);
    attempts->setValue(m_model.draft().retryAttempts);
    connect(attempts, &QSpinBox::valueChanged, this, [this](int value) { m_model.edit([&](auto &s) { s.retryAttempts = value; }); });
    static_cast<void>(addRow(form, SettingField::RetryAttempts, tr("&Tries before a person must look"), attempts, tr("Nothing is lost then: the case waits in the outbox.")));
}

void SettingsDialog::addMapPage()
{
    QFormLayout *form = addPage(u"mapPage"_s, tr("Map"));
    QWidget *page = form->parentWidget();
    auto *url = new QLineEdit(m_model.draft().tilesUrl, page);
    url->setObjectName(u"tilesUrl"_s);
    url->setPlaceholderText(tr("https://tiles.example/{z}/{x}/{y}", "example"));
    connect(url, &QLineEdit::textEdited, this, [this](const QString &text) { m_model.edit([&](auto &s) { s.tilesUrl = text.trimmed(); }); });
    static_cast<void>(addRow(form, SettingField::TilesUrl, tr("&Server of map tiles"), url,
        tr("An https:// address with {z}, {x} and {y}. Empty: no map is fetched. Whoever runs the server learns which places are looked at, and from where.")));
    addTest<std::monostate>(form, SettingField::TilesUrl, u"testTiles"_s, tr("&Test this server"), [this] { return m_model.draft().tilesUrl; },
        [this](const QString &address, const CancelToken &cancel) { return m_model.desk().testTiles(address, cancel); },
        [](const std::monostate &) { return tr("Works: the server sent a tile."); });
    auto *attribution = new QLineEdit(m_model.draft().tilesAttribution, page);
    attribution->setObjectName(u"tilesAttribution"_s);
    connect(attribution, &QLineEdit::textEdited, this, [this](const QString &text) { m_model.edit([&](auto &s) { s.tilesAttribution = text.trimmed(); }); });
    static_cast<void>(addRow(form, SettingField::TilesAttribution, tr("Whose &map it is"), attribution, tr("Shown on the map, as the licence of the map asks for it.")));
}

void SettingsDialog::addPluginsPage(const QString &language)
{
    addPage(new PluginsPage(m_model.desk(), language, m_pages), tr("Plugins"));
}

template <typename T>
void SettingsDialog::addTest(QFormLayout *form, SettingField field, const QString &name, const QString &label, std::function<QString()> asked,
    std::function<Future<T>(const QString &, const CancelToken &)> ask, std::function<QString(const T &)> found)
{
    auto *test = new TestButton(label, form->parentWidget());
    test->setObjectName(name);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, theme::WideGap);
    line->addWidget(test);
    line->addStretch(1);
    form->addRow(line);
    const qsizetype index = m_tests.size();
    m_tests.append({field, test, asked, {}});
    connect(test, &QPushButton::clicked, this, [this, field, test, index, asked, ask, found] {
        if (test->isRunning()) {
            test->stop();
            say(field, tr("Stopped: nothing was found out."), false);
            return;
        }
        m_tests[index].about = asked();
        say(field, tr("Trying…"), false);
        test->ask<T>([&](const CancelToken &cancel) { return ask(asked(), cancel); },
            [this, field, found](const Result<T> &answer) { say(field, answer ? found(*answer) : problem(field, answer.error()), !answer); });
    });
}

QString SettingsDialog::problem(SettingField field, const Error &error)
{
    if (field == SettingField::Login && error.code == ErrorCode::NotFound)
        return tr("The store knows nobody with the login “%1”. Choose one of these: %2.").arg(error.subject, error.detail);
    return errorwords::diagnosis(error);
}

void SettingsDialog::say(SettingField field, const QString &text, bool bad)
{
    QLabel *const line = m_problems[field];
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::ink(bad ? theme::Tone::Bad : theme::Tone::Muted, colours));
    line->setPalette(colours);
    line->setText(text);
}

void SettingsDialog::showRefusal(SettingField field, const Error &error)
{
    QWidget *const editor = m_editors[field];
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->isAncestorOf(editor))
            m_pageList->setCurrentRow(i);
    }
    say(field, problem(field, error), true);
    editor->setFocus(Qt::OtherFocusReason);
}

// A page stays when its name or any text on it fits; the first that does is shown.
void SettingsDialog::search(const QString &text)
{
    int first = -1;
    for (int i = 0; i < m_pages->count(); ++i) {
        bool fits = m_pageList->item(i)->text().contains(text, Qt::CaseInsensitive);
        for (const QLabel *label : m_pages->widget(i)->findChildren<QLabel *>())
            fits = fits || QString(label->text()).remove(u'&').contains(text, Qt::CaseInsensitive);
        m_pageList->item(i)->setHidden(!fits);
        if (fits && first < 0)
            first = i;
    }
    if (first < 0)
        m_message->say(theme::Tone::Muted, tr("No setting speaks of “%1”.").arg(text));
    else
        m_message->dismiss();
    if (first >= 0 && m_pageList->currentItem() && m_pageList->currentItem()->isHidden())
        m_pageList->setCurrentRow(first);
}

void SettingsDialog::goToHit()
{
    const QWidget *page = m_pages->currentWidget();
    if (m_pageList->currentItem() && m_pageList->currentItem()->isHidden())
        return;
    QWidget *editor = nullptr;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        editor = label->buddy() ? label->buddy() : editor; // a hint stands below its editor
        const bool fits = QString(label->text()).remove(u'&').contains(m_search->text(), Qt::CaseInsensitive);
        if (editor && fits && !m_search->text().isEmpty())
            return editor->setFocus(Qt::ShortcutFocusReason);
    }
    m_pageList->setFocus(Qt::ShortcutFocusReason);
}

// Enter goes to what was searched for; Apply would store what was not looked at yet.
void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    if (m_search->hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        goToHit();
    else
        QDialog::keyPressEvent(event);
}

void SettingsDialog::refresh()
{
    for (auto it = m_problems.cbegin(); it != m_problems.cend(); ++it) {
        const bool bad = m_model.invalid().contains(it.key());
        say(it.key(), bad ? tr("Not allowed. %1").arg(m_hints[it.key()]) : m_hints[it.key()], bad);
    }
    for (const Test &test : std::as_const(m_tests)) {
        const QString now = test.asked();
        if (test.button->isRunning() && now != test.about)
            test.button->stop();
        // Without a map there is nothing to ask; an empty place or login stands for the usual one.
        test.button->setPossible(!m_model.invalid().contains(test.field) && (test.field != SettingField::TilesUrl || !now.isEmpty()));
    }
    m_apply->setEnabled(m_model.isDirty() && m_model.invalid().isEmpty() && !m_model.isApplying());
}

} // namespace svidok
