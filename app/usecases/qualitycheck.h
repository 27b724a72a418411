// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "domain/readquality.h"
#include "usecases/workcontext.h"

#include <functional>

namespace svidok {

/// How good the reader is, by the reports that people decided (O12). Reads only. Worker threads only.
class QualityCheck {
public:
    explicit QualityCheck(const WorkContext &context)
        : m_context(context)
    {
    }

    /// So many of each kind of decided reports are looked at, the newest.
    static constexpr int MostOfAStatus = 2000;
    struct Answer {
        ReadQuality quality;
        int reports = 0; ///< that held confirmed reads
        int reads = 0;
        bool isCut = false; ///< older reports were left out
        QList<Error> unreadable = {}; ///< damaged ones, left out: StoreUnreadable, subject: the report
    };
    /// `progress` is called from this thread with the number of reports looked at. Errors: Cancelled, those of the store.
    [[nodiscard]] Result<Answer> run(const CancelToken &cancel = {}, const std::function<void(int)> &progress = {}) const;

private:
    const WorkContext &m_context;
};

} // namespace svidok
