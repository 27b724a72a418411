// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QObject>
#include <QTimer>

namespace svidok {

/// Asks now and then whether store and evidence are still where they were, and says when they go and when they are back.
/// For the window's thread.
class PlaceWatch : public QObject {
    Q_OBJECT

public:
    /// The desk outlives the watch.
    explicit PlaceWatch(Desk &desk, std::chrono::milliseconds every = std::chrono::seconds(3), QObject *parent = nullptr);

    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; } ///< nothing: all is there
    void look(); ///< now

signals:
    void changed();

private:
    Desk &m_desk;
    QTimer m_timer;
    std::optional<Error> m_trouble;
    bool m_asking = false; ///< a network folder may take its time
};

} // namespace svidok
