// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include "settings/writtenbyhand.h"

#include <QSettings>

namespace svidok {

namespace {

Outcome outcomeOf(const QSettings &file, ErrorCode otherwise)
{
    switch (file.status()) {
    case QSettings::NoError:
        return done();
    case QSettings::AccessError:
        return fail(otherwise, file.fileName());
    case QSettings::FormatError:
        break;
    }
    return fail(ErrorCode::SettingInvalid, file.fileName());
}

} // namespace

Settings::Settings(QString file)
    : m_file(std::move(file))
    , m_opened(done())
{
    const QSettings ini(m_file, QSettings::IniFormat);
    const auto names = ini.allKeys();
    for (const auto &name : names)
        m_values.insert(name, ini.value(name).toString());
    m_opened = outcomeOf(ini, ErrorCode::AccessDenied);
    if (const auto byHand = writtenByHand(m_file)) {
        m_values.insert(*byHand);
    } else {
        m_values.clear();
        m_opened = fail(byHand.error());
    }
}

Outcome Settings::store(const QHash<QString, QString> &values)
{
    const auto byHand = writtenByHand(m_file);
    if (!byHand)
        return fail(byHand.error());
    QSettings ini(m_file, QSettings::IniFormat);
    for (auto it = byHand->constBegin(); it != byHand->constEnd(); ++it)
        ini.setValue(it.key(), it.value());
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        ini.setValue(it.key(), it.value());
    ini.sync();
    if (auto outcome = outcomeOf(ini, ErrorCode::AccessDenied); !outcome)
        return outcome;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (m_values.value(it.key()) == it.value() && m_values.contains(it.key()))
            continue;
        m_values.insert(it.key(), it.value());
        emit changed(it.key());
    }
    return done();
}

} // namespace svidok
