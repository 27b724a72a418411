// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/documentscreen.h"

#include "base/errordetails.h"
#include "screens/documentpreview.h"
#include "screens/namedialog.h"
#include "screens/passphrasedialog.h"
#include "viewmodels/documentmodel.h"
#include "viewmodels/documentwords.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/timewords.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/messagebar.h"
#include "widgets/panelscroll.h"
#include "widgets/reasonform.h"
#include "widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int SideWidth = 360;

} // namespace

DocumentScreen::DocumentScreen(DocumentModel &model, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_preview(new DocumentPreview(model.background(), this))
    , m_message(new MessageBar(this))
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_hash(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_me(new QLabel(this))
    , m_name(iconButton(u"nameButton"_s, tr("Your name on documents\u2026"), u"im-user"_s, this))
    , m_key(new QLabel(this))
    , m_chooseKey(iconButton(u"chooseKeyButton"_s, tr("Choose the key file\u2026"), u"document-open"_s, this))
    , m_sign(iconButton(u"signButton"_s, tr("Sign\u2026"), u"document-sign"_s, this))
    , m_answers(new QLabel(this))
    , m_exportPdf(iconButton(u"exportPdfButton"_s, tr("Save the PDF\u2026"), u"document-export"_s, this))
    , m_exportPackage(iconButton(u"exportPackageButton"_s, tr("Save the evidence package\u2026"), u"document-export"_s, this))
    , m_amend(iconButton(u"amendButton"_s, tr("Further version\u2026"), u"list-add"_s, this))
    , m_reason(new ReasonForm(this))
    , m_forward(iconButton(u"documentForwardButton"_s, tr("Forward\u2026"), u"document-send"_s, this))
    , m_back(iconButton(u"documentBackButton"_s, tr("Back to the case"), u"go-previous"_s, this))
{
    setObjectName(u"documentScreen"_s);
    m_message->setObjectName(u"documentMessage"_s);
    m_title->setObjectName(u"documentTitle"_s);
    m_title->setFont(theme::font(theme::Type::Title));
    m_state->setObjectName(u"documentState"_s);
    m_hash->setObjectName(u"documentHash"_s);
    m_hash->setFont(theme::plateFont(0.85));
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_me->setObjectName(u"documentMe"_s);
    m_key->setObjectName(u"documentKey"_s);
    m_answers->setObjectName(u"verificationAnswers"_s);
    m_answers->setTextFormat(Qt::RichText);
    m_progress->setObjectName(u"documentProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Work on the document"));
    for (QLabel *label : {m_title, m_state, m_hash, m_me, m_key, m_answers})
        label->setWordWrap(true);
    m_reason->hide();

    auto *side = new QVBoxLayout;
    side->setSpacing(theme::Gap);
    for (QWidget *part : QList<QWidget *>{m_back, m_title, m_state, m_progress, m_hash, m_me, m_name, m_key, m_chooseKey, m_sign, m_answers, m_amend, m_reason,
             m_exportPdf, m_exportPackage, m_forward})
        side->addWidget(part);
    side->addStretch();
    auto *sideBox = new QWidget(this);
    sideBox->setLayout(side);
    auto *sideScroll = new PanelScroll(sideBox, u"documentSide"_s, this);
    sideScroll->setAccessibleName(tr("Document"));
    sideScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sideScroll->setFixedWidth(std::max(SideWidth, fontMetrics().averageCharWidth() * 52));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::WideGap);
    row->addWidget(m_preview, 1);
    row->addWidget(sideScroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    layout->addWidget(m_message);
    layout->addLayout(row, 1);

    connect(m_chooseKey, &QPushButton::clicked, this, &DocumentScreen::chooseKey);
    connect(m_name, &QPushButton::clicked, this, &DocumentScreen::askName);
    connect(m_sign, &QPushButton::clicked, this, &DocumentScreen::sign);
    connect(m_exportPdf, &QPushButton::clicked, this, [this] { exportTo(false); });
    connect(m_exportPackage, &QPushButton::clicked, this, [this] { exportTo(true); });
    connect(m_amend, &QPushButton::clicked, this,
        [this] { m_reason->ask({tr("Why a further version is made; it is printed"), tr("Make it"), nullptr, true, {}, m_model.reason()}); });
    connect(m_reason, &ReasonForm::edited, this, [this] { m_model.setReason(m_reason->text()); });
    connect(m_reason, &ReasonForm::left, this, [this] {
        m_reason->hide();
        m_amend->setFocus();
    });
    connect(m_reason, &ReasonForm::confirmed, this, [this] {
        m_reason->hide();
        m_model.amend();
    });
    connect(m_forward, &QPushButton::clicked, this, &DocumentScreen::forwardRequested);
    connect(m_back, &QPushButton::clicked, this, &DocumentScreen::left);
    connect(&m_model, &DocumentModel::changed, this, &DocumentScreen::fill);
    connect(&m_model, &DocumentModel::forgotten, this, [this] {
        m_reason->hide();
        m_message->dismiss();
    });
    connect(&m_model, &DocumentModel::signingFailed, this, &DocumentScreen::signingFailed);
    connect(&m_model, &DocumentModel::failed, m_message, &MessageBar::report);
    connect(&m_model, &DocumentModel::exported, this, [this](const QString &file, const QStringList &failures) {
        const QString saved = tr("Saved as %1.").arg(QDir::toNativeSeparators(file));
        if (failures.isEmpty())
            m_message->say(theme::Tone::Good, saved);
        else
            m_message->say(theme::Tone::Bad, saved + u' '
                + tr("But a check says that the package is not valid (%1): what came to the case since its document was signed is in no "
                     "signature. Make and sign a further version, then save the package again.").arg(failures.join(u", "_s)));
    });
    const auto key = [&](const QString &id, const QString &text, const QKeySequence &keys, QPushButton *presses) {
        connect(actions.add(this, Actions::Group::Document, id, text, {keys}), &QAction::triggered, presses, &QPushButton::click);
    };
    key(u"document.sign"_s, tr("Sign the document"), QKeySequence(Qt::CTRL | Qt::Key_Return), m_sign);
    key(u"document.save"_s, tr("Save the PDF"), QKeySequence(QKeySequence::Save), m_exportPdf);
    key(u"document.forward"_s, tr("Forward the case"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), m_forward); // as on the case
    key(u"document.back"_s, tr("Back to the case"), QKeySequence(Qt::Key_Escape), m_back);
    fill();
}

void DocumentScreen::fill()
{
    using State = DocumentModel::State;
    const State state = m_model.state();
    const bool working = state == State::Composing || state == State::Signing;
    const bool shown = !m_model.pdf().isEmpty();
    const DocumentVersion &version = m_model.version();
    if (working)
        m_message->retract();
    m_preview->setPdf(m_model.pdf());
    m_progress->setVisible(working);
    m_title->setText(shown ? tr("%1, version %2").arg(version.number).arg(version.version) : tr("Document"));
    switch (state) {
    case State::Nothing: m_state->setText(m_model.isTooEarly() ? tr("The document is composed once the case is approved.") : QString()); break;
    case State::Composing: m_state->setText(tr("The document is being composed.")); break;
    case State::Signing: m_state->setText(tr("The document is being signed and verified.")); break;
    case State::Preview: m_state->setText(tr("Not signed yet. What you see is, byte for byte, what will be signed.")); break;
    case State::Signed:
        m_state->setText(tr("Signed by %1 on %2, by the clock of this computer. Locked.").arg(version.signer, timewords::instant(version.signedAt)));
        break;
    }
    // In groups, so that two people can compare it aloud; the line may break between them.
    QString digest = shown ? m_model.sha256().toHex() : QString();
    for (qsizetype i = digest.size() - 8; i > 0; i -= 8)
        digest.insert(i, u' ');
    m_hash->setText(shown ? tr("SHA-256 of these bytes:\n%1").arg(digest) : QString());
    const QString key = m_model.key();
    m_key->setText(key.isEmpty() ? tr("No signing key was chosen yet.") : tr("Key: %1").arg(QFileInfo(key.section(u':', 1)).fileName()));
    m_key->setToolTip(key.section(u':', 1));
    const bool signable = state == State::Preview || state == State::Signing;
    const User &me = m_model.me();
    // Nobody is printed under an account's name without having been told so.
    m_me->setText(me.displayName == me.login
            ? tr("\u26A0 The document names you by your account, \u201C%1\u201D, %2.").arg(me.displayName, me.position)
            : tr("The document names you: %1, %2.").arg(me.displayName, me.position));
    m_me->setVisible(signable && shown);
    m_name->setVisible(signable);
    m_name->setEnabled(state == State::Preview);
    m_key->setVisible(signable);
    m_chooseKey->setVisible(signable);
    m_chooseKey->setEnabled(!working);
    m_sign->setVisible(signable);
    m_sign->setEnabled(state == State::Preview);
    m_exportPdf->setEnabled(shown && !working);
    m_exportPackage->setVisible(state == State::Signed);
    m_amend->setVisible(state == State::Signed);
    const bool forwards = state == State::Signed && !m_model.isForwarded();
    m_forward->setVisible(forwards);
    m_forward->setEnabled(forwards); // its key works on what is out of sight, too
    if (state == State::Signed && m_dialog)
        m_dialog->accept();
    fillAnswers();
}

void DocumentScreen::fillAnswers()
{
    const auto &verification = m_model.verification();
    m_answers->setVisible(verification.has_value());
    if (!verification)
        return;
    QString table = u"<table cellpadding='3'>"_s;
    QStringList said;
    for (const auto &answer : documentwords::answers(*verification)) {
        const QString verdict = rulewords::verdict(answer.verdict);
        table += u"<tr><td>%1</td><td><span style='color:%2'><b>%3&nbsp;%4</b></span><br>%5</td></tr>"_s.arg(answer.question.toHtmlEscaped(),
            theme::ink(theme::toneOf(answer.verdict), palette()).name(), theme::signOf(answer.verdict), verdict.toHtmlEscaped(),
            answer.text.toHtmlEscaped());
        said.append(tr("%1: %2, %3").arg(answer.question, verdict, answer.text));
    }
    m_answers->setText(table + u"</table>");
    m_answers->setAccessibleName(said.join(u"; "_s));
}

void DocumentScreen::chooseKey()
{
    auto *dialog = new QFileDialog(this, tr("Key file"), QFileInfo(m_model.key().section(u':', 1)).absolutePath(), tr("Keys (*.p12 *.pfx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_model, &DocumentModel::chooseKey);
    dialog->open();
}

void DocumentScreen::askName()
{
    auto *dialog = new NameDialog(m_model.me().displayName, m_model.me().position, this);
    connect(dialog, &NameDialog::entered, this, [this](const QString &name, const QString &position) {
        setFocus(); // the buttons are off while it is composed anew: Enter must not go to the next one, which leaves
        m_model.nameMyself(name, position);
    });
    dialog->open();
}

void DocumentScreen::sign()
{
    m_message->dismiss();
    if (m_model.key().isEmpty())
        return chooseKey();
    m_model.signWithKeptPassphrase();
}

void DocumentScreen::askPassphrase(bool wrongBefore)
{
    if (!m_dialog) {
        m_dialog = new PassphraseDialog(QFileInfo(m_model.key().section(u':', 1)).fileName(), m_model.knownPassphrase(), this);
        connect(m_dialog, &PassphraseDialog::claimed, &m_model, &DocumentModel::claimKey);
        connect(m_dialog, &PassphraseDialog::entered, &m_model, &DocumentModel::sign);
        connect(m_dialog, &QDialog::rejected, this,
            [this] { m_message->say(theme::Tone::Muted, tr("Signing was cancelled. Nothing was changed.")); });
        m_dialog->open();
    }
    if (wrongBefore)
        m_dialog->sayWrong();
}

void DocumentScreen::askWhose(const Error &otherName)
{
    const QString words = tr("Nothing was signed: the key is in the name of %1, and you are %2. The first key that you sign with is bound to you.")
                              .arg(otherName.subject, m_model.me().displayName);
    if (m_dialog)
        return m_dialog->askWhose(words);
    m_message->offer(theme::Tone::Unsure, words, tr("This key is mine"), [this] {
        m_model.claimKey();
        sign();
    });
}

void DocumentScreen::signingFailed(const Error &error)
{
    if (error.detail == errordetail::OtherName)
        return askWhose(error);
    switch (error.code) {
    case ErrorCode::PassphraseNeeded: return askPassphrase(m_dialog != nullptr); // also of one that was sent off empty
    case ErrorCode::PassphraseWrong: return askPassphrase(true);
    case ErrorCode::Cancelled:
        m_message->say(theme::Tone::Muted, tr("Signing was cancelled. Nothing was changed."));
        break;
    case ErrorCode::VersionConflict:
        m_message->say(theme::Tone::Unsure, tr("The document changed meanwhile and was not signed. Look at it again."));
        m_model.load();
        break;
    default: m_message->report(error); break;
    }
    if (m_dialog)
        m_dialog->accept(); // over, but not cancelled
}

void DocumentScreen::exportTo(bool package)
{
    const DocumentVersion &version = m_model.version();
    const QString name = u"%1-v%2.%3"_s.arg(version.number).arg(version.version).arg(package ? u"zip"_s : u"pdf"_s);
    auto *dialog = new QFileDialog(this, tr("Save as"), name, package ? tr("Packages (*.zip)") : tr("Documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this, package](const QString &file) {
        if (package)
            m_model.exportPackage(file);
        else
            m_model.exportPdf(file);
    });
    dialog->open();
}

} // namespace svidok
