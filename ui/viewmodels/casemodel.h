// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "viewmodels/casedraft.h"
#include "viewmodels/desk.h"

#include <QObject>

namespace svidok {

enum class CaseChange { Opened, Report, Draft, Lease, Busy, Closed };

/// The report on the desk: loaded, claimed, changed by commands, with the draft of the decision. One report at a time;
/// answers that come after another one was opened are dropped. For the window's thread.
class CaseModel : public QObject {
    Q_OBJECT

public:
    explicit CaseModel(Desk &desk, QObject *parent = nullptr);

    /// Loads the report and logs the view. `claim`: also claims it, or says whose it is.
    void open(const ReportId &id, bool claim);
    void close(); ///< gives the claim back
    void claim();
    void reload();

    [[nodiscard]] const Report *report() const { return m_report ? &*m_report : nullptr; }
    [[nodiscard]] const ReportId &id() const { return m_id; }
    [[nodiscard]] const std::optional<Lease> &lease() const { return m_lease; } ///< one's own; absent: look, don't touch
    [[nodiscard]] bool isBusy() const { return m_jobs > 0; }
    [[nodiscard]] const CaseDraft &draft() const { return m_draft; }
    void setDraft(const CaseDraft &draft);
    [[nodiscard]] Desk &desk() const { return m_desk; }

    /// Applies commands to the report as shown. The answer is the report afterwards, or failed().
    void apply(const QList<ReportCommand> &commands);
    /// Decides by what the draft holds. On success the draft is forgotten and decided() comes.
    void decide(DecideRequest::Kind kind);
    /// Reads plates, matches the scene, checks the rules.
    void examine(Examine::Readings readings);

signals:
    void changed(svidok::CaseChange what);
    void decided(const svidok::ReportId &id, svidok::DecideRequest::Kind kind);
    void failed(const svidok::Error &error); ///< never Cancelled

private:
    template <typename T, typename Then>
    void run(Executor &executor, std::function<Result<T>()> work, Then then);
    void take(const Report &report);
    void tell(const Error &error);

    Desk &m_desk;
    ReportId m_id;
    quint64 m_turn = 0; ///< grows with every report opened
    int m_jobs = 0;
    std::optional<Report> m_report;
    std::optional<Lease> m_lease;
    CaseDraft m_draft;
};

} // namespace svidok
