// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecrets.h"

#include <QThread>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

// The key names a secret and is none itself; the keychain's own text does not hold the value.
Error errorOf(const QKeychain::Job &job)
{
    const auto error = [&job](ErrorCode code) { return Error{code, job.key(), job.errorString(), std::nullopt}; };
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return error(ErrorCode::SecretMissing);
    case QKeychain::AccessDeniedByUser:
        return error(ErrorCode::Cancelled);
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
        return error(ErrorCode::AccessDenied);
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return error(ErrorCode::SecretStoreUnavailable);
}

template <typename JobType>
JobType *newJob(const QString &key)
{
    auto *job = new JobType(u"svidok"_s); // deletes itself when it is done, never before: the keychain holds on to it
    job->setKey(key);
    job->setInsecureFallback(false);
    return job;
}

/// Runs from the first use to the end of the program.
QThread *keychainThread()
{
    struct Thread : QThread {
        Thread()
        {
            setObjectName(u"svidok-keychain"_s);
            start();
        }
        ~Thread() override
        {
            quit();
            wait();
        }
    };
    static Thread thread;
    return &thread;
}

} // namespace

KeychainSecrets::KeychainSecrets()
    : m_context(new QObject)
{
    m_context->moveToThread(keychainThread());
}

KeychainSecrets::~KeychainSecrets()
{
    m_context->deleteLater();
}

template <typename T>
Future<T> KeychainSecrets::run(
    std::function<QKeychain::Job *()> makeJob, std::function<Result<T>(const QKeychain::Job &)> answer)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    auto future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(
        m_context,
        [context = m_context, promise, makeJob = std::move(makeJob), answer = std::move(answer)] {
            auto *job = makeJob();
            QObject::connect(job, &QKeychain::Job::finished, context, [promise, answer](QKeychain::Job *finished) {
                promise->addResult(finished->error() == QKeychain::NoError ? answer(*finished) : fail(errorOf(*finished)));
                promise->finish();
            });
            job->start();
        },
        Qt::QueuedConnection);
    return future;
}

Future<QString> KeychainSecrets::read(const QString &key)
{
    return run<QString>([key] { return newJob<QKeychain::ReadPasswordJob>(key); },
        [](const QKeychain::Job &job) -> Result<QString> {
            return static_cast<const QKeychain::ReadPasswordJob &>(job).textData();
        });
}

Future<std::monostate> KeychainSecrets::write(const QString &key, const QString &value)
{
    return run<std::monostate>(
        [key, value] {
            auto *job = newJob<QKeychain::WritePasswordJob>(key);
            job->setTextData(value);
            return job;
        },
        [](const QKeychain::Job &) { return done(); });
}

Future<std::monostate> KeychainSecrets::remove(const QString &key)
{
    return run<std::monostate>(
        [key] { return newJob<QKeychain::DeletePasswordJob>(key); }, [](const QKeychain::Job &) { return done(); });
}

} // namespace svidok
