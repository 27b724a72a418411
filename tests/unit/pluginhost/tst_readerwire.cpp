// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/readerwire.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstring>
#include <limits>

using namespace svidok;
using namespace svidok::readerwire;
using namespace Qt::StringLiterals;

namespace {

QByteArray messageOf(const QByteArray &frame)
{
    Frames frames;
    frames.append(frame);
    return frames.next().value_or(QByteArray());
}

Reply anAnswer()
{
    ReaderAnswer answer;
    answer.transcript = {u"odd"_s, u"A1"_s, 0.1 + 0.2, {{u'A', 1.0 / 3.0, u'4', 0.01}, {u'1', 1.0, {}, 0.0}}, u"sha256:1"_s, {}};
    std::vector<float> scores;
    for (int i = 0; i < 3 * CharLattice::Classes; ++i)
        scores.push_back(float(i % 7) / 3.0F);
    answer.lattices = {CharLattice(scores), CharLattice(), CharLattice::withUnnamed(std::vector<float>(2 * (CharLattice::Classes + 1), 0.5F))};
    return {4'000'000'000U, answer};
}

/// The message with other bytes at the place where `from` stands.
QByteArray changed(QByteArray message, double from, double to)
{
    const auto bytes = [](double value) {
        quint64 bits = 0;
        std::memcpy(&bits, &value, sizeof(bits));
        QByteArray text(8, Qt::Uninitialized);
        for (int i = 0; i < 8; ++i)
            text[i] = static_cast<char>(bits >> (56 - 8 * i));
        return text;
    };
    return message.replace(bytes(from), bytes(to));
}

} // namespace

class ReaderWireTest : public QObject {
    Q_OBJECT

private slots:
    void everythingComesBack()
    {
        const Opening opening{u"/a/b"_s, u"reader_odd"_s, {{u"models"_s, u"/m"_s}, {u"threads"_s, 3}, {u"flag"_s, true}}};
        const auto openedThere = openingFrom(messageOf(framed(opening)));
        QVERIFY(openedThere);
        QCOMPARE(openedThere->settings.value(u"threads"_s).toInt(), 3);
        QCOMPARE(openedThere->settings.value(u"models"_s).toString(), u"/m"_s);
        QCOMPARE(openedThere->plugin, opening.plugin);

        const Result<Opened> opened = Opened{u"odd"_s, u"sha256:1"_s, u"{}"_s, true};
        QVERIFY(openedFrom(messageOf(framed(opened))) == std::optional(opened));
        const Result<Opened> refused = fail(ErrorCode::ModelMissing, u"odd.model"_s, u"why"_s);
        QVERIFY(openedFrom(messageOf(framed(refused))) == std::optional(refused));

        Question question{7, {}};
        question.plate.quad = {QPointF(0.1, -2.5), QPointF(1e9, 3), QPointF(4, 5), QPointF(6, 7)};
        question.plate.score = 0.7;
        question.plate.subjectRank = 1.0 / 7.0;
        question.plate.lines = 2;
        question.plate.crops = {{2, 1, 3, "abcdef"}, {5, 5, 1, "too few bytes stay too few"}};
        const auto asked = questionFrom(messageOf(framed(question)));
        QVERIFY(asked);
        QCOMPARE(asked->number, 7U);
        QVERIFY(asked->plate.quad == question.plate.quad && asked->plate.score == question.plate.score);
        QVERIFY(asked->plate.subjectRank == question.plate.subjectRank && asked->plate.lines == 2);
        QCOMPARE(asked->plate.crops.size(), 2);
        QCOMPARE(asked->plate.crops.first().channels, 3);
        QCOMPARE(asked->plate.crops.last().bytes, question.plate.crops.last().bytes);
    }

    void answersComeBackBitForBit()
    {
        const Reply reply = anAnswer();
        const auto same = replyFrom(messageOf(framed(reply)));
        QVERIFY(same && same->answer);
        QCOMPARE(same->number, reply.number);
        QVERIFY(same->answer->transcript == reply.answer->transcript);
        QCOMPARE(same->answer->lattices.size(), reply.answer->lattices.size());
        QVERIFY(same->answer->lattices.last().unnamed() == reply.answer->lattices.last().unnamed());
        QVERIFY(same->answer->lattices.first().logs() == reply.answer->lattices.first().logs());
        QCOMPARE(same->answer->lattices.first().likelyTexts(5), reply.answer->lattices.first().likelyTexts(5));
    }

