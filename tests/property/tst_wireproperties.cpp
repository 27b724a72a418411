// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "support/suites.h"

#include "anyvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace svidok::test::wirepropertiestests {

namespace {

/// Printed, written as bytes, read and parsed, a value is what it was.
template <typename T> void comesBack(const T &value, Result<T> (*parse)(const QJsonObject &))
{
    const QByteArray bytes = wire::canonical(value);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    RC_ASSERT(error.error == QJsonParseError::NoError);
    const Result<T> back = parse(document.object());
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == value);
    RC_ASSERT(wire::canonical(document.object()) == bytes);
}

QJsonValue anyJson(int depth)
{
    switch (any::number(0, depth > 0 ? 6 : 4)) {
    case 0:
        return QJsonValue();
    case 1:
        return any::flag();
    case 2:
        return any::real();
    case 3:
        return *rc::gen::arbitrary<qint64>();
    case 4:
        return any::text();
    case 5: {
        QJsonArray array;
        for (int i = any::number(0, 3); i > 0; --i)
            array.append(anyJson(depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = any::number(0, 3); i > 0; --i)
            object.insert(any::text(), anyJson(depth - 1));
        return object;
    }
    }
}

/// Takes away or spoils one member somewhere; answers its key.
QString spoil(QJsonObject &json)
{
    const QStringList keys = json.keys();
    const QString key = keys.at(any::number(0, static_cast<int>(keys.size()) - 1));
    static const QStringList younger{u"assignee"_s, u"duplicate_of"_s, u"marks"_s}; // absent in bodies from before they existed
    if (any::flag() && !younger.contains(key))
        json.remove(key);
    else
        json.insert(key, json.value(key).isObject() ? QJsonValue(17) : QJsonValue(QJsonObject{ { u"x"_s, 1 } }));
    return key;
}

} // namespace

class WireProperties : public QObject {
    Q_OBJECT

private slots:
    void valuesComeBack();
    void spoiltMembersAreNamed();
    void anythingIsRefusedOrUnderstood();
    void canonicalIsStable();
    void writerAgreesWithQt();
    void instantsComeBack();
};

void WireProperties::valuesComeBack()
{
    QVERIFY(rc::check("reports", [] { comesBack(any::report(), wire::reportFrom); }));
    QVERIFY(rc::check("readings", [] { comesBack(any::reading(), wire::readingFrom); }));
    QVERIFY(rc::check("outbox messages", [] { comesBack(any::outboxMessage(), wire::outboxMessageFrom); }));
    QVERIFY(rc::check("users", [] { comesBack(any::user(), wire::userFrom); }));
    QVERIFY(rc::check("photos", [] { comesBack(any::photo(), wire::photoFrom); }));
    QVERIFY(rc::check("rule checks", [] { comesBack(any::ruleCheck(), wire::ruleCheckFrom); }));
    QVERIFY(rc::check("scene matches", [] { comesBack(any::sceneMatch(), wire::sceneMatchFrom); }));
    QVERIFY(rc::check("decisions", [] { comesBack(any::decision(), wire::decisionFrom); }));
}

void WireProperties::spoiltMembersAreNamed()
{
    QVERIFY(rc::check("a spoilt member is refused by name", [] {
        QJsonObject json = wire::toJson(any::report());
        const QString key = spoil(json);
        const auto report = wire::reportFrom(json);
        RC_ASSERT(!report);
        RC_ASSERT(report.error().code == ErrorCode::InvalidArgument);
        RC_ASSERT(report.error().subject.startsWith(key));
    }));
    QVERIFY(rc::check("unknown members are ignored", [] {
        QJsonObject json = wire::toJson(any::user());
        json.insert(u"unknown"_s, anyJson(2));
        RC_ASSERT(wire::userFrom(json).has_value());
    }));
}

void WireProperties::anythingIsRefusedOrUnderstood()
{
    QVERIFY(rc::check("any JSON", [] {
        const QJsonObject json = anyJson(3).toObject();
        RC_ASSERT(!wire::reportFrom(json));
        RC_ASSERT(!wire::outboxMessageFrom(json));
        RC_ASSERT(!wire::readingFrom(json));
    }));
}

