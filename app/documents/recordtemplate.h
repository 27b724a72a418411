// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace svidok {

/// A document template as data (L1): which fields must be there and the texts in every language it speaks.
class RecordTemplate {
public:
    /// Error: PackInvalid, naming the field.
    [[nodiscard]] static Result<RecordTemplate> parse(const QByteArray &json);
    /// The one that is built in, from resources/templates.
    [[nodiscard]] static const Result<RecordTemplate> &builtIn();

    [[nodiscard]] QString id() const { return m_name + u'@' + QString::number(m_version); } ///< "name@version"
    [[nodiscard]] const QStringList &required() const { return m_required; }
    [[nodiscard]] QStringList languages() const { return m_texts.keys(); }
    /// Texts by key, or nothing for a language it does not speak.
    [[nodiscard]] const QHash<QString, QString> *texts(const QString &language) const;

private:
    QString m_name;
    int m_version = 0;
    QStringList m_required;
    QHash<QString, QHash<QString, QString>> m_texts;
};

} // namespace svidok
