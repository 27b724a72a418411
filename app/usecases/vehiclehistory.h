// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/workcontext.h"

namespace svidok {

/// Other reports of the vehicle that a report is about (Q13). Looking is logged in the report's chain: it must have a
/// reason, and this report is it. What is found says nothing about this report. Worker threads only.
class VehicleHistory {
public:
    explicit VehicleHistory(const WorkContext &context)
        : m_context(context)
    {
    }

    struct Entry {
        RelatedReport other;
        bool lookAlike = false; ///< its plate can be mistaken for this one: perhaps another vehicle
        std::optional<double> metres; ///< from this report's place; absent: one of them is not known
    };
    struct Answer {
        PlateText plate;
        QList<Entry> entries; ///< the newest offence first
        bool isCut = false; ///< there are more
    };
    /// Errors: NotFound, RoleMissing for who neither decides nor audits, InvalidArgument where the report has no plate.
    [[nodiscard]] Result<Answer> of(const ReportId &id) const;

private:
    const WorkContext &m_context;
};

} // namespace svidok
