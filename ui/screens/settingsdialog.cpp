// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/settingsdialog.h"

#include "base/errortable.h"
#include "screens/pluginspage.h"
#include "screens/recipientspage.h"
#include "viewmodels/inbackground.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
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
    , m_pageList(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_message(new MessageBar(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings of this workplace"));
    resize(820, 560);
    auto *searchField = new QLineEdit(this);
    searchField->setObjectName(u"searchSettings"_s);
    searchField->setPlaceholderText(tr("Search settings"));
    searchField->setAccessibleName(searchField->placeholderText());
    searchField->setClearButtonEnabled(true);
    m_pageList->setObjectName(u"settingPages"_s);
    m_pageList->setAccessibleName(tr("Pages of settings"));
    m_pageList->setSpacing(theme::NarrowGap);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this);
    m_apply = buttons->button(QDialogButtonBox::Apply);
    m_apply->setObjectName(u"applySettings"_s);
    m_apply->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelSettings"_s);

    addWorkplacePage();
    addEvidencePage();
    addReaderPage();
    addSendingPage(language);
    addMapPage();
    addPluginsPage(language);
    m_pageList->setFixedWidth(std::max(PageListWidth, m_pageList->sizeHintForColumn(0) + 2 * (m_pageList->frameWidth() + theme::NarrowGap)));

    auto *middle = new QHBoxLayout;
    middle->addWidget(m_pageList);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Gap);
    column->addWidget(searchField);
    column->addWidget(m_message);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    connect(searchField, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_pageList, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_apply, &QPushButton::clicked, &m_model, &SettingsModel::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_model, &SettingsModel::changed, this, &SettingsDialog::refresh);
    connect(&m_model, &SettingsModel::failed, m_message, &MessageBar::report);
    connect(&m_model, &SettingsModel::applied, this, [this] {
        emit applied();
        accept();
    });
    m_pageList->setCurrentRow(0);
    refresh();
}

QFormLayout *SettingsDialog::addPage(const QString &id, const QString &title)
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(id);
    auto *form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(theme::NarrowGap);
    m_pages->addWidget(page);
    m_pageList->addItem(title);
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
    QLabel *found = addRow(form, SettingField::EvidenceLocation, tr("&Where photos and documents are kept"), place, tr("A folder. Photos that are in another place already are not moved."));
    auto *test = new QPushButton(tr("&Test this place"), page);
    test->setObjectName(u"testEvidence"_s);
    form->addRow(test);
    connect(test, &QPushButton::clicked, this, [this, test, found] {
        test->setEnabled(false);
        found->setText(tr("Trying…"));
        whenDone(m_model.desk().testEvidence(m_model.draft().evidenceLocation), this, [test, found](const Result<qint64> &mib) {
            test->setEnabled(true);
            found->setText(mib ? tr("Works: can be written, %L1 MiB free.").arg(*mib) : errorWithAdvice(mib.error()));
        });
    });
}

void SettingsDialog::addReaderPage()
{
    QFormLayout *form = addPage(u"readerPage"_s, tr("Plate reading"));
    auto *threshold = new QDoubleSpinBox(form->parentWidget());
    threshold->setObjectName(u"readerThreshold"_s);
    threshold->setRange(0.0, 1.0);
    threshold->setSingleStep(0.01);
    threshold->setDecimals(2);
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
    url->setPlaceholderText(tr("https://tiles.example/{z}/{x}/{y}.png", "example"));
    connect(url, &QLineEdit::textEdited, this, [this](const QString &text) { m_model.edit([&](auto &s) { s.tilesUrl = text.trimmed(); }); });
    QLabel *found = addRow(form, SettingField::TilesUrl, tr("&Server of map tiles"), url,
        tr("An https:// address with {z}, {x} and {y}. Empty: no map is fetched. Whoever runs the server learns which places are looked at, and from where."));
    auto *test = new QPushButton(tr("&Test this server"), page);
    test->setObjectName(u"testTiles"_s);
    form->addRow(test);
    connect(test, &QPushButton::clicked, this, [this, test, found] {
        test->setEnabled(false);
        found->setText(tr("Trying…"));
        whenDone(m_model.desk().testTiles(m_model.draft().tilesUrl), this, [test, found](const Outcome &answer) {
            test->setEnabled(true);
            found->setText(answer ? tr("Works: the server sent a tile.") : errorWithAdvice(answer.error()));
        });
    });
    auto *attribution = new QLineEdit(m_model.draft().tilesAttribution, page);
    attribution->setObjectName(u"tilesAttribution"_s);
    connect(attribution, &QLineEdit::textEdited, this, [this](const QString &text) { m_model.edit([&](auto &s) { s.tilesAttribution = text.trimmed(); }); });
    static_cast<void>(addRow(form, SettingField::TilesAttribution, tr("Whose &map it is"), attribution, tr("Shown on the map, as the licence of the map asks for it.")));
}

void SettingsDialog::addPluginsPage(const QString &language)
{
    m_pages->addWidget(new PluginsPage(m_model.desk(), language, m_pages));
    m_pageList->addItem(tr("Plugins"));
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
    if (first >= 0 && m_pageList->currentItem() && m_pageList->currentItem()->isHidden())
        m_pageList->setCurrentRow(first);
}

void SettingsDialog::refresh()
{
    for (auto it = m_problems.cbegin(); it != m_problems.cend(); ++it) {
        const bool bad = m_model.invalid().contains(it.key());
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, theme::ink(bad ? theme::Tone::Bad : theme::Tone::Muted, colours));
        (*it)->setPalette(colours);
        (*it)->setText(bad ? tr("Not allowed. %1").arg(m_hints[it.key()]) : m_hints[it.key()]);
    }
    m_apply->setEnabled(m_model.isDirty() && m_model.invalid().isEmpty());
}

} // namespace svidok
