// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Folders are moved, replaced and brought back while a workplace is open.

#include "placecheck.h"
#include "support/suites.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::placechecktests {

using namespace Qt::StringLiterals;

class TestPlaceCheck : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aFolderThatWasMovedIsMissedUntilItIsBack();
    void anotherFileIsNotTakenForTheStore();
    void evidenceIsMissedByItself();
    void whatIsElsewhereIsNotLookedFor();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_place->filePath(name); }
    static void make(const QString &folder)
    {
        QVERIFY(QDir().mkpath(folder + u"/evidence"_s));
        QFile file(folder + u"/store.sqlite"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    static ErrorCode code(const PlaceCheck &place)
    {
        const auto checked = place.check();
        return checked ? ErrorCode::Cancelled : checked.error().code;
    }
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestPlaceCheck::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    make(at(u"work"_s));
}

void TestPlaceCheck::aFolderThatWasMovedIsMissedUntilItIsBack()
{
    const PlaceCheck place(at(u"work/store.sqlite"_s), at(u"work/evidence"_s));
    QVERIFY(place.check());
    QVERIFY(QDir().rename(at(u"work"_s), at(u"moved"_s)));
    QCOMPARE(code(place), ErrorCode::StoreMissing);
    QCOMPARE(place.check().error().subject, at(u"work/store.sqlite"_s));
    QVERIFY(QDir().rename(at(u"moved"_s), at(u"work"_s)));
    QVERIFY(place.check());
}

void TestPlaceCheck::anotherFileIsNotTakenForTheStore()
{
    const PlaceCheck place(at(u"work/store.sqlite"_s), {});
    QVERIFY(QDir().rename(at(u"work"_s), at(u"moved"_s)));
    make(at(u"work"_s));
    QCOMPARE(code(place), ErrorCode::StoreReplaced);
}

void TestPlaceCheck::evidenceIsMissedByItself()
{
    const PlaceCheck place(at(u"work/store.sqlite"_s), at(u"work/evidence"_s));
    QVERIFY(QDir().rename(at(u"work/evidence"_s), at(u"elsewhere"_s)));
    QCOMPARE(code(place), ErrorCode::EvidenceUnreachable);
    QCOMPARE(place.check().error().subject, at(u"work/evidence"_s));
}

void TestPlaceCheck::whatIsElsewhereIsNotLookedFor()
{
    QVERIFY(PlaceCheck({}, {}).check());
}

SVIDOK_SUITE(TestPlaceCheck, QCoreApplication)

} // namespace svidok::test::placechecktests

#include "tst_placecheck.moc"
