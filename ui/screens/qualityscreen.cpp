// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/qualityscreen.h"

#include "viewmodels/errorwords.h"
#include "viewmodels/platewords.h"
#include "viewmodels/timewords.h"
#include "widgets/actions.h"
#include "widgets/calibrationplot.h"
#include "widgets/controls.h"
#include "widgets/messagebar.h"
#include "widgets/panelscroll.h"
#include "widgets/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QLabel *figure(const QString &name, QWidget *parent)
{
    QLabel *label = wrappedLabel(name, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QTableWidget *table(const QString &name, const QString &what, const QStringList &titles, QWidget *parent)
{
    auto *made = new QTableWidget(0, static_cast<int>(titles.size()), parent);
    made->setObjectName(name);
    made->setAccessibleName(what);
    made->setHorizontalHeaderLabels(titles);
    made->setEditTriggers(QTableWidget::NoEditTriggers);
    showAsRows(*made);
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return made;
}

void fill(QTableWidget &table, const QList<QStringList> &rows)
{
    table.setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column)
            table.setItem(row, column, new QTableWidgetItem(rows.at(row).at(column)));
    }
}

QString lightText(Daylight light)
{
    switch (light) {
    case Daylight::Day: return QualityScreen::tr("by day");
    case Daylight::Twilight: return QualityScreen::tr("in twilight");
    case Daylight::Night: return QualityScreen::tr("at night");
    case Daylight::Unknown: break;
    }
    return QualityScreen::tr("time or place unknown");
}

QString percent(double part)
{
    return QLocale().toString(part * 100, 'f', 1);
}

} // namespace

QualityScreen::QualityScreen(QualityModel &model, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_say(figure(u"qualitySay"_s, this))
    , m_count(iconButton(u"qualityCount"_s, tr("Count"), u"view-refresh"_s, this))
    , m_stop(iconButton(u"qualityStop"_s, tr("Stop"), u"dialog-cancel"_s, this))
    , m_figures(new QWidget(this))
    , m_scroll(new PanelScroll(m_figures, u"qualityScroll"_s, this))
    , m_accuracy(figure(u"qualityAccuracy"_s, m_figures))
    , m_sure(figure(u"qualitySure"_s, m_figures))
    , m_typed(figure(u"qualityTyped"_s, m_figures))
    , m_drift(figure(u"qualityDrift"_s, m_figures))
    , m_error(figure(u"qualityCalibration"_s, m_figures))
    , m_plot(new CalibrationPlot(m_figures))
    , m_classes(table(u"qualityClasses"_s, tr("By class of plate"), {tr("Class of plate"), tr("Right of the sure reads"), tr("Sure")}, m_figures))
    , m_lights(table(u"qualityLights"_s, tr("By the sun's height when the photo was taken"), {tr("Taken"), tr("Right of the sure reads"), tr("Sure")}, m_figures))
    , m_confusions(table(u"qualityConfusions"_s, tr("Characters taken for others"), {tr("On the plate"), tr("Read as"), tr("How often")}, m_figures))
{
    setObjectName(u"qualityScreen"_s);
    auto *title = new QLabel(tr("How good the plate reader is"), this);
    title->setFont(theme::font(theme::Type::Title));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_stop);
    head->addWidget(m_count);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::WideGap);
    form->addRow(tr("Right, of the sure reads:"), m_accuracy);
    form->addRow(tr("Sure, of all:"), m_sure);
    form->addRow(tr("Plate typed by a person:"), m_typed);
    form->addRow(tr("Lately:"), m_drift);
    form->addRow(tr("Calibration error:"), m_error);
    auto *right = new QVBoxLayout;
    right->addWidget(m_classes, 1);
    right->addWidget(m_lights, 1);
    right->addWidget(m_confusions, 1);
    auto *left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(m_plot, 1);
    auto *figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins({});
    figures->setSpacing(theme::WideGap);
    figures->addLayout(left, 1);
    figures->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    column->setSpacing(theme::Gap);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_say);
    m_scroll->setAccessibleName(title->text());
    column->addWidget(m_scroll, 1);
    column->addStretch(0);
    connect(m_count, &QPushButton::clicked, &m_model, &QualityModel::count);
    connect(m_stop, &QPushButton::clicked, &m_model, &QualityModel::cancel);
    connect(&m_model, &QualityModel::changed, this, &QualityScreen::take);
    QAction *count = actions.add(this, Actions::Group::Everywhere, u"quality.count"_s, tr("Count how good the reader is"), {});
    connect(count, &QAction::triggered, &m_model, &QualityModel::count);
    setFocusProxy(m_count);
    take();
}