void WireProperties::canonicalIsStable()
{
    QVERIFY(rc::check("canonical(parse(canonical(x))) == canonical(x), whatever the order of insertion", [] {
        QJsonObject json;
        std::vector<std::pair<QString, QJsonValue>> members;
        for (int i = any::number(0, 5); i > 0; --i)
            members.emplace_back(any::text(), anyJson(2));
        QJsonObject reversed;
        for (const auto &[key, value] : members) {
            if (!json.contains(key))
                json.insert(key, value);
        }
        for (auto it = members.rbegin(); it != members.rend(); ++it)
            reversed.insert(it->first, it->second);
        const QByteArray bytes = wire::canonical(json);
        RC_ASSERT(wire::canonical(reversed) == bytes);
        RC_ASSERT(wire::canonical(QJsonDocument::fromJson(bytes).object()) == bytes);
        RC_ASSERT(!bytes.contains('\n'));
    }));
}

void WireProperties::writerAgreesWithQt()
{
    const auto printed = [](const auto &value) {
        wire::Writer out;
        wire::Object(out).add("x"_L1, value);
        return out.take();
    };
    QVERIFY(rc::check("texts, halves of surrogate pairs too", [&] {
        QString text;
        for (int i = any::number(0, 12); i > 0; --i) {
            text += QChar(*rc::gen::oneOf(rc::gen::inRange<ushort>(0, 0x100), rc::gen::inRange<ushort>(0xd7f0, 0xe010),
                rc::gen::arbitrary<ushort>()));
        }
        RC_ASSERT(printed(text) == wire::canonical({ { u"x"_s, text } }));
    }));
    QVERIFY(rc::check("numbers of all bit patterns", [&] {
        const double number = std::bit_cast<double>(*rc::gen::arbitrary<quint64>());
        RC_ASSERT(printed(number) == wire::canonical({ { u"x"_s, number } }));
        const qint64 integer = *rc::gen::arbitrary<qint64>();
        RC_ASSERT(printed(integer) == wire::canonical({ { u"x"_s, integer } }));
        RC_ASSERT(printed(static_cast<double>(integer)) == wire::canonical({ { u"x"_s, static_cast<double>(integer) } }));
    }));
    constexpr double turn = 9007199254740992.0; // 2^53
    for (const double number : { 0.0, -0.0, 1e15, 1e16, turn - 1, turn, turn + 2, -turn, -turn - 2, 1e-4, 1e-5, 5e-324,
             std::numeric_limits<double>::max(), std::numeric_limits<double>::infinity(), std::nan("") })
        QCOMPARE(printed(number), wire::canonical({ { u"x"_s, number } }));
}

void WireProperties::instantsComeBack()
{
    QVERIFY(rc::check("instants, as UTC and with an offset", [] {
        const QDateTime utc = any::instant();
        RC_ASSERT(wire::instantFrom(wire::instant(utc)) == utc);
        ObservedInstant observed;
        observed.utc = utc;
        observed.offsetSeconds = any::number(-14 * 4, 14 * 4) * 900;
        RC_ASSERT(wire::instantFrom(wire::localInstant(observed)) == utc);
    }));
    QVERIFY(rc::check("instants of all times and zones read as Qt prints them", [] {
        // from the year 1 to 9999, and a little beyond
        const qint64 ms = *rc::gen::inRange<qint64>(-62135596800000 - 86400000, 253402300800000 + 86400000);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, any::number(-14, 14) * 3600);
        RC_ASSERT(wire::instant(at) == at.toUTC().toString(Qt::ISODateWithMs));
    }));
    for (const qint64 ms : { qint64{-62135596800000}, qint64{-62135596800001}, qint64{253402300799999}, qint64{253402300800000}, qint64{-1}, qint64{0} }) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        QCOMPARE(wire::instant(at), at.toString(Qt::ISODateWithMs));
    }
    QCOMPARE(wire::instant(QDateTime()), QString());
}

SVIDOK_SUITE(WireProperties, QCoreApplication)

} // namespace svidok::test::wirepropertiestests

#include "tst_wireproperties.moc"
