// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/casemodel.h"

namespace svidok {

/// Whether the photos that the case on the desk rests on are still what was stored (C3). Follows the case; what the store of
/// the evidence says is looked for behind the window. For the window's thread.
class PairProof : public QObject {
    Q_OBJECT

public:
    /// The case outlives it.
    explicit PairProof(CaseModel &report, QObject *parent = nullptr);

    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; } ///< nothing: all is well, or not known yet
    void look(); ///< now; after a backup was put back, say

signals:
    void changed();

private:
    void on(CaseChange what);
    void take(const std::optional<Error> &trouble);
    [[nodiscard]] QList<Sha256> pair() const;

    CaseModel &m_case;
    QList<Sha256> m_looked; ///< the photos that were looked at
    quint64 m_turn = 0;
    std::optional<Error> m_trouble;
};

} // namespace svidok
