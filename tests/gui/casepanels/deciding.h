// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casepanels.h"
#include "widgets/actions.h"
#include "widgets/decidepanel.h"
#include "widgets/messagebar.h"

namespace svidok::test {

/// The panel on a claimed report.
struct Deciding {
    DeskFixture f;
    ReportId id;
    CaseModel model{f.desk};
    Actions actions{f.session};
    DecidePanel panel{model};

    explicit Deciding(const std::function<void(Report &)> &change = {})
        : id(f.addPending(change))
    {
        panel.addActions(actions, &panel);
        panel.show();
        model.open(id, true);
    }
    [[nodiscard]] QPushButton *button(const char *name) { return child<QPushButton>(panel, name); }
    [[nodiscard]] MessageBar *message(const char *name) { return child<MessageBar>(panel, name); }
    void seeAll() { panel.setSeenAtFullSize({PhotoId(QStringLiteral("photo-1")), PhotoId(QStringLiteral("photo-2"))}); }
    [[nodiscard]] static QPushButton *actionOf(MessageBar *bar) { return child<QPushButton>(*bar, "messageAction"); }
};

inline void allPass(Report &report)
{
    for (RuleCheck &check : report.checks)
        check.verdict = Verdict::Pass;
}

} // namespace svidok::test
