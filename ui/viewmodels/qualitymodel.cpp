// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/qualitymodel.h"

#include "viewmodels/inbackground.h"

namespace svidok {

namespace {

constexpr std::chrono::milliseconds TellEvery{200};

} // namespace

QualityModel::QualityModel(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_tick.setInterval(TellEvery);
    connect(&m_tick, &QTimer::timeout, this, &QualityModel::changed);
}

QualityModel::~QualityModel()
{
    m_cancel.cancel();
}

void QualityModel::count()
{
    if (m_state == State::Counting)
        return;
    m_state = State::Counting;
    m_seen = std::make_shared<std::atomic_int>(0);
    m_error.reset();
    m_cancel = CancelSource();
    m_tick.start();
    emit changed();
    inBackground<QualityCheck::Answer>(
        m_desk.background, this,
        [&desk = m_desk, cancel = m_cancel.token(), seen = m_seen] {
            return QualityCheck(desk.work).run(cancel, [seen](int count) { *seen = count; });
        },
        [this, turn = ++m_turn](const Result<QualityCheck::Answer> &answer) {
            if (turn != m_turn)
                return;
            m_tick.stop();
            if (answer) {
                m_answer = *answer;
                m_countedAt = m_desk.work.clock.nowUtc();
                m_state = State::Ready;
            } else {
                m_error = answer.error();
                m_state = State::Failed;
            }
            emit changed();
        });
}

void QualityModel::cancel()
{
    if (m_state != State::Counting)
        return;
    ++m_turn;
    m_tick.stop();
    m_cancel.cancel();
    m_state = m_countedAt.isValid() ? State::Ready : State::NotAsked;
    emit changed();
}

} // namespace svidok
