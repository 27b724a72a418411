// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/readplatesbatch.h"

#include <QMutex>
#include <QMutexLocker>

#include <atomic>

namespace svidok {

QList<Result<PhotoReading>> readAll(const ReadPlates &reader, const QList<ReadRequest> &requests, Executor &executor,
    int jobs, ReadPlates::Caching caching, const ReadProgress &progress, const CancelToken &cancel)
{
    const int total = static_cast<int>(requests.size());
    QList<Result<PhotoReading>> answers(total, fail(ErrorCode::Cancelled));
    std::atomic_int next = 0;
    QMutex mutex;
    int done = 0;

    const auto work = [&]() -> Outcome {
        for (int i = next++; i < total && !cancel.isCancelled(); i = next++) {
            const ReadRequest &request = requests.at(i);
            Result<PhotoReading> answer = request.bytes().and_then(
                [&](const QByteArray &bytes) { return reader.read(request.photo, bytes, caching, cancel); });
            const QMutexLocker lock(&mutex);
            answers[i] = std::move(answer);
            ++done;
            if (progress)
                progress(done, total, i, answers.at(i));
        }
        return svidok::done();
    };
    QList<Future<std::monostate>> running;
    for (int i = 0; i < std::clamp(jobs, 1, std::max(total, 1)); ++i)
        running.append(runOn<std::monostate>(executor, work));
    for (const auto &job : running)
        static_cast<void>(await(job));
    return answers;
}

} // namespace svidok
