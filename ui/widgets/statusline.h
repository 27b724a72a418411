// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/courier.h"

#include <QWidget>

class QPushButton;

namespace svidok {

class ElidedLabel;

/// The line at the bottom: what waits to be sent, how the recipients are, what is under way.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(Courier &courier, QWidget *parent = nullptr);

private:
    void refresh();

    Courier &m_courier;
    ElidedLabel *m_outbox;
    ElidedLabel *m_recipients;
    ElidedLabel *m_activity;
    QPushButton *m_sync;
};

} // namespace svidok
