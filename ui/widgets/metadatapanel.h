// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace svidok {

class MetadataFilter;
class MetadataModel;
class PairModel;

/// The metadata of the photos that are looked at, side by side (P7), all or only what differs, with a search.
class MetadataPanel : public QWidget {
    Q_OBJECT

public:
    explicit MetadataPanel(PairModel &pair, QWidget *parent = nullptr);

private:
    void fill();

    PairModel &m_pair;
    MetadataModel *m_model = nullptr;
    MetadataFilter *m_filter = nullptr;
    QLineEdit *m_search = nullptr;
    QCheckBox *m_differing = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace svidok
