// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringList>

namespace svidok {

/// A number plate in canonical form: Latin capitals and digits, no spaces or dashes, no full-width forms; the twelve look-alike Cyrillic
/// letters are folded to Latin (O7), other Cyrillic letters stay as they are.
class PlateText {
public:
    PlateText() = default;
    /// Folds whatever was typed or read.
    [[nodiscard]] static PlateText fold(QStringView asEntered);

    /// Letters and digits alone, and not more of them than on any plate: else it is a slip or something else that was typed.
    [[nodiscard]] bool canBePlate() const;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const PlateText &a, const PlateText &b) { return a.m_text == b.m_text; }
    friend bool operator<(const PlateText &a, const PlateText &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const PlateText &plate, size_t seed = 0) { return qHash(plate.m_text, seed); }

private:
    QString m_text;
};

/// Each character replaced by the representative of its look-alike class (O/0/Q/D, I/1/L, B/8, ...). Equal
/// skeletons mean "could be mistaken for each other"; the store searches by it after exact hits (Q2).
[[nodiscard]] QString plateSkeleton(const PlateText &plate);

/// A plate as a person entered it, with the script that was used.
struct EnteredPlate {
    QString asEntered;
    PlateText canonical;

    bool operator==(const EnteredPlate &) const = default;
};

} // namespace svidok
