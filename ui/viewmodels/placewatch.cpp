// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/placewatch.h"

#include "viewmodels/inbackground.h"

namespace svidok {

PlaceWatch::PlaceWatch(Desk &desk, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_timer, &QTimer::timeout, this, &PlaceWatch::look);
    m_timer.start(every);
}

void PlaceWatch::look()
{
    if (m_asking)
        return;
    m_asking = true;
    inBackground<std::monostate>(
        m_desk.background, this, [&desk = m_desk] { return desk.services.place(); },
        [this](const Outcome &place) {
            m_asking = false;
            const bool before = m_trouble.has_value();
            const bool same = place ? !before : before && m_trouble->code == place.error().code && m_trouble->subject == place.error().subject;
            if (same)
                return;
            m_trouble = place ? std::nullopt : std::optional(place.error());
            emit changed();
        });
}

} // namespace svidok
