// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadatapanel.h"

#include "viewmodels/metadatamodel.h"
#include "viewmodels/pairmodel.h"
#include "widgets/metadatafilter.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace svidok {

using namespace Qt::StringLiterals;

MetadataPanel::MetadataPanel(PairModel &pair, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
    , m_model(new MetadataModel(this))
    , m_filter(new MetadataFilter(this))
    , m_search(new QLineEdit(this))
    , m_differing(new QCheckBox(tr("Only differences"), this))
    , m_count(new QLabel(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"metadataPanel"_s);
    m_filter->setSourceModel(m_model);
    m_search->setObjectName(u"metadataSearch"_s);
    m_search->setPlaceholderText(tr("Find a tag or a value"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + 2 * theme::Gap);
    m_differing->setObjectName(u"metadataDiffering"_s);
    m_count->setObjectName(u"metadataCount"_s);
    m_table->setObjectName(u"metadataTable"_s);
    m_table->setAccessibleName(tr("Metadata of both photos"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().lineSpacing() + theme::Gap);
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(MetadataModel::Differs, QHeaderView::ResizeToContents);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::Gap);
    head->addWidget(m_search, 1);
    head->addWidget(m_differing);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_differing, &QCheckBox::toggled, m_filter, &MetadataFilter::setOnlyDiffering);
    connect(&m_pair, &PairModel::changed, this, [this](PairChange what) {
        if (what == PairChange::Photos)
            fill();
    });
    fill();
}

void MetadataPanel::fill()
{
    m_model->setPair(m_pair);
    m_count->setText(!m_pair.report() ? QString()
            : m_model->isComparison()  ? tr("%n difference(s)", nullptr, m_model->differenceCount())
                                       : tr("No second photo to compare"));
}

} // namespace svidok
