// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace svidok {

Translation::Translation(const QString &language)
    : m_loaded(m_translator.load(u"svidok_"_s + language, u":/i18n"_s))
{
    if (m_qt.load(u"qtbase_"_s + language, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_qt);
    if (m_loaded)
        QCoreApplication::installTranslator(&m_translator);
}

Translation::~Translation()
{
    if (m_loaded)
        QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace svidok
