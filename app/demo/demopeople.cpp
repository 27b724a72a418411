// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopeople.h"

#include "demo/demofiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace svidok::demo {

namespace {

constexpr const char *KeyFiles[] = {"README.txt", "ca.pem", "inspector.p12", "inspector.pem", "senior.p12", "senior.pem", "expired.p12", "expired.pem"};

QByteArray keyFile(const QString &name)
{
    QFile file(u":/svidok/demo/keys/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// SHA-256 of the DER in a PEM file with one certificate.
Sha256 certificateDigest(const QString &name)
{
    const QByteArray pem = keyFile(name);
    const QByteArray begin = "-----BEGIN CERTIFICATE-----";
    const auto from = pem.indexOf(begin) + begin.size();
    return Sha256::of(QByteArray::fromBase64(pem.mid(from, pem.indexOf("-----END") - from)));
}

User person(const QString &login, const QString &name, const QString &position, Roles roles)
{
    User user;
    user.id = UserId(login);
    user.login = login;
    user.displayName = name;
    user.position = position;
    user.roles = roles;
    return user;
}

} // namespace

QList<User> demoUsers()
{
    User inspector = person(u"demo.inspector"_s, u"Олена Петренко"_s, u"Інспекторка з паркування"_s, Role::Inspector);
    inspector.certificate = certificateDigest(u"inspector.pem"_s);
    User senior = person(u"demo.senior"_s, u"Ігор Бондаренко"_s, u"Старший інспектор"_s, Role::Inspector | Role::Senior);
    senior.certificate = certificateDigest(u"senior.pem"_s);
    User former = person(u"demo.former"_s, u"Марко Гнатюк"_s, u"Інспектор (звільнений)"_s, Role::Inspector);
    former.active = false;
    return {inspector, senior, person(u"demo.admin"_s, u"Ірина Шевчук"_s, u"Адміністраторка"_s, Role::Administrator),
        person(u"demo.auditor"_s, u"Тарас Мельник"_s, u"Аудитор"_s, Role::Auditor), former,
        person(u"demo.service"_s, u"Служба передавання"_s, u"Автоматична служба"_s, Role::Service | Role::Importer)};
}

User demoUser(const QString &login)
{
    const QList<User> users = demoUsers();
    const auto found = std::find_if(users.begin(), users.end(), [&](const User &user) { return user.login == login; });
    Q_ASSERT(found != users.end());
    return *found;
}

Outcome writeDemoKeys(const QString &folder)
{
    for (const char *name : KeyFiles) {
        const QString file = QString::fromLatin1(name);
        const QByteArray bytes = keyFile(file);
        if (bytes.isEmpty())
            return fail(ErrorCode::Internal, file, u"missing among the resources"_s);
        if (const Outcome written = writeFile(folder + u"/keys/"_s + file, bytes); !written)
            return written;
    }
    return done();
}

} // namespace svidok::demo
