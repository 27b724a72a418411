// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "usecases/review.h"
#include "viewmodels/pairproof.h"

#include <QElapsedTimer>
#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;

namespace svidok {

class Actions;
class CaseModel;
class ConflictBox;
class MessageBar;
class QuestionBox;
class ReasonForm;
struct Holder;
class SecondReviewBox;
class ViolationBox;
struct Report;
enum class CaseChange;

/// Where a case is decided: its violations one by one, then the whole. Asks in place, warns once, and can be undone until
/// the case was submitted. What is typed lives in the draft.
class DecidePanel : public QWidget {
    Q_OBJECT

public:
    explicit DecidePanel(CaseModel &model, QWidget *parent = nullptr);

    /// What decides, apart from what is decided upon: for a place where it is always in sight. A part of this panel until
    /// it is put elsewhere.
    [[nodiscard]] QWidget *bar() const { return m_bar; }
    /// Keys that work wherever the focus is within `owner`.
    void addActions(Actions &actions, QWidget *owner);
    /// Photos that the person has looked at pixel for pixel (N3).
    void setSeenAtFullSize(const QSet<PhotoId> &photos);
    /// Reports with the very same photo of which nobody has said yet what they are, in words.
    void setTwins(const QStringList &twins);
    /// How the case stands that is being sent, in words; empty: not at all.
    void setSending(const QString &words);
    void undo(); ///< the decision, else one's own word on the plate; it is said which
    void say(const QString &why);

signals:
    void formLeft(); ///< with the keyboard in it: it belongs to nobody now
    void documentRequested();
    void forwardRequested();

private:
    enum class Step { Choose, Reject, RejectViolation, Ask, SecondReview };
    void on(CaseChange what);
    void fill();
    void fillLease();
    void fillProof();
    void fillState();
    void go(Step step);
    void askFor(Step step);
    void keepDraft();
    void confirmStep();
    /// Why not now but soon; empty: at once.
    [[nodiscard]] QString waitingFor() const;
    void sayWhyNot(const QPushButton *button);
    [[nodiscard]] static QString ownOpinion();
    [[nodiscard]] static QString cannotBeProven();
    [[nodiscard]] static QString takenBy(const std::optional<Holder> &holder);
    void approve();
    void agree();
    void approveNow();
    void goOn();
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] bool hasKeys() const;
    void showWarnings(const QStringList &lines);
    void withdrawWarnings();
    void sayTakenBack(const Report &before);
    [[nodiscard]] QPushButton *button(const QString &name, const QString &text, const QString &iconName);

    CaseModel &m_model;
    PairProof m_proof;
    QSet<PhotoId> m_seen;
    QStringList m_twins;
    Step m_step = Step::Choose;
    QString m_violation; ///< whose rejection is being asked about
    bool m_saysToWait = false; ///< the message goes when the wait is over
    QString m_sending;
    QStringList m_warned; ///< what stands in the message before approving
    QElapsedTimer m_sinceWarned;
    bool m_offersPlate = false; ///< what was taken back, in the message
    bool m_keysAreHere = false; ///< when it was approved: what is pressed next is here, too
    QLabel *m_leaseLine = nullptr;
    ConflictBox *m_conflict = nullptr;
    QuestionBox *m_question = nullptr;
    SecondReviewBox *m_opinion = nullptr;
    ViolationBox *m_violations = nullptr;
    QWidget *m_bar = nullptr;
    MessageBar *m_lease = nullptr;
    MessageBar *m_evidence = nullptr;
    MessageBar *m_message = nullptr;
    ReasonForm *m_form = nullptr;
    QWidget *m_choices = nullptr;
    QPushButton *m_approve = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_second = nullptr;
    QWidget *m_after = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_document = nullptr;
    QPushButton *m_forward = nullptr;
};

} // namespace svidok
