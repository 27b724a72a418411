// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"
#include "support/faults.h"

#include <QHash>
#include <optional>

namespace svidok::test {

/// A reader that knows by heart what stands on which crop, and misbehaves when told to.
class FakeReader final : public PlateReader {
public:
    explicit FakeReader(QString name = QStringLiteral("fake"));

    Faults faults;
    /// What it reads on plates whose first crop has these bytes; anything else reads as empty.
    void teach(const FoundPlate &plate, const QString &raw, double confidence = 0.95);
    [[nodiscard]] int calls() const;

    QString name() const override { return m_name; }
    QString modelHash() const override;
    QString parameters() const override { return QStringLiteral("{}"); }
    Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken cancel) override;

private:
    struct Known {
        QString raw;
        double confidence = 0.0;
    };
    QString m_name;
    mutable QMutex m_mutex;
    QHash<QByteArray, Known> m_known; ///< under the mutex
    int m_calls = 0; ///< under the mutex
};

/// A finder that answers what it was given, whatever the photo.
class FakeFinder final : public PlateFinder {
public:
    Faults faults;
    FoundPlates found{400, 300, {}};
    std::optional<FoundPlates> atOnce; ///< what a quick search answers, if not the same
    int calls = 0;

    Future<FoundPlates> find(const QByteArray &, PlateSearch search, CancelToken, std::shared_ptr<const SearchMemory>) override
    {
        ++calls;
        return faults.pass<FoundPlates>(
            [this, search] { return Result<FoundPlates>(search == PlateSearch::Quick ? atOnce.value_or(found) : found); });
    }
    QString modelHash() const override { return QStringLiteral("sha256:finder"); }
    QString parameters() const override { return QStringLiteral("{}"); }
};

} // namespace svidok::test
