// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/vision.h"

#include <QCoreApplication>
#include <QObject>
#include <QSemaphore>
#include <QSystemSemaphore>

#include <cstdio>
#include <cstdlib>

namespace {

const QString Name = QStringLiteral("odd");
constexpr qsizetype LongestWords = 32;
const QString Model = QStringLiteral("sha256:") + QString(64, u'0');

/// What goes wrong in a reader, by the word for it. Comes back where it is no such word.
void misbehave(const QByteArray &how)
{
    static volatile int *nowhere = nullptr;
    if (how == "segv")
        *nowhere = 1;
    if (how == "abort")
        std::abort();
    if (how == "throw")
        throw std::bad_alloc();
    if (how == "glut") {
        static char *volatile kept = new char[std::size_t(4) << 30];
        *kept = 0;
    }
    if (how == "exit")
        std::_Exit(3);
    if (how == "hang")
        QSemaphore().acquire();
    if (how == "rubbish") {
        std::fputs("reader_odd: this belongs to no answer\n", stdout);
        std::fflush(stdout);
    }
}

/// Reads the bytes of the first crop as they stand there. With a "!" before it is a word of misbehave(), or "pid": reads the
/// number of its process; "late": when the semaphore of the settings was released; "liar": as another reader; "fail". Before it
/// hangs it releases the semaphore "hanging".
class OddReader final : public svidok::PlateReader {
public:
    explicit OddReader(QVariantMap settings)
        : m_settings(std::move(settings))
    {
    }
    QString name() const override { return Name; }
    QString modelHash() const override { return Model; }
    QString parameters() const override { return QStringLiteral("{}"); }
    bool scans() const override { return qEnvironmentVariableIsSet("SVIDOK_TEST_ODD"); }
    svidok::Future<svidok::ReaderAnswer> read(const svidok::FoundPlate &plate, svidok::CancelToken) override
    {
        misbehave(qgetenv("SVIDOK_TEST_ODD"));
        const QByteArray seen = plate.crops.isEmpty() ? QByteArray() : plate.crops.first().bytes;
        QString raw = seen.size() > LongestWords ? QString() : QString::fromLatin1(seen); // nothing on a real crop
        QString by = Name;
        if (seen.startsWith('!')) {
            if (seen == "!hang" && m_settings.contains(QStringLiteral("hanging")))
                QSystemSemaphore(m_settings.value(QStringLiteral("hanging")).toString()).release();
            misbehave(seen.mid(1));
            if (seen == "!fail")
                return svidok::ready<svidok::ReaderAnswer>(svidok::fail(svidok::ErrorCode::ReaderFailed, Name, QStringLiteral("as told")));
            if (seen == "!late")
                QSystemSemaphore(m_settings.value(QStringLiteral("semaphore")).toString()).acquire();
            if (seen == "!liar")
                by = QStringLiteral("ctc");
            raw = seen == "!pid" ? QString::number(QCoreApplication::applicationPid()) : QString::fromLatin1(seen.mid(1));
        }
        svidok::ReaderAnswer answer{{by, raw, 0.9, {}, Model, {}}, {}};
        for (const QChar c : raw)
            answer.transcript.chars.append({c, 0.9, {}, 0.0});
        return svidok::ready<svidok::ReaderAnswer>(answer);
    }

private:
    QVariantMap m_settings;
};

} // namespace

/// Settings: "open", a word of misbehave() for the opening.
class OddPlugin final : public QObject, public svidok::ReaderFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.ReaderFactory/1" FILE "oddreader.json")
    Q_INTERFACES(svidok::ReaderFactory)

public:
    svidok::Result<std::unique_ptr<svidok::PlateReader>> open(const QVariantMap &settings) override
    {
        const QByteArray how = settings.value(QStringLiteral("open")).toByteArray();
        misbehave(how);
        if (how == "fail")
            return svidok::fail(svidok::ErrorCode::ModelMissing, QStringLiteral("odd.model"), QStringLiteral("as told"));
        return std::make_unique<OddReader>(settings);
    }
};

#include "oddreader.moc"
