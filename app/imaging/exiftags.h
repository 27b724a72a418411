// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capture.h"

#include <QByteArray>
#include <QHash>

namespace svidok {

/// A photo's tags, read with exiv2, which stops here: no exception and no type of it goes further. Thread-safe.
class ExifTags {
public:
    struct Rational {
        qint64 numerator = 0;
        qint64 denominator = 0;
        [[nodiscard]] std::optional<double> value() const;
    };

    /// Never fails: what could be read of a damaged block is there, and isDamaged() says so.
    [[nodiscard]] static ExifTags read(const QByteArray &photo);

    [[nodiscard]] bool isDamaged() const { return m_damaged; } ///< also where a tag is there twice and differs
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// Without blanks around it; empty where the tag is absent.
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] QList<Rational> rationals(const QString &key) const { return m_rationals.value(key); }
    /// The first number of a tag of any numeric type.
    [[nodiscard]] std::optional<double> number(const QString &key) const;
    [[nodiscard]] const QList<MetadataEntry> &entries() const { return m_entries; }
    /// The embedded preview of IFD1 as a file of its own; empty: none.
    [[nodiscard]] const QByteArray &thumbnail() const { return m_thumbnail; }
    /// The ICC profile of the photo's colours; empty: none.
    [[nodiscard]] const QByteArray &colourProfile() const { return m_colourProfile; }
    /// EXIF orientation 1..8; 1 where absent or nonsense.
    [[nodiscard]] int orientation() const;

private:
    QList<MetadataEntry> m_entries;
    QHash<QString, QString> m_texts;
    QHash<QString, QList<Rational>> m_rationals;
    QByteArray m_thumbnail;
    QByteArray m_colourProfile;
    bool m_damaged = false;
};

} // namespace svidok
