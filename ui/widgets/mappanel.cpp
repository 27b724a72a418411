// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mappanel.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/mapwords.h"
#include "widgets/mapview.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

MapPanel::MapPanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_summary(new QLabel(this))
    , m_view(new MapView(this))
    , m_positions(new QLabel(this))
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
    QStringList lines = report ? mapwords::positions(*report) : QStringList();
    lines.append(tr("No map tiles are set up: positions are drawn to scale on a plain grid."));
    m_positions->setText(lines.join(u'\n'));
    m_view->setAccessibleName(tr("Map of both positions"));
    m_view->setAccessibleDescription(m_summary->text());
}

} // namespace svidok
