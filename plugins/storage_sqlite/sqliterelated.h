// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/relatedreports.h"
#include "storethread.h"

namespace svidok {

class Clock;

class SqliteRelated final : public RelatedReports {
public:
    SqliteRelated(StoreThread &thread, const Clock &clock)
        : m_thread(thread)
        , m_clock(clock)
    {
    }
    Future<Candidates> candidates(const ReportId &id, int limit) override;
    Future<QList<RelatedReport>> ofPlate(const PlateText &plate, int limit) override;
    Future<QList<RelatedReport>> duplicatesOf(const ReportId &id) override;
    Future<std::monostate> tellApart(
        const ReportId &one, const ReportId &other, bool apart, const QList<CustodyEvent> &events) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

/// A perceptual hash as it is stored: 16 hexadecimal digits; empty for a photo that was not decoded.
[[nodiscard]] QString hashText(quint64 hash);

} // namespace svidok
