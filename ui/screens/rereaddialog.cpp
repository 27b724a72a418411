// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/rereaddialog.h"

#include "viewmodels/errorwords.h"
#include "viewmodels/timewords.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

RereadDialog::RereadDialog(RereadModel &model, const QList<ReportId> &selected, const ReportQuery &query, qint64 total, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_explain(new QLabel(tr("Old reads stay in the reports and are compared with the new ones. Nothing is decided; decided reports are left as they are."), this))
    , m_summary(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_table(new QTableView(this))
    , m_selected(iconButton(u"rereadSelected"_s, tr("Read the %n selected", nullptr, static_cast<int>(selected.size())), u"media-playback-start"_s, this))
    , m_all(iconButton(u"rereadAll"_s, total < 0 ? tr("Read all that the filter shows") : tr("Read all %n that the filter shows", nullptr, static_cast<int>(total)),
          u"media-playback-start"_s, this))
    , m_pause(iconButton(u"rereadPause"_s, QString(), u"media-playback-pause"_s, this))
    , m_cancel(iconButton(u"rereadCancel"_s, tr("Cancel the rest"), u"dialog-cancel"_s, this))
    , m_retry(iconButton(u"rereadRetry"_s, tr("Try the failed ones again"), u"view-refresh"_s, this))
    , m_anySelected(!selected.isEmpty())
{
    setObjectName(u"rereadDialog"_s);
    setWindowTitle(tr("Read plates again"));
    m_explain->setWordWrap(true);
    m_summary->setObjectName(u"rereadSummary"_s);
    m_summary->setWordWrap(true);
    m_bar->setObjectName(u"rereadBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_table->setObjectName(u"rereadTable"_s);
    m_table->setAccessibleName(tr("Reports that are read again"));
    m_table->setModel(&m_model);
    showAsRows(*m_table);
    m_table->horizontalHeader()->resizeSection(RereadModel::Before, fontMetrics().averageCharWidth() * 28);
    m_table->horizontalHeader()->resizeSection(RereadModel::After, fontMetrics().averageCharWidth() * 28);
    auto *close = iconButton(u"rereadClose"_s, tr("Close"), u"go-previous"_s, this);
    auto *starts = new QHBoxLayout;
    starts->addWidget(m_selected);
    starts->addWidget(m_all);
    starts->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    row->addWidget(m_retry);
    row->addStretch(1);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Gap);
    column->addWidget(m_explain);
    column->addLayout(starts);
    column->addWidget(m_bar);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    connect(m_selected, &QPushButton::clicked, this, [this, selected] { m_model.start(selected); });
    connect(m_all, &QPushButton::clicked, this, [this, query] { m_model.start(query); });
    connect(m_pause, &QPushButton::clicked, this, [this] { m_model.state() == RereadModel::State::Paused ? m_model.resume() : m_model.pause(); });
    connect(m_cancel, &QPushButton::clicked, &m_model, &RereadModel::cancel);
    connect(m_retry, &QPushButton::clicked, &m_model, &RereadModel::retry);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_model, &RereadModel::progressed, this, &RereadDialog::takeProgress);
    takeProgress();
    resize(fontMetrics().averageCharWidth() * 110, 520);
}

QString RereadDialog::summary() const
{
    using State = RereadModel::State;
    using Outcome = RereadModel::Outcome;
    switch (m_model.state()) {
    case State::Idle:
        if (m_model.error())
            return errorwords::shown(*m_model.error());
        break;
    case State::Gathering: return tr("Looking up the reports");
    case State::Running:
    case State::Paused:
    case State::Finished: break;
    }
    QStringList words;
    const std::pair<Outcome, QString> counts[] = {{Outcome::Same, tr("the same: %1")}, {Outcome::Changed, tr("changed: %1")},
        {Outcome::NewlyRead, tr("newly read: %1")}, {Outcome::LostRead, tr("no longer read: %1")}, {Outcome::Unread, tr("nothing read: %1")},
        {Outcome::LeftAlone, tr("left as they are: %1")}, {Outcome::Failed, tr("failed: %1")}};
    for (const auto &[outcome, text] : counts) {
        if (const int count = m_model.count(outcome); count > 0)
            words.append(text.arg(count));
    }
    if (m_model.leftOut() > 0)
        words.append(tr("cancelled before they were read: %1").arg(m_model.leftOut()));
    if (const auto left = m_model.timeLeft())
        words.append(tr("about %1 left").arg(timewords::duration(double(left->count()))));
    if (m_model.state() == State::Paused)
        words.prepend(tr("Paused"));
    return words.join(u" \u00B7 "_s);
}

void RereadDialog::takeProgress()
{
    using State = RereadModel::State;
    const State state = m_model.state();
    const bool underWay = state == State::Running || state == State::Paused || state == State::Gathering;
    m_selected->setVisible(!underWay && m_anySelected);
    m_all->setVisible(!underWay);
    m_bar->setVisible(underWay || state == State::Finished);
    m_bar->setRange(0, state == State::Gathering ? 0 : std::max(1, m_model.rowCount() + m_model.leftOut()));
    m_bar->setValue(m_model.done());
    m_summary->setText(summary());
    m_pause->setVisible(state == State::Running || state == State::Paused);
    m_pause->setText(state == State::Paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(state == State::Paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
    m_cancel->setVisible(underWay);
    m_retry->setVisible(state == State::Finished && m_model.count(RereadModel::Outcome::Failed) > 0);
}

} // namespace svidok
