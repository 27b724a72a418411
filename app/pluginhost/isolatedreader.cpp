// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/isolatedreader.h"

#include <QCoreApplication>
#include <QDir>

namespace svidok {

using namespace Qt::StringLiterals;

QString IsolatedReader::defaultProgram()
{
#ifdef Q_OS_WIN
    const QString name = u"svidok-reader.exe"_s;
#else
    const QString name = u"svidok-reader"_s;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

IsolatedReader::IsolatedReader(Command command, ReaderPool::Care care)
    : m_pool(new ReaderPool(std::move(command.program), std::move(command.opening), std::move(care)))
{
    m_pool->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_pool, &QObject::deleteLater);
    m_thread.setObjectName(u"reader"_s);
    m_thread.start();
}

IsolatedReader::~IsolatedReader()
{
    m_thread.quit();
    m_thread.wait();
}

Result<std::unique_ptr<PlateReader>> IsolatedReader::open(Command command, ReaderPool::Care care)
{
    std::unique_ptr<IsolatedReader> reader(new IsolatedReader(std::move(command), std::move(care)));
    auto promise = std::make_shared<QPromise<Result<readerwire::Opened>>>();
    promise->start();
    QMetaObject::invokeMethod(reader->m_pool, [pool = reader->m_pool, promise] { pool->open(promise); });
    const auto opened = await(promise->future());
    if (!opened)
        return fail(opened.error());
    reader->m_reader = *opened;
    return reader;
}

Future<ReaderAnswer> IsolatedReader::read(const FoundPlate &plate, CancelToken cancel)
{
    auto job = std::make_shared<ReaderJob>();
    job->number = ++m_asked;
    job->cancel = std::move(cancel);
    job->promise.start();
    auto future = job->promise.future();
    if (job->cancel.isCancelled()) {
        job->promise.addResult(Result<ReaderAnswer>(fail(ErrorCode::Cancelled)));
        job->promise.finish();
        return future;
    }
    job->question = readerwire::framed(readerwire::Question{job->number, plate});
    QMetaObject::invokeMethod(m_pool, [pool = m_pool, job] { pool->ask(job); });
    return future;
}

} // namespace svidok
