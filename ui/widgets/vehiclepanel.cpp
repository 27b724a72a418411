// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vehiclepanel.h"

#include "viewmodels/errorwords.h"
#include "widgets/controls.h"
#include "widgets/glance.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace svidok {

using namespace Qt::StringLiterals;

VehiclePanel::VehiclePanel(VehicleModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_say(new QLabel(this))
    , m_ask(iconButton(u"askVehicle"_s, tr("Show the history"), u"edit-find"_s, this))
    , m_rejected(new QCheckBox(tr("Rejected ones too"), this))
    , m_look(iconButton(u"lookAtVehicle"_s, tr("Look at it"), u"document-preview"_s, this))
    , m_table(new QTableView(this))
{
    setObjectName(u"vehiclePanel"_s);
    m_say->setObjectName(u"vehicleSay"_s);
    m_say->setWordWrap(true);
    m_say->setTextFormat(Qt::PlainText);
    m_rejected->setObjectName(u"vehicleRejected"_s);
    m_table->setObjectName(u"vehicleTable"_s);
    m_table->setAccessibleName(tr("Other reports of this vehicle"));
    m_table->setModel(&m_model);
    m_table->installEventFilter(this);
    showAsRows(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(VehicleModel::Place, QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::Gap);
    head->addWidget(m_say, 1);
    head->addWidget(m_ask);
    head->addWidget(m_rejected);
    head->addWidget(m_look);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addStretch(); // under what is said while there is no table
    connect(m_ask, &QPushButton::clicked, &m_model, &VehicleModel::ask);
    connect(m_rejected, &QCheckBox::toggled, &m_model, &VehicleModel::setWithRejected);
    connect(m_look, &QPushButton::clicked, this, &VehiclePanel::look);
    connect(m_table, &QTableView::doubleClicked, this, &VehiclePanel::look);
    connect(&m_model, &VehicleModel::stateChanged, this, &VehiclePanel::takeState);
    takeState();
}

bool VehiclePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            look();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void VehiclePanel::takeState()
{
    using State = VehicleModel::State;
    const State state = m_model.state();
    const bool ready = state == State::Ready;
    const bool any = ready && m_model.rowCount() > 0;
    const bool hadKeys = hasFocus() || m_ask->hasFocus(); // hidden it would leave them to whatever comes next
    const bool asks = state == State::NotAsked || state == State::Failed;
    setFocusProxy(nullptr);
    if (hadKeys)
        setFocus();
    m_ask->setVisible(asks);
    m_ask->setText(state == State::Failed ? tr("Try again") : tr("Show the history"));
    m_rejected->setVisible(ready);
    m_look->setVisible(any);
    m_table->setVisible(any);
    setFocusProxy(any ? static_cast<QWidget *>(m_table) : ready ? m_rejected : asks ? static_cast<QWidget *>(m_ask) : nullptr);
    if (hadKeys)
        setFocus();
    switch (state) {
    case State::NoCase: m_say->clear(); break;
    case State::NoPlate: m_say->setText(tr("No plate is known: there is nothing to look up.")); break;
    case State::NotAsked:
        m_say->setText(tr("Other reports of %1 are personal data. Look them up only to decide this case; that you looked is logged with it.")
                           .arg(m_model.plate().text()));
        break;
    case State::Loading: m_say->setText(tr("Looking up %1").arg(m_model.plate().text())); break;
    case State::Failed: m_say->setText(errorwords::shown(*m_model.error())); break;
    case State::Ready: {
        QStringList words{m_model.rowCount() == 0 ? tr("No other report of %1.").arg(m_model.plate().text())
                                                  : tr("%n other report(s) of %1.", nullptr, m_model.rowCount()).arg(m_model.plate().text())};
        if (m_model.hidden() > 0)
            words.append(tr("%n rejected one(s) not shown.", nullptr, m_model.hidden()));
        if (m_model.isCut())
            words.append(tr("There are more; the newest are shown."));
        if (any || m_model.hidden() > 0)
            words.append(tr("They say nothing about this case."));
        m_say->setText(words.join(u' '));
        if (any && m_table->currentIndex().row() < 0)
            m_table->setCurrentIndex(m_model.index(0, 0));
        break;
    }
    }
}

void VehiclePanel::look()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    auto *glance = new Glance(m_model.desk(), m_model.entry(row).other.row.id, this);
    glance->setAttribute(Qt::WA_DeleteOnClose);
    glance->show();
}

} // namespace svidok
