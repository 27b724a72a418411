// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/kept.h"
#include "golden/stage.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

namespace svidok::test {

using namespace Qt::StringLiterals;

namespace {

/// Latin words that stand in no language's texts: data, file names, technical terms, keys of the keyboard.
bool isNoText(const QString &word)
{
    static const QSet<QString> known{u"Svidok"_s, u"English"_s, u"Ctrl"_s, u"Shift"_s, u"Alt"_s, u"Del"_s, u"Return"_s, u"Reader"_s, u"police"_s, u"Police"_s,
        u"IMG"_s, u"jpg"_s, u"REST"_s, u"https"_s, u"Test"_s, u"city"_s, u"UTC"_s};
    return known.contains(word);
}

} // namespace

/// Every screen, looked at as a careful person would, in every way a person may look at it.
class TestScenes : public QObject {
    Q_OBJECT

private slots:
    void theEyeSees();
    void nothingIsWrong_data();
    void nothingIsWrong();
    void nothingIsUntranslated_data();
    void nothingIsUntranslated();
    void coloursAreSwitchedEverywhere();
    void looksAsInTheManual_data();
    void looksAsInTheManual();
};

// The measures themselves: each finds what it is for.
void TestScenes::theEyeSees()
{
    QWidget window;
    window.setObjectName(u"window"_s);
    window.resize(300, 200);
    auto *narrow = new QLabel(u"A text that needs room"_s, &window);
    narrow->setGeometry(10, 10, 30, 20);
    auto *grey = new QLabel(u"Can this be read?"_s, &window);
    grey->setGeometry(10, 40, 200, 20);
    QPalette colours = grey->palette();
    colours.setColor(QPalette::Window, Qt::white);
    colours.setColor(QPalette::WindowText, QColor(0xa0, 0xa0, 0xa0));
    grey->setAutoFillBackground(true);
    grey->setPalette(colours);
    auto *button = new QPushButton(&window);
    button->setGeometry(280, 100, 50, 30);
    auto *other = new QPushButton(u"&One"_s, &window);
    other->setObjectName(u"one"_s);
    other->setGeometry(10, 150, 100, 40);
    auto *same = new QPushButton(u"Als&o"_s, &window);
    same->setObjectName(u"also"_s);
    same->setGeometry(120, 150, 100, 40);
    auto *over = new QWidget(&window);
    over->setGeometry(270, 90, 30, 30);
    window.show();
    QCOMPARE(clipped(window).size(), 1);
    QCOMPARE(pale(window).size(), 1);
    QCOMPARE(clashing(window).size(), 1);
    QCOMPARE(nameless(window).size(), 2); // no name, no object name
    QCOMPARE(misplaced(window).size(), 2); // outside, and over another
    QCOMPARE(PseudoLanguage::wordsOutside(u"⟦Queeuee⟧ Left ⟦a ⟦b⟧ cdef⟧ AA1234BB"_s), QStringList{u"Left"_s});
    QCOMPARE(PseudoLanguage::lengthened(u"<b>%1</b> of %n&nbsp;cases"_s), u"<b>%1</b> oof %n&nbsp;caasees"_s);
}

void TestScenes::nothingIsWrong_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<View>("view");
    const QList<std::pair<const char *, View>> views{{"light", {}}, {"dark", {u"en"_s, "dark"}}, {"Ukrainian", {u"uk"_s}},
        {"Ukrainian, dark, 200 %", {u"uk"_s, "dark", 200}}, {"high contrast", {u"en"_s, "high-contrast"}}, {"long texts", {u"pseudo"_s}},
        {"Ukrainian, 1366x768 at 200 %", {u"uk"_s, "light", 100, QSize(683, 360)}}};
    for (const auto &[name, view] : views) {
        for (const Scene scene : allScenes()) {
            const bool isHintCut = scene == Scene::Queue || scene == Scene::Tour || scene == Scene::Outbox; // of an empty field, of a column
            if (view.size == View().size || !isHintCut)
                QTest::addRow("%s: %s", qPrintable(nameOf(scene)), name) << scene << view;
        }
    }
}

void TestScenes::nothingIsWrong()
{
    QFETCH(Scene, scene);
    QFETCH(View, view);
    Stage stage(view);
    QVERIFY(stage.show(scene));
    QWidget &shown = stage.shown();
    QStringList found = clipped(shown) + misplaced(shown) + nameless(shown) + pale(shown) + clashing(shown);
    if (qobject_cast<MainWindow *>(&shown) && shown.size() != view.size * view.percent / 100)
        found.append(u"the window became %1x%2"_s.arg(shown.width()).arg(shown.height()));
    if (shown.minimumSizeHint().width() > shown.width() || shown.minimumSizeHint().height() > shown.height())
        found.append(u"the window must be larger than %1x%2"_s.arg(shown.width()).arg(shown.height()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestScenes::nothingIsUntranslated_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene scene : allScenes())
        QTest::addRow("%s", qPrintable(nameOf(scene))) << scene;
}

void TestScenes::nothingIsUntranslated()
{
    QFETCH(Scene, scene);
    Stage stage({u"pseudo"_s});
    QVERIFY(stage.show(scene));
    QStringList found;
    for (const SeenText &seen : seenTexts(stage.shown())) {
        if (seen.where.endsWith(u"manualChapters"_s))
            continue; // a text of its own in each language
        if (seen.where.endsWith(u"payloadLines"_s) || seen.where.endsWith(u"rawPayload"_s))
            continue; // what leaves, word for word
        if (seen.where.endsWith(u"documentPage"_s))
            continue; // what is signed, word for word, in the language of the law
        if (seen.where.endsWith(u"metadataTable"_s))
            continue; // what stands in the photos' files
        static const QRegularExpression path(u"/[\\w/.-]+"_s);
        QStringList words = PseudoLanguage::wordsOutside(QString(seen.text).remove(path));
        words.removeIf(isNoText);
        if (!words.isEmpty())
            found.append(seen.where + u": "_s + seen.text);
    }
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

// K4: no colour of the other scheme is left behind.
void TestScenes::coloursAreSwitchedEverywhere()
{
    Stage stage({});
    QVERIFY(stage.show(Scene::Case));
    QVERIFY(stage.switchScheme(u"dark"_s));
    QCOMPARE(pale(stage.shown()), QStringList());
    QVERIFY(stage.switchScheme(u"light"_s));
    QCOMPARE(pale(stage.shown()), QStringList());
}

void TestScenes::looksAsInTheManual_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"en"_s, u"uk"_s}) {
        for (const Scene scene : picturedScenes())
            QTest::addRow("%s: %s", qPrintable(nameOf(scene)), qPrintable(language)) << scene << language;
    }
}

void TestScenes::looksAsInTheManual()
{
    QFETCH(Scene, scene);
    QFETCH(QString, language);
    Stage stage({language});
    QVERIFY(stage.show(scene));
    const QImage kept(kept::file(scene, language));
    QVERIFY2(!kept.isNull(), "no picture is kept: build svidok_manual_pictures");
    const double changed = kept::changedShare(kept, stage.picture());
    QVERIFY2(changed < kept::Tolerated, qPrintable(u"%1 % of the picture changed; where that is meant, build svidok_manual_pictures"_s.arg(100 * changed, 0, 'f', 1)));
}

} // namespace svidok::test

QTEST_MAIN(svidok::test::TestScenes)
#include "tst_scenes.moc"
