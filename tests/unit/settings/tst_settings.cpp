// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keys.h"
#include "settings/profile.h"
#include "settings/settingsdraft.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace svidok;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
void isInverse(const QList<T> &values)
{
    for (const auto &value : values)
        QVERIFY(SettingCodec<T>::decode(SettingCodec<T>::encode(value)) == value);
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(u"made/settings.ini"_s);
    }

    void startsWithFallbacksAndMakesNoFile()
    {
        const Settings settings(m_file);
        QVERIFY(settings.opened());
        QCOMPARE(settings.value(setting::DocumentLanguage), u"uk"_s);
        QCOMPARE(retryPolicy(settings).maxAttempts, RetryPolicy().maxAttempts);
        QVERIFY(!QFile::exists(m_file));
    }

    void keepsWhatWasSet()
    {
        const QList<RecipientSetting> recipients{
            {u"Поліція, Київ"_s, u"recipient_police_rest"_s, u"https://police.example/police/v1?a=1;b=2"_s},
            {u"local"_s, u"recipient_police_rest"_s, u"http://127.0.0.1:8080/police/v1"_s}};
        {
            Settings settings(m_file);
            QVERIFY(settings.setValue(setting::Authority, u"Відділ \"Паркування\"; №5, %1"_s));
            QVERIFY(settings.setValue(setting::ReaderThreshold, 0.1));
            QVERIFY(settings.setValue(setting::Recipients, recipients));
            QVERIFY(settings.setValue<std::chrono::milliseconds>(setting::RetryBase, 5s));
        }
        const Settings again(m_file);
        QCOMPARE(again.value(setting::Authority), u"Відділ \"Паркування\"; №5, %1"_s);
        QCOMPARE(again.value(setting::ReaderThreshold), 0.1);
        QVERIFY(again.value(setting::Recipients) == recipients);
        QCOMPARE(retryPolicy(again).base, 5s);
        QVERIFY(invalidSettings(again).isEmpty());
    }

    void refusesWhatIsNotAllowed()
    {
        Settings settings(m_file);
        const auto refused = settings.setValue(setting::ReaderThreshold, 1.5);
        QCOMPARE(refused.error().code, ErrorCode::SettingInvalid);
        QCOMPARE(refused.error().subject, u"reader/threshold"_s);
        for (const auto &url : {u"http://police.example/v1"_s, u"https://clerk:secret@police.example/"_s, u"police"_s,
                 u"file:///etc/passwd"_s, QString()})
            QVERIFY2(!settings.setValue(setting::Recipients, QList<RecipientSetting>{{u"a"_s, u"p"_s, url}}), qPrintable(url));
        const RecipientSetting fine{u"a"_s, u"p"_s, u"https://police.example/"_s};
        QVERIFY(!settings.setValue(setting::Recipients, QList<RecipientSetting>{fine, fine}));
        QVERIFY(!QFile::exists(m_file));
    }

    // Earlier versions knew it, and nothing was done by it.
    void aSettingThatIsNoMoreIsNoFault()
    {
        QVERIFY(Settings(m_file).setValue(setting::Authority, u"kept"_s));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::Append) && file.write("\n[law]\npack=of another town\n") > 0);
        file.close();
        const Settings settings(m_file);
        QVERIFY(settings.opened());
        QCOMPARE(settings.value(setting::Authority), u"kept"_s);
        QVERIFY(invalidSettings(settings).isEmpty());
    }

    void fallsBackFromBrokenValuesAndNamesThem()
    {
        QVERIFY(Settings(m_file).setValue(setting::Authority, u"kept"_s));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n[reader]\nthreshold=often\n[forward]\nrecipients=[{]\nretryAttempts=0\n");
        file.close();
        const Settings settings(m_file);
        QCOMPARE(settings.value(setting::ReaderThreshold), setting::ReaderThreshold.fallback);
        QCOMPARE(settings.value(setting::Authority), u"kept"_s);
        QCOMPARE(invalidSettings(settings),
            (QStringList{u"reader/threshold"_s, u"forward/recipients"_s, u"forward/retryAttempts"_s}));
    }

    void takesWhatWasWrittenByHand_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, const QString &written, const QString &meant) { QTest::newRow(name) << written << meant; };
        row("plain", u"Інспекція з паркування"_s, u"Інспекція з паркування"_s);
        row("quotes", u"ТОВ \"Паркування\""_s, u"ТОВ \"Паркування\""_s);
        row("quotes around a part at the beginning", u"\"Парк\" Київ"_s, u"\"Парк\" Київ"_s);
        row("two names", u"\"Парк\", \"Київ\""_s, u"\"Парк\", \"Київ\""_s);
        row("comma", u"Департамент транспорту,  відділ 2"_s, u"Департамент транспорту,  відділ 2"_s);
        row("semicolon", u"Департамент; відділ 2"_s, u"Департамент; відділ 2"_s);
        row("all of it", u"ТОВ \"Паркування\", Київ; відділ 2"_s, u"ТОВ \"Паркування\", Київ; відділ 2"_s);
        row("semicolon in quotes", u"ТОВ \"А ; Б\""_s, u"ТОВ \"А ; Б\""_s);
        row("equals", u"Відділ=2"_s, u"Відділ=2"_s);
        row("a comment", u"Відділ 2 ; до січня"_s, u"Відділ 2"_s);
        row("a comment behind a name in quotes", u"ТОВ \"Парк\", Київ ; до січня"_s, u"ТОВ \"Парк\", Київ"_s);
        row("as a program writes it", u"\"ТОВ \\\"Парк\\\", Київ; 2\""_s, u"ТОВ \"Парк\", Київ; 2"_s);
        row("as a program writes quotes", u"ТОВ \\\"Парк\\\""_s, u"ТОВ \"Парк\""_s);
    }

    void takesWhatWasWrittenByHand()
    {
        QFETCH(QString, written);
        const auto write = [&] {
            QFile file(m_file);
            return QDir().mkpath(m_dir->filePath(u"made"_s)) && file.open(QIODevice::WriteOnly)
                && file.write(u"; of the office\n[document]\r\nauthority = %1\r\nlanguage=en\n\n[workplace]\nlogin=ivan\n"_s.arg(written).toUtf8()) > 0;
        };
        QVERIFY(write());
        Settings settings(m_file);
        QVERIFY(settings.opened());
        QTEST(settings.value(setting::Authority), "meant");
        QCOMPARE(settings.value(setting::DocumentLanguage), u"en"_s);
        QCOMPARE(settings.value(setting::Login), u"ivan"_s);
        // And it stays so when another setting is stored.
        QVERIFY(settings.setValue(setting::ReaderThreshold, 0.5));
        const Settings again(m_file);
        QTEST(again.value(setting::Authority), "meant");
        QCOMPARE(again.value(setting::ReaderThreshold), 0.5);
    }

    void saysHowToWriteWhatCannotBeMadeOut()
    {
        for (const auto &[written, better] : {std::pair{u"ТОВ \"Парк"_s, u"authority=\"ТОВ \\\"Парк\""_s},
                 std::pair{u"D:\\Парк, 2"_s, u"authority=\"D:\\\\Парк, 2\""_s}}) {
            QFile file(m_file);
            QVERIFY(QDir().mkpath(m_dir->filePath(u"made"_s)) && file.open(QIODevice::WriteOnly));
            const QByteArray text = u"[document]\nauthority=%1\nlanguage=en\n"_s.arg(written).toUtf8();
            QCOMPARE(file.write(text), text.size());
            file.close();
            Settings settings(m_file);
            QVERIFY(!settings.opened());
            QCOMPARE(settings.opened().error().code, ErrorCode::SettingInvalid);
            QCOMPARE(settings.opened().error().subject, m_file);
            QVERIFY2(settings.opened().error().detail.contains(u"document/authority"_s), qPrintable(settings.opened().error().detail));
            QVERIFY2(settings.opened().error().detail.contains(better), qPrintable(settings.opened().error().detail));
            QVERIFY(!settings.setValue(setting::ReaderThreshold, 0.5));
            QCOMPARE(contents(m_file), text);
        }
    }

    void survivesAFileThatIsNone()
    {
        QVERIFY(QDir().mkpath(m_file)); // a folder where the file should be
        Settings settings(m_file);
        QCOMPARE(settings.value(setting::DocumentLanguage), u"uk"_s);
        const auto refused = settings.setValue(setting::DocumentLanguage, u"en"_s);
        QVERIFY(!refused);
        QCOMPARE(settings.value(setting::DocumentLanguage), u"uk"_s);
    }

    void tellsChangesOnce()
    {
        Settings settings(m_file);
        const QSignalSpy spy(&settings, &Settings::changed);
        QVERIFY(settings.setValue(setting::Authority, u"a"_s));
        QVERIFY(settings.setValue(setting::Authority, u"a"_s));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toString(), u"document/authority"_s);
    }

    void draftsAreNothingUntilApplied()
    {
        Settings settings(m_file);
        const QSignalSpy spy(&settings, &Settings::changed);
        SettingsDraft draft(settings);
        QVERIFY(draft.setValue(setting::Authority, u"new"_s));
        QVERIFY(!draft.setValue(setting::ReaderThreshold, -1.0));
        QCOMPARE(draft.value(setting::Authority), u"new"_s);
        QVERIFY(settings.value(setting::Authority).isEmpty());
        draft.cancel();
        QVERIFY(!draft.isDirty());
        QVERIFY(draft.apply());
        QVERIFY(settings.value(setting::Authority).isEmpty());
        QCOMPARE(spy.size(), 0);

        QVERIFY(draft.setValue(setting::Authority, u"new"_s));
        QVERIFY(draft.setValue(setting::DocumentLanguage, u"en"_s));
        QVERIFY(draft.setValue(setting::DocumentLanguage, u"uk"_s)); // back to what holds: no change
        QVERIFY(draft.apply());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(Settings(m_file).value(setting::Authority), u"new"_s);
        QVERIFY(!contents(m_file).contains("language"));
    }

    void codecsAreInverse()
    {
        isInverse<bool>({true, false});
        isInverse<int>({0, -1, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()});
        isInverse<double>({0.0, 0.1, 1.0 / 3.0, 1e300, -5e-324});
        isInverse<QString>({QString(u""_s), u"a=b;c"_s, u"ґ 🔑 \n \" \\"_s});
        QVERIFY(!SettingCodec<int>::decode(u"1.5"_s));
        QVERIFY(!SettingCodec<bool>::decode(u"yes please"_s));
        QVERIFY(!SettingCodec<double>::decode(u"nan"_s));
    }

    void profilesAreApart()
    {
        const auto staging = Profile::named(u"staging"_s);
        const auto production = Profile::named(u"production"_s);
        QVERIFY(staging && production);
        QSet<QString> files{staging->preferencesFile, staging->sessionFile, production->preferencesFile, production->sessionFile};
        QCOMPARE(files.size(), 4);
        for (const auto &name : {QString(), u"../etc"_s, u"A"_s, u"a/b"_s, u"a\n"_s, QString(33, u'a')})
            QCOMPARE(Profile::named(name).error().code, ErrorCode::InvalidArgument);
    }

    void noSettingIsASecret()
    {
        QFile source(QStringLiteral(SVIDOK_SOURCE_DIR "/app/settings/keys.cpp"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto names = QRegularExpression(u"\\{\"([a-z]+/[A-Za-z]+)\"_L1"_s).globalMatch(QString::fromUtf8(source.readAll()));
        int count = 0;
        for (auto it = names; it.hasNext(); ++count) {
            const QString name = it.next().captured(1).toLower();
            for (const auto &word : {u"pass"_s, u"secret"_s, u"token"_s, u"pin"_s, u"apikey"_s})
                QVERIFY2(!name.contains(word), qPrintable(name));
        }
        QVERIFY(count >= 9);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
