// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::personnametests {

using namespace Qt::StringLiterals;

class TestPersonName : public QObject {
    Q_OBJECT

private slots:
    void commonNameIsUnescaped()
    {
        QCOMPARE(commonName(u"O=Org,CN=Петро\\, \\\"Другий\\\",C=UA"_s), u"Петро, \"Другий\""_s);
        QCOMPARE(commonName(u"CN=Ira+serialNumber=7,C=UA"_s), u"Ira"_s);
        QCOMPARE(commonName(u"O=A\\,CN=Nobody,C=UA"_s), u"O=A\\,CN=Nobody,C=UA"_s);
        QCOMPARE(commonName(u"ICN=Nobody"_s), u"ICN=Nobody"_s);
    }

    void certificateAndPerson_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("name");
        QTest::addColumn<NameFit>("fit");
        const auto row = [](const char *what, const char16_t *subject, const char16_t *name, NameFit fit) {
            QTest::newRow(what) << QString::fromUtf16(subject) << QString::fromUtf16(name) << fit;
        };
        row("same", u"CN=Олена Коваль,C=UA", u"Олена Коваль", NameFit::Fits);
        row("capitals and order", u"CN=КОВАЛЬ ОЛЕНА", u"Олена Коваль", NameFit::Fits);
        row("patronymic", u"CN=КОВАЛЬ ОЛЕНА ПЕТРІВНА", u"Олена Коваль", NameFit::Fits);
        row("apostrophes", u"CN=Дем’яненко В'ячеслав", u"Вʼячеслав Дем'яненко", NameFit::Fits);
        row("hyphen", u"CN=Нечуй-Левицький Іван", u"Іван Нечуй Левицький", NameFit::Fits);
        row("initials", u"CN=Коваль О. П.", u"Олена Петрівна Коваль", NameFit::Fits);
        row("given name and surname apart", u"CN=Управління,SN=КОВАЛЬ,GN=Олена Петрівна", u"Олена Коваль", NameFit::Fits);
        row("somebody else", u"CN=Іван Петренко", u"Олена Коваль", NameFit::Differs);
        row("somebody else in Latin", u"CN=Ivan Petrenko", u"Olena Koval", NameFit::Differs);
        row("of the same surname", u"CN=Іван Коваль", u"Олена Коваль", NameFit::Differs);
        row("a seal", u"CN=Управління,O=Місто", u"Олена Коваль", NameFit::Differs);
        row("one word for two", u"CN=Іван Іван", u"Іван Коваль", NameFit::Differs);
        row("transliterated", u"CN=Olena Koval", u"Олена Коваль", NameFit::CannotTell);
        row("without a name", u"O=Org", u"Олена Коваль", NameFit::CannotTell);
        row("nobody", u"CN=Іван Петренко", u" ", NameFit::CannotTell);
    }
    void certificateAndPerson()
    {
        QFETCH(QString, subject);
        QFETCH(QString, name);
        QTEST(fitsPerson(subject, name), "fit");
    }
};

SVIDOK_SUITE(TestPersonName, QCoreApplication)

} // namespace svidok::test::personnametests

#include "tst_personname.moc"
