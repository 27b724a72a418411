// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/storefactory.h"
#include "support/fakeclock.h"
#include "support/fakestore.h"

#include <QTemporaryDir>

namespace svidok::test {

/// Adds one row for each implementation: call from initTestCase_data() and fetch globally as "kind".
void addStoreKinds();

/// An empty store of one kind, fresh for each test. QFAILs are left to the caller: store() asserts.
class StoreFixture {
public:
    explicit StoreFixture(const QString &kind);

    [[nodiscard]] Store &store() { return *m_store; }
    /// Another Store on the same data, as another thread or process would have one; the fake has only itself.
    [[nodiscard]] Store &second();
    /// Closes all and opens again; what was answered as stored must be there.
    void reopen();
    /// Leaves of a message or a person only what no Svidok wrote.
    void damage(const QString &id, const QByteArray &body);
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.sqlite")); }

    FakeClock clock;

private:
    [[nodiscard]] std::unique_ptr<Store> open();

    QTemporaryDir m_folder;
    const bool m_isFake;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Store> m_second;
};

/// The built SQLite plugin.
[[nodiscard]] StoreFactory &sqliteFactory();

/// A draft with two photos; `n` makes identifiers, times and digests differ.
[[nodiscard]] Report makeReport(int n, const QString &plate = QStringLiteral("AA1234BB"));
[[nodiscard]] ReportChange creation(const Report &report);
/// The change that stores `report` over the version it was loaded with.
[[nodiscard]] ReportChange update(const Report &report);
[[nodiscard]] CustodyEvent makeEvent(const QString &chain, const QString &action = QStringLiteral("report.viewed"));
[[nodiscard]] OutboxMessage makeMessage(int n, const ReportId &report);
[[nodiscard]] QStringList idsOf(const QList<ReportRow> &rows);

/// await() for tests: the value, or a failed test that names the error.
template <typename T> [[nodiscard]] T got(Future<T> future)
{
    auto result = await(std::move(future));
    if (!result) {
        qCritical("error %d about %s: %s", static_cast<int>(result.error().code), qPrintable(result.error().subject),
            qPrintable(result.error().detail));
        std::abort();
    }
    return std::move(*result);
}

/// The code of an expected error, or nothing.
template <typename T> [[nodiscard]] std::optional<ErrorCode> errorOf(Future<T> future)
{
    const auto result = await(std::move(future));
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace svidok::test
