// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace svidok {

class CaseModel;
class MetadataFilter;
class MetadataModel;
enum class CaseChange;

/// The metadata of the pair side by side (P7), all or only what differs, with a search.
class MetadataPanel : public QWidget {
    Q_OBJECT

public:
    explicit MetadataPanel(CaseModel &model, QWidget *parent = nullptr);

private:
    void on(CaseChange what);
    void fill();

    CaseModel &m_case;
    MetadataModel *m_model = nullptr;
    MetadataFilter *m_filter = nullptr;
    QLineEdit *m_search = nullptr;
    QCheckBox *m_differing = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace svidok
