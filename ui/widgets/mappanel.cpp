// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mappanel.h"

#include "base/errortable.h"
#include "viewmodels/casemodel.h"
#include "viewmodels/maptilemodel.h"
#include "viewmodels/mapwords.h"
#include "widgets/mapview.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

MapPanel::MapPanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_tiles(new MapTileModel(model.desk().tiles, this))
    , m_summary(new QLabel(this))
    , m_view(new MapView(this))
    , m_positions(new QLabel(this))
    , m_map(new QLabel(this))
    , m_retry(new QPushButton(tr("Fetch the map again"), this))
{
    setObjectName(u"mapPanel"_s);
    m_summary->setObjectName(u"mapSummary"_s);
    m_summary->setFont(theme::font(theme::Type::Strong));
    m_summary->setWordWrap(true);
    m_view->setObjectName(u"mapView"_s);
    m_positions->setObjectName(u"mapPositions"_s);
    m_positions->setFont(theme::font(theme::Type::Small));
    m_positions->setWordWrap(true);
    m_positions->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    layout->addWidget(m_summary);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_positions);
    m_map->setObjectName(u"mapLine"_s);
    m_map->setFont(theme::font(theme::Type::Small));
    m_map->setWordWrap(true);
    m_retry->setObjectName(u"mapRetry"_s);
    m_retry->setAccessibleName(m_retry->text());
    auto *below = new QHBoxLayout;
    below->addWidget(m_map, 1);
    below->addWidget(m_retry);
    layout->addLayout(below);
    setFocusProxy(m_view);
    if (m_tiles->isOn())
        m_view->setTiles(*m_tiles, model.desk().tilesAttribution);
    connect(m_tiles, &MapTileModel::changed, this, &MapPanel::fillMapLine);
    connect(m_retry, &QPushButton::clicked, m_tiles, &MapTileModel::retry);
    connect(&m_model, &CaseModel::changed, this, &MapPanel::on);
    fill();
}

void MapPanel::on(CaseChange what)
{
    if (what == CaseChange::Opened || what == CaseChange::Report || what == CaseChange::Closed)
        fill();
}

void MapPanel::fill()
{
    const Report *report = m_model.report();
    const auto fixOf = [&](PhotoRole role) {
        const Photo *photo = report ? report->photo(role) : nullptr;
        return photo ? photo->capture.fix : std::nullopt;
    };
    m_view->setFixes(fixOf(PhotoRole::Initial), fixOf(PhotoRole::Verification));
    m_summary->setText(report ? mapwords::summary(*report) : QString());
    m_positions->setText(report ? mapwords::positions(*report).join(u'\n') : QString());
    fillMapLine();
    m_view->setAccessibleName(tr("Map of both positions"));
    m_view->setAccessibleDescription(m_summary->text());
}

void MapPanel::fillMapLine()
{
    const auto &trouble = m_tiles->trouble();
    m_retry->setVisible(trouble.has_value());
    if (!m_tiles->isOn())
        m_map->setText(tr("No map is set up: positions are drawn to scale on a plain grid."));
    else if (trouble)
        m_map->setText(tr("Parts of the map are missing; positions are to scale all the same. %1").arg(errorText(*trouble)));
    else
        m_map->setText(m_tiles->isLoading() ? tr("Fetching the map…") : QString());
    m_map->setVisible(!m_map->text().isEmpty());
}

} // namespace svidok
