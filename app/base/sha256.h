// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <optional>

namespace svidok {

/// A SHA-256 digest (FIPS 180-4), 32 bytes. A default-constructed one is null: "no digest known".
class Sha256 {
public:
    static constexpr int Bytes = 32;

    Sha256() = default;
    [[nodiscard]] static Sha256 of(QByteArrayView data);
    /// Answers the 32 bytes of a digest; none where it failed.
    using Maker = QByteArray (*)(QByteArrayView);
    /// From now on of() asks this one, and Qt only where it fails. Any thread.
    static void makeBy(Maker maker);
    /// Exactly 64 hexadecimal digits of either case, else nothing.
    [[nodiscard]] static std::optional<Sha256> fromHex(QStringView hex);
    /// Exactly 32 bytes, else nothing.
    [[nodiscard]] static std::optional<Sha256> fromBytes(const QByteArray &bytes);

    [[nodiscard]] bool isNull() const { return m_bytes.isEmpty(); }
    [[nodiscard]] QString toHex() const { return QString::fromLatin1(m_bytes.toHex()); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    friend bool operator==(const Sha256 &a, const Sha256 &b) { return a.m_bytes == b.m_bytes; }
    friend bool operator<(const Sha256 &a, const Sha256 &b) { return a.m_bytes < b.m_bytes; }
    friend size_t qHash(const Sha256 &digest, size_t seed = 0) { return qHash(digest.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

} // namespace svidok
