// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace svidok {

/// The program speaks a language as long as this lives, and Qt with it (its buttons, its file dialog): "uk" or "en", or any
/// locale name ("uk_UA"). Needs a QCoreApplication. An unknown language leaves the English of the source.
class Translation {
public:
    explicit Translation(const QString &language);
    ~Translation();
    Q_DISABLE_COPY_MOVE(Translation)
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

private:
    QTranslator m_qt;
    QTranslator m_translator; ///< asked first
    bool m_loaded = false;
};

} // namespace svidok
