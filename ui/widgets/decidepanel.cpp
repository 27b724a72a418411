// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decidepanel.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/decidewords.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/timewords.h"
#include "viewmodels/violationlines.h"
#include "widgets/actions.h"
#include "widgets/conflictbox.h"
#include "widgets/controls.h"
#include "widgets/messagebar.h"
#include "widgets/questionbox.h"
#include "widgets/reasonform.h"
#include "widgets/secondreviewbox.h"
#include "widgets/snugscroll.h"
#include "widgets/theme.h"
#include "widgets/violationbox.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

DecidePanel::DecidePanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proof(model)
    , m_leaseLine(new QLabel(this))
    , m_conflict(new ConflictBox(model, this))
    , m_question(new QuestionBox(model, this))
    , m_opinion(new SecondReviewBox(model, this))
    , m_violations(new ViolationBox(model, this))
    , m_bar(new QWidget(this))
    , m_lease(new MessageBar(m_bar))
    , m_evidence(new MessageBar(m_bar))
    , m_message(new MessageBar(m_bar))
    , m_form(new ReasonForm(m_bar))
    , m_choices(new QWidget(m_bar))
    , m_approve(button(u"approveButton"_s, {}, u"dialog-ok-apply"_s))
    , m_reject(button(u"rejectButton"_s, tr("Reject\u2026"), u"dialog-cancel"_s))
    , m_ask(button(u"askButton"_s, tr("Ask the reporter\u2026"), u"im-user"_s))
    , m_second(button(u"secondReviewButton"_s, tr("Second review\u2026"), u"go-next"_s))
    , m_after(new QWidget(m_bar))
    , m_state(new QLabel(m_after))
    , m_undo(button(u"undoButton"_s, tr("Take back"), u"edit-undo"_s))
    , m_document(button(u"documentButton"_s, tr("Document\u2026"), u"document-preview"_s))
    , m_forward(button(u"forwardButton"_s, tr("Forward\u2026"), u"document-send"_s))
{
    setObjectName(u"decidePanel"_s);
    m_lease->setObjectName(u"leaseMessage"_s);
    m_evidence->setObjectName(u"evidenceMessage"_s);
    m_message->setObjectName(u"decideMessage"_s);
    m_leaseLine->setObjectName(u"leaseLine"_s);
    m_leaseLine->setFont(theme::font(theme::Type::Small));
    m_leaseLine->setWordWrap(true);
    m_state->setObjectName(u"decisionState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    QFont strong = theme::font(theme::Type::Strong);
    m_approve->setFont(strong);

    auto *choices = new QGridLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(theme::NarrowGap);
    choices->addWidget(m_approve, 0, 0);
    choices->addWidget(m_reject, 0, 1);
    choices->addWidget(m_ask, 1, 0);
    choices->addWidget(m_second, 1, 1);
    auto *after = new QGridLayout(m_after);
    after->setContentsMargins(0, 0, 0, 0);
    after->setSpacing(theme::NarrowGap);
    after->addWidget(m_state, 0, 0, 1, 3);
    after->addWidget(m_document, 1, 0);
    after->addWidget(m_forward, 1, 1);
    after->addWidget(m_undo, 1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    m_bar->setObjectName(u"decideBar"_s);
    auto *said = new QWidget(m_bar); // long words scroll where there is no room; what decides does not
    auto *words = new QVBoxLayout(said);
    words->setContentsMargins(0, 0, 0, theme::NarrowGap);
    words->setSpacing(theme::NarrowGap);
    for (QWidget *part : QList<QWidget *>{m_evidence, m_lease, m_message, m_form})
        words->addWidget(part);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(theme::NarrowGap);
    for (QWidget *part : {m_choices, m_after, static_cast<QWidget *>(m_leaseLine)})
        buttons->addWidget(part);
    auto *bar = new QVBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(0);
    auto *scroll = new SnugScroll(said, u"decideWords"_s, m_bar);
    scroll->setAccessibleName(tr("What is to be known before deciding"));
    bar->addWidget(scroll);
    bar->addLayout(buttons);
    for (QWidget *part : QList<QWidget *>{m_conflict, m_question, m_opinion, m_violations, m_bar})
        layout->addWidget(part);

    connect(m_approve, &QPushButton::clicked, this, &DecidePanel::approve);
    connect(m_reject, &QPushButton::clicked, this, [this] { askFor(Step::Reject); });
    connect(m_ask, &QPushButton::clicked, this, [this] { askFor(Step::Ask); });
    connect(m_second, &QPushButton::clicked, this, [this] { askFor(Step::SecondReview); });
    connect(m_undo, &QPushButton::clicked, &m_model, &CaseModel::takeBack);
    connect(&m_model, &CaseModel::tookBack, this, &DecidePanel::sayTakenBack);
    connect(m_document, &QPushButton::clicked, this, &DecidePanel::documentRequested);
    connect(m_forward, &QPushButton::clicked, this, &DecidePanel::forwardRequested);
    connect(m_violations, &ViolationBox::rejectionWanted, this, [this](const QString &code) {
        m_violation = code;
        askFor(Step::RejectViolation);
    });
    connect(m_form, &ReasonForm::edited, this, &DecidePanel::keepDraft);
    connect(m_form, &ReasonForm::confirmed, this, &DecidePanel::confirmStep);
    connect(m_form, &ReasonForm::left, this, [this] { go(Step::Choose); });
    connect(&m_model, &CaseModel::changed, this, &DecidePanel::on);
    connect(&m_model, &CaseModel::decided, this, &DecidePanel::goOn);
    connect(&m_proof, &PairProof::changed, this, &DecidePanel::fill);
    go(Step::Choose);
    fill();
}

QPushButton *DecidePanel::button(const QString &name, const QString &text, const QString &iconName)
{
    return iconButton(name, text, iconName, this);
}

void DecidePanel::addActions(Actions &actions, QWidget *owner)
{
    const auto add = [&](const QString &id, const QString &text, const QKeySequence &keys, QPushButton *presses) {
        QAction *action = actions.add(owner, Actions::Group::Case, id, text, {keys});
        // Where one form is open the key of another one leads there; each keeps its draft.
        const bool opensForm = presses == m_reject || presses == m_ask || presses == m_second;
        connect(action, &QAction::triggered, this, [this, presses, opensForm] {
            if (!presses->isVisible() && !(opensForm && m_form->isVisible()))
                return;
            const bool warned = !m_warned.isEmpty() && m_message->isVisible();
            if (!presses->isEnabled()) {
                sayWhyNot(presses);
            } else if (presses == m_approve && warned && m_sinceWarned.elapsed() >= QApplication::doubleClickInterval()) {
                m_keysAreHere = hasKeys(); // a key that bounced is no second press
                agree();
            } else {
                presses->click();
            }
        });
    };
    add(u"case.approve"_s, tr("Approve"), QKeySequence(Qt::CTRL | Qt::Key_Return), m_approve);
    add(u"case.reject"_s, tr("Reject"), QKeySequence(Qt::CTRL | Qt::Key_R), m_reject);
    add(u"case.ask"_s, tr("Ask the reporter"), QKeySequence(Qt::CTRL | Qt::Key_E), m_ask);
    add(u"case.second"_s, tr("Send to second review"), QKeySequence(Qt::CTRL | Qt::Key_G), m_second);
    add(u"case.document"_s, tr("Open the document"), QKeySequence(Qt::CTRL | Qt::Key_D), m_document);
    add(u"case.forward"_s, tr("Forward the case"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), m_forward);
    QAction *claim = actions.add(owner, Actions::Group::Case, u"case.claim"_s, tr("Claim this report"), {QKeySequence(Qt::CTRL | Qt::Key_T)});
    connect(claim, &QAction::triggered, this, [this] {
        if (m_model.report() && m_model.report()->status == ReportStatus::PendingVerification && !m_model.lease())
            m_model.claim();
    });
    QAction *search = actions.add(owner, Actions::Group::Case, u"case.violation"_s, tr("Find a violation"), {QKeySequence(Qt::CTRL | Qt::Key_L)});
    connect(search, &QAction::triggered, m_violations, &ViolationBox::search);
}

void DecidePanel::undo()
{
    if (m_undo->isVisible())
        m_undo->click();
    else
        m_model.takeBackPlate();
}

// What was taken back may have been meant to stay: it is said, and what can be done again is offered.
void DecidePanel::sayTakenBack(const Report &before)
{
    if (before.status != ReportStatus::PendingVerification) {
        const QString decision = before.decisions.isEmpty() ? decidewords::status(before.status) : decidewords::decision(before.decisions.constLast().kind);
        return say(tr("Taken back: %1. What it said of each violation is taken back with it; the report waits for a decision again.").arg(decision));
    }
    const QString was = before.effectivePlate().text();
    const QString now = m_model.report()->effectivePlate().text();
    m_warned.clear();
    m_offersPlate = true;
    m_message->offer(theme::Tone::Unsure, now.isEmpty() ? tr("Your word on the plate, %1, was taken back. No plate is known now.").arg(was)
                                                        : tr("Your word on the plate, %1, was taken back. The plate is %2 again.").arg(was, now),
        tr("It is %1").arg(was), [this, was] { m_model.correctPlate(was); });
}

void DecidePanel::setSeenAtFullSize(const QSet<PhotoId> &photos)
{
    m_seen = photos;
}

void DecidePanel::setSending(const QString &words)
{
    if (std::exchange(m_sending, words) != words)
        fillState();
}

void DecidePanel::setTwins(const QStringList &twins)
{
    m_twins = twins;
}

void DecidePanel::on(CaseChange what)
{
    switch (what) {
    case CaseChange::Opened:
    case CaseChange::Closed:
        m_seen.clear();
        m_saysToWait = false;
        m_offersPlate = false;
        m_message->dismiss();
        go(Step::Choose);
        fill();
        break;
    case CaseChange::Report:
        withdrawWarnings();
        if (m_offersPlate && (!m_model.mayDecide() || m_model.report()->standingCorrection())) {
            m_offersPlate = false;
            m_message->dismiss();
        }
        if (!m_model.report() || m_model.report()->status != ReportStatus::PendingVerification)
            go(Step::Choose);
        fill();
        break;
    case CaseChange::Lease:
    case CaseChange::Conflict:
        fill();
        break;
    case CaseChange::Draft:
        withdrawWarnings();
        m_violations->fill();
        fillState();
        break;
    case CaseChange::Busy:
    case CaseChange::Measuring:
        fillState();
        break;
    }
}

// A key that does nothing makes one press it again, and the next press would then decide unseen.
void DecidePanel::sayWhyNot(const QPushButton *button)
{
    QString why = waitingFor();
    m_saysToWait = !why.isEmpty();
    if (m_opinion->isOwnOpinion())
        why = ownOpinion();
    else if (m_model.theirs())
        why = tr("Look at what was changed meanwhile first.");
    else if (!m_model.lease() && button != m_forward)
        why = tr("Nothing can be decided without the claim on this case.");
    else if (button == m_second && m_model.report()->secondReview)
        why = tr("A second review was asked for already.");
    else if (why.isEmpty())
        why = button->toolTip();
    if (!why.isEmpty())
        say(why);
}

void DecidePanel::say(const QString &why)
{
    m_warned.clear(); // what stood there is said no longer
    m_offersPlate = false;
    m_message->say(theme::Tone::Unsure, why);
}

QString DecidePanel::waitingFor() const
{
    if (m_model.isMeasuring())
        return tr("The rules are still being measured. Decide when they stand here: press the key again then.");
    return m_model.isBusy() ? tr("What was done before is still being stored. Press the key again in a moment.") : QString();
}

void DecidePanel::fill()
{
    m_conflict->fill();
    m_question->fill();
    m_opinion->fill();
    m_violations->fill();
    fillLease();
    fillProof();
    fillState();
}

QString DecidePanel::ownOpinion()
{
    return tr("Sent to second review. Yours was the first opinion: somebody else decides.");
}

QString DecidePanel::takenBy(const std::optional<Holder> &holder)
{
    if (!holder)
        return tr("This case is somebody else's now. Your draft is kept.");
    //: a person, and when her claim ends
    return tr("%1 has this case; the claim runs until %2. Your draft is kept.").arg(holder->name, timewords::instant(holder->until));
}

void DecidePanel::fillLease()
{
    const Report *report = m_model.report();
    const bool pending = report && report->status == ReportStatus::PendingVerification;
    const auto &lease = m_model.lease();
    const auto &trouble = m_model.leaseTrouble();
    m_leaseLine->setText(lease ? tr("Yours until %1").arg(timewords::instant(lease->until)) : QString());
    m_leaseLine->setVisible(pending && lease);
    const auto claim = [this] { m_model.claim(); };
    if (pending && !lease && trouble && trouble->code == ErrorCode::LeaseHeld)
        m_lease->offer(theme::Tone::Bad, takenBy(m_model.holder()), tr("Try to claim it"), claim);
    else if (pending && !lease && trouble && trouble->code == ErrorCode::SamePerson)
        m_lease->say(theme::Tone::Muted, ownOpinion());
    else if (pending && !lease && trouble)
        m_lease->offer(theme::Tone::Bad, tr("The claim on this case was lost. Your draft is kept."), tr("Claim it again"), claim);
    else if (pending && !lease)
        m_lease->offer(theme::Tone::Muted, tr("You are looking at this case without having claimed it."), tr("Claim it"), claim);
    else if (pending && trouble)
        m_lease->offer(theme::Tone::Unsure, tr("The claim could not be renewed; it ends at %1. Your draft is kept.").arg(timewords::instant(lease->until)),
            tr("Try again"), [this] { m_model.renewLease(); });
    else
        m_lease->dismiss();
}

// Red, and nothing is approved beside it (C3): whatever the rules found, they found it in other photos.
void DecidePanel::fillProof()
{
    const bool pending = m_model.report() && m_model.report()->status == ReportStatus::PendingVerification;
    if (pending && m_proof.trouble())
        m_evidence->offer(theme::Tone::Bad, errorwords::shown(*m_proof.trouble()) + u'\n' + cannotBeProven(), tr("Look again"), [this] { m_proof.look(); });
    else
        m_evidence->dismiss();
}

QString DecidePanel::cannotBeProven()
{
    return tr("Nothing can be approved by this evidence.");
}

void DecidePanel::fillState()
{
    const Report *report = m_model.report();
    const bool pending = report && report->status == ReportStatus::PendingVerification;
    const bool mine = m_model.mayDecide() && !m_opinion->isOwnOpinion();
    const bool free = mine && waitingFor().isEmpty();
    if (free && std::exchange(m_saysToWait, false))
        m_message->dismiss();
    const int count = report ? approvable(violationLines(*report, m_model.draft(), m_model.desk().work.law)) : 0;
    m_approve->setText(count > 0 ? tr("Approve %n violation(s)", nullptr, count) : tr("Approve"));
    m_approve->setEnabled(free && count > 0 && !m_proof.trouble());
    m_approve->setToolTip(m_proof.trouble() ? cannotBeProven() : count > 0 ? waitingFor() : tr("Name a violation first."));
    m_reject->setEnabled(mine); // these open a form: what is written there takes longer than what runs
    m_ask->setEnabled(mine);
    m_second->setEnabled(mine && !report->secondReview);
    m_choices->setVisible(pending && m_step == Step::Choose);
    m_form->setVisible(pending && m_step != Step::Choose);
    m_after->setVisible(report && !pending);
    if (!report || pending)
        return;
    QString state = decidewords::status(report->status);
    if (!report->decisions.isEmpty()) {
        const Decision &last = report->decisions.constLast();
        state = tr("%1 by %2, %3").arg(decidewords::decision(last.kind), m_model.person(last.by), timewords::instant(last.at));
        if (!last.text.isEmpty())
            state += u'\n' + last.text;
    }
    if (!report->caseNumber.isEmpty())
        state += u'\n' + tr("Case of the police: %1").arg(report->caseNumber);
    else if (!m_sending.isEmpty())
        state += u'\n' + m_sending;
    if (!report->policeUpdates.isEmpty())
        state += u'\n' + tr("The police say: %1").arg(report->policeUpdates.constLast().rawStatus);
    m_state->setText(state);
    const bool submitted = !report->caseNumber.isEmpty() || !report->policeUpdates.isEmpty();
    const bool verified = report->status == ReportStatus::Verified;
    m_undo->setVisible(!submitted && (verified || report->status == ReportStatus::Rejected));
    m_document->setVisible(verified || !report->documents.isEmpty());
    const bool isSigned = !report->documents.isEmpty() && report->documents.constLast().isLocked();
    m_forward->setVisible(verified);
    m_forward->setEnabled(isSigned);
    m_forward->setToolTip(isSigned ? QString() : tr("The document is signed first."));
}

void DecidePanel::go(Step step)
{
    const QWidget *has = m_form->window()->focusWidget();
    const bool hadKeys = m_step != Step::Choose && has && m_form->isAncestorOf(has);
    m_step = step;
    fillState();
    if (step == Step::Choose && hadKeys)
        emit formLeft();
}

void DecidePanel::askFor(Step step)
{
    if (!m_model.mayDecide())
        return;
    const CaseDraft &draft = m_model.draft();
    const LawPack *law = &m_model.desk().work.law;
    withdrawWarnings(); // she does something else
    go(step);
    switch (step) {
    case Step::Choose: break;
    case Step::Reject:
        m_form->ask({tr("Why the whole report is rejected"), tr("Reject the report"), law, false, draft.reasonCode, draft.comment});
        break;
    case Step::RejectViolation:
        m_form->ask({tr("Why this violation is not upheld"), tr("Do not uphold it"), law, false, {}, {}});
        break;
    case Step::Ask:
        m_form->ask({tr("What the reporter is asked for; she reads this text"), tr("Ask the reporter"), nullptr, true, {}, draft.question});
        break;
    case Step::SecondReview:
        m_form->ask({tr("What the second reviewer should look at"), tr("Send to second review"), nullptr, false, {}, draft.forSecond});
        break;
    }
}

void DecidePanel::keepDraft()
{
    CaseDraft draft = m_model.draft();
    switch (m_step) {
    case Step::Choose:
    case Step::RejectViolation: return; // small, and asked again from the start
    case Step::Reject:
        draft.reasonCode = m_form->reasonCode();
        draft.comment = m_form->text();
        break;
    case Step::Ask: draft.question = m_form->text(); break;
    case Step::SecondReview: draft.forSecond = m_form->text(); break;
    }
    m_model.setDraft(draft);
}

void DecidePanel::confirmStep()
{
    const Step step = m_step;
    if (const QString why = waitingFor(); step != Step::RejectViolation && !why.isEmpty()) {
        keepDraft();
        m_saysToWait = true;
        return say(why);
    }
    if (step == Step::RejectViolation) {
        CaseDraft draft = m_model.draft();
        draft.violations.removeAll(m_violation);
        draft.rejected.append({m_violation, m_form->reasonCode(), m_form->text()});
        m_model.setDraft(draft);
        return go(Step::Choose);
    }
    keepDraft();
    if (step == Step::Reject)
        m_model.decide(DecideRequest::Kind::Reject);
    else if (step == Step::Ask)
        m_model.decide(DecideRequest::Kind::AskReporter);
    else if (step == Step::SecondReview)
        m_model.decide(DecideRequest::Kind::AskSecondReview);
    go(Step::Choose);
}

void DecidePanel::approve()
{
    if (!m_model.mayDecide())
        return;
    const QStringList lines = warnings();
    if (lines.isEmpty()) {
        m_keysAreHere = hasKeys();
        return approveNow();
    }
    m_warned = lines;
    m_sinceWarned.start();
    showWarnings(lines);
}

QStringList DecidePanel::warnings() const
{
    return m_twins + decidewords::warnings(*m_model.report(), m_seen, m_model.draft(), m_model.desk().work.clock.nowUtc());
}

// To what stood there, and to nothing that has come since.
void DecidePanel::agree()
{
    if (!m_model.mayDecide())
        return;
    const QStringList lines = warnings();
    if (!std::all_of(lines.begin(), lines.end(), [this](const QString &line) { return m_warned.contains(line); }))
        return approve();
    approveNow();
}

bool DecidePanel::hasKeys() const
{
    const QWidget *has = m_bar->window()->focusWidget();
    return has && m_bar->isAncestorOf(has);
}

// What was pressed is gone, and Qt gives its keys to whatever comes next.
void DecidePanel::goOn()
{
    if (!std::exchange(m_keysAreHere, false))
        return;
    for (QPushButton *next : {m_document, m_undo}) {
        if (next->isVisible())
            return next->setFocus(Qt::OtherFocusReason);
    }
}

void DecidePanel::showWarnings(const QStringList &lines)
{
    m_offersPlate = false;
    m_message->offer(theme::Tone::Unsure, tr("Before you approve:") + u"\n\u2022 " + lines.join(u"\n\u2022 "_s), tr("Approve all the same"),
        [this] {
            m_keysAreHere = true; // the button had them
            agree();
        });
}

// They spoke of the case as it was.
void DecidePanel::withdrawWarnings()
{
    if (!std::exchange(m_warned, {}).isEmpty())
        m_message->dismiss();
}

void DecidePanel::approveNow()
{
    m_message->dismiss();
    if (m_model.mayDecide())
        m_model.decide(DecideRequest::Kind::Approve);
}

} // namespace svidok
