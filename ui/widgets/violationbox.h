// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/violationlines.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace svidok {

class CaseModel;
class ViolationSearch;

/// The violations of a report one by one, each with what would become of it, and the search for more.
class ViolationBox : public QWidget {
    Q_OBJECT

public:
    explicit ViolationBox(CaseModel &model, QWidget *parent = nullptr);
    void fill();
    void search(); ///< the key for "another violation"

signals:
    /// The person wants to reject this one: somebody asks her for the reason.
    void rejectionWanted(const QString &code, const QString &title);

private:
    void addLine(const ViolationLine &line, int number);
    void add(const QString &code);
    void restore(const ViolationLine &line);

    CaseModel &m_model;
    QList<ViolationLine> m_shown;
    bool m_changeable = false; ///< as shown
    QLabel *m_pack = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_none = nullptr;
    ViolationSearch *m_search = nullptr;
};

} // namespace svidok