    void whatIsNoFaultOfAReaderIsCalledItsFailure()
    {
        const auto reply = replyFrom(messageOf(framed(Reply{1, fail(ErrorCode::DiskFull, u"x"_s, u"y"_s)})));
        QVERIFY(reply && !reply->answer);
        QCOMPARE(reply->answer.error(), (Error{ErrorCode::ReaderFailed, u"x"_s, u"y"_s, std::nullopt}));
    }

    void refusesWhatNobodyCanMean()
    {
        const QByteArray message = messageOf(framed(anAnswer()));
        QVERIFY(replyFrom(message));
        QVERIFY2(!replyFrom(message + 'x'), "more than there is");
        for (qsizetype size = 0; size < message.size(); ++size)
            QVERIFY2(!replyFrom(message.first(size)), "less than there is");
        QVERIFY2(!replyFrom(changed(message, 0.1 + 0.2, 1.5)), "a probability above one");
        QVERIFY2(!replyFrom(changed(message, 1.0 / 3.0, -0.1)), "below none");
        QVERIFY2(!replyFrom(changed(message, 0.01, std::numeric_limits<double>::quiet_NaN())), "or no number");
        QVERIFY2(!openedFrom(message) && !questionFrom(message) && !openingFrom(message), "another kind of message");
        Reply reply = anAnswer();
        reply.answer->transcript.chars.removeLast();
        QVERIFY2(!replyFrom(messageOf(framed(reply))), "a character without evidence");
        reply = anAnswer();
        for (int i = 0; i < 100; ++i)
            reply.answer->lattices.append(reply.answer->lattices.first());
        QVERIFY2(!replyFrom(messageOf(framed(reply))), "more crops than there can be");
        QVERIFY(!openedFrom(messageOf(framed(Result<Opened>(Opened{u"odd"_s, {}, u"{}"_s, false})))));
    }

    void latticesAreTakenAsTheyAreOrNotAtAll()
    {
        const CharLattice lattice = anAnswer().answer->lattices.first();
        const auto same = CharLattice::fromLogs(lattice.logs(), lattice.unnamed());
        QVERIFY(same);
        QVERIFY(same->cost(u"A1") == lattice.cost(u"A1"));
        for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1.0F, -100.0F}) {
            auto logs = lattice.logs();
            logs[5] = bad;
            QVERIFY(!CharLattice::fromLogs(logs, {}));
        }
        QVERIFY(CharLattice::fromLogs(lattice.logs(), {-1.0F, -2.0F, -14.0F}));
        QVERIFY2(!CharLattice::fromLogs(lattice.logs(), {-1.0F, -2.0F}), "for each step or for none");
        QVERIFY(!CharLattice::fromLogs(lattice.logs(), {-1.0F, -2.0F, 1.0F}));
        auto logs = lattice.logs();
        logs.pop_back();
        QVERIFY(!CharLattice::fromLogs(logs, {}));
    }

    void framesComeInAnyPortions()
    {
        const QByteArray stream = framed(anAnswer()) + framed(Reply{2, fail(ErrorCode::ReaderFailed)});
        Frames frames;
        QList<quint32> numbers;
        for (const char byte : stream) {
            QVERIFY(frames.missing() > 0);
            frames.append(QByteArray(1, byte));
            if (const auto message = frames.next())
                numbers.append(replyFrom(*message)->number);
            QVERIFY(!frames.isBroken());
        }
        QCOMPARE(numbers, (QList<quint32>{4'000'000'000U, 2}));
    }

    void seesAtTheFirstByteThatItIsNoFrame()
    {
        Frames frames;
        frames.append("SVI");
        QVERIFY(!frames.isBroken());
        frames.append("X");
        QVERIFY(frames.isBroken());
        Frames other;
        other.append("SVIDOKr9");
        QVERIFY2(other.isBroken(), "another version");
        Frames endless;
        endless.append(QByteArray("SVIDOKr1\xff\xff\xff\xff", 12));
        QVERIFY2(endless.isBroken(), "longer than anything that is meant");
    }

    void theFuzzersSeedsAreMessages()
    {
        const QDir corpus(QStringLiteral(SVIDOK_SOURCE_DIR "/tests/fuzz/corpus/readerwire"));
        int understood = 0;
        for (const QString &name : corpus.entryList(QDir::Files)) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const QByteArray message = name == u"message" ? bytes : messageOf(bytes);
            understood += openedFrom(message) || replyFrom(message) ? 1 : 0;
        }
        QCOMPARE(understood, 8);
    }
};

QTEST_GUILESS_MAIN(ReaderWireTest)
#include "tst_readerwire.moc"
