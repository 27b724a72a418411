// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "domain/commands.h"
#include "viewmodels/casedraft.h"
#include "viewmodels/desk.h"

#include <QObject>
#include <QTimer>

namespace svidok {

enum class CaseChange { Opened, Report, Draft, Lease, Busy, Measuring, Conflict, Closed };

/// The report on the desk: loaded, claimed, changed by commands, with the draft of the decision. One report at a time;
/// answers that come after another one was opened are dropped. For the window's thread.
class CaseModel : public QObject {
    Q_OBJECT

public:
    explicit CaseModel(Desk &desk, QObject *parent = nullptr);
    ~CaseModel() override; ///< keeps the claim; what still waits is stored

    /// Loads the report and logs the view. `claim`: also claims it, or says whose it is.
    void open(const ReportId &id, bool claim);
    void close(); ///< gives the claim back
    void claim();
    void reload(); ///< after a change of one's own
    void follow(); ///< looks whether somebody moved it on: it is shown, or is theirs() while one has the claim

    [[nodiscard]] const Report *report() const { return m_report ? &*m_report : nullptr; }
    [[nodiscard]] const ReportId &id() const { return m_id; }
    [[nodiscard]] const std::optional<Lease> &lease() const { return m_lease; } ///< one's own; absent: look, don't touch
    /// Why there is no lease, or why it may soon be gone although one still has it.
    [[nodiscard]] const std::optional<Error> &leaseTrouble() const { return m_leaseTrouble; }
    /// Who has it instead, once that is known; nothing where leaseTrouble() is not LeaseHeld.
    [[nodiscard]] const std::optional<Holder> &holder() const { return m_holder; }
    /// What a person of the store is called; the id where nobody knows.
    [[nodiscard]] QString person(const UserId &id) const;
    [[nodiscard]] bool isBusy() const { return m_jobs > 0; }
    [[nodiscard]] bool isMeasuring() const { return m_measuring.has_value(); }
    [[nodiscard]] bool mayDecide() const; ///< pending, one's own, and nobody else's change to look at first
    [[nodiscard]] bool mayTakeBackPlate() const; ///< one may decide, and the plate is as one typed it oneself
    [[nodiscard]] const CaseDraft &draft() const { return m_draft; }
    void setDraft(const CaseDraft &draft);
    [[nodiscard]] Desk &desk() const { return m_desk; }

    /// The report as somebody else left it while it was being worked on here; report() is still what was seen (Q7).
    [[nodiscard]] const std::optional<Report> &theirs() const { return m_theirs; }
    void takeTheirs(); ///< goes on from them; the draft stays
    /// Applies commands to the report as shown, after those that are on their way already. The answer is the report
    /// afterwards, or failed(). What is still waiting when another report is opened is stored all the same.
    void apply(const QList<ReportCommand> &commands);
    /// A person's word on the plate (O6); the plate leaves the draft and the rules are checked again.
    void correctPlate(const QString &asEntered);
    void takeBackPlate(); ///< one's own word on it: what stood before stands again, and the rules are checked again
    /// The vehicle that the report is about (O10); the rules are checked again.
    void chooseSubject(const PhotoId &photo, int plateIndex);
    void addNote(NoteVisibility visibility, const QString &text);
    /// Decides by what the draft holds and what was seen. On success the draft is forgotten and decided() comes.
    void decide(DecideRequest::Kind kind);
    /// Takes the last decision back while nothing was submitted (K7), and claims the report again.
    void takeBack();
    /// Reads plates, matches the scene, checks the rules. One at a time; it can be cancelled.
    void examine(Examine::Readings readings);
    void cancelExamine();
    void renewLease(); ///< now; by itself this happens when two thirds of the lease are left

signals:
    void changed(svidok::CaseChange what);
    void decided(const svidok::ReportId &id, svidok::DecideRequest::Kind kind);
    void failed(const svidok::Error &error); ///< never Cancelled
    void tookBack(const svidok::Report &before); ///< the decision, or one's own word on the plate
    void recovered(); ///< what failed last was done now, or the person decided without it

private:
    enum class Work { Read, Claim, Change, Measure };

    template <typename T>
    void run(Executor &executor, std::function<Result<T>()> work, std::function<void(const T &)> then,
             std::function<void(const Error &)> otherwise);
    template <typename T>
    void run(Work kind, Executor &executor, std::function<Result<T>()> work, std::function<void(const T &)> then);
    void applyThen(const QList<ReportCommand> &commands, const std::function<void()> &then);
    void sendChanges();
    void sendChangesOf(const ReportId &left);
    void take(const Report &report);
    void takeLease(const Lease &lease);
    void loseLease(const Error &error);
    void askWhoHasIt();
    void loadTheirs();
    void tell(Work work, const Error &error);
    void worked(Work work);

    Desk &m_desk;
    ReportId m_id;
    quint64 m_turn = 0; ///< grows with every report opened
    int m_jobs = 0;
    std::optional<Report> m_report;
    std::optional<Report> m_theirs;
    QHash<UserId, QString> m_people;
    std::optional<Lease> m_lease;
    std::optional<Error> m_leaseTrouble;
    std::optional<Holder> m_holder;
    struct Change {
        QList<ReportCommand> commands;
        std::function<void()> then;
    };
    QList<Change> m_changes; ///< wait until what runs was stored: two at a time would be in each other's way
    bool m_sending = false;
    std::optional<Examine::Readings> m_wanted; ///< to be measured after that
    std::optional<CancelSource> m_measuring;
    std::optional<Work> m_failing; ///< what failed() was about, as long as it stands
    QTimer m_renewal;
    CaseDraft m_draft;
};

} // namespace svidok