QString QualityScreen::shareText(const Share &share) const
{
    if (share.isTooFew())
        return tr("too few to say: %1 of %2").arg(share.hits).arg(share.of);
    return tr("%1 % (%2 of %3; between %4 % and %5 %)")
        .arg(percent(share.value())).arg(share.hits).arg(share.of).arg(percent(share.low), percent(share.high));
}

QString QualityScreen::shareCell(const Share &share) const
{
    if (share.isTooFew())
        return shareText(share);
    return tr("%1 % (%2 of %3; %4 \u2013 %5 %)").arg(percent(share.value())).arg(share.hits).arg(share.of).arg(percent(share.low), percent(share.high));
}

void QualityScreen::take()
{
    using State = QualityModel::State;
    const State state = m_model.state();
    const bool hadKeys = m_count->hasFocus() || m_stop->hasFocus();
    m_count->setEnabled(state != State::Counting);
    m_count->setText(state == State::Ready ? tr("Count again") : tr("Count"));
    m_stop->setVisible(state == State::Counting);
    if (hadKeys) // else Qt gives them to whatever comes next
        (state == State::Counting ? m_stop : m_count)->setFocus(Qt::OtherFocusReason);
    m_scroll->setVisible(state == State::Ready && m_model.answer().reads > 0);
    m_message->dismiss();
    switch (state) {
    case State::NotAsked:
        m_say->setText(tr("Compares what the reader said with plates that people confirmed or typed. Nothing else is counted."));
        break;
    case State::Counting: m_say->setText(tr("Counting: %n report(s) looked at", nullptr, m_model.seen())); break;
    case State::Failed:
        m_say->clear();
        m_message->report(*m_model.error());
        break;
    case State::Ready: takeFigures(); break;
    }
}

void QualityScreen::takeFigures()
{
    const QualityCheck::Answer &answer = m_model.answer();
    const ReadQuality &quality = answer.quality;
    //: %1: their identifiers
    const QString damaged = answer.unreadable.isEmpty() ? QString() : tr("%n damaged report(s) left out: %1", nullptr, static_cast<int>(answer.unreadable.size())).arg(errorwords::subjects(answer.unreadable));
    if (answer.reads == 0) {
        QStringList nothing{tr("No plate has been confirmed by a person yet: nothing can be said about the reader."), damaged};
        nothing.removeAll(QString());
        m_say->setText(nothing.join(u'\n'));
        return;
    }
    QStringList words{tr("%n confirmed read(s)", nullptr, answer.reads), tr("of %n report(s)", nullptr, answer.reports),
        tr("counted %1").arg(timewords::instant(m_model.countedAt()))};
    if (answer.isCut)
        words.append(tr("older reports left out"));
    if (!damaged.isEmpty())
        words.append(damaged);
    words.append(tr("a person who saw the read may have let a wrong one pass"));
    m_say->setText(words.join(u" \u00B7 "_s));
    m_accuracy->setText(shareText(quality.sureAndRight));
    m_sure->setText(shareText(quality.sure));
    m_typed->setText(shareText(quality.typed));
    m_error->setText(quality.calibrationError ? tr("%1 % between what it says and what is right").arg(percent(*quality.calibrationError)) : tr("too few to say"));
    const ReadQuality::Drift &drift = quality.drift;
    m_drift->setText(drift.isKnown ? tr("%1 % right in %2 days, %3 % before").arg(percent(drift.recent.value())).arg(DriftDays).arg(percent(drift.before.value()))
                                   : tr("too few to compare: %1 in %2 days, %3 before").arg(drift.recent.of).arg(DriftDays).arg(drift.before.of));
    if (drift.alarm)
        m_message->say(theme::Tone::Bad, tr("The reader has become worse: chance hardly explains it. Look at the newest photos and at what was changed."));
    m_plot->show(quality.calibration);
    QList<QStringList> classes;
    for (const auto &one : quality.classes)
        classes.append({one.of.isEmpty() ? tr("no known format") : platewords::formatName(one.of), shareCell(one.sureAndRight), shareCell(one.sure)});
    fill(*m_classes, classes);
    QList<QStringList> lights;
    for (const auto &one : quality.lights)
        lights.append({lightText(one.of), shareCell(one.sureAndRight), shareCell(one.sure)});
    fill(*m_lights, lights);
    QList<QStringList> confusions;
    for (const ReadQuality::Confusion &one : quality.confusions)
        confusions.append({QString(one.truth), QString(one.read), tr("%1 of %2 characters").arg(one.count).arg(quality.comparedCharacters)});
    fill(*m_confusions, confusions);
}

} // namespace svidok
