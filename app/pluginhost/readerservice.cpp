// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/readerservice.h"

#include "pluginhost/pluginhost.h"
#include "pluginhost/readerwire.h"

#include <QIODevice>
#include <QThreadPool>

#include <cstdlib>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int Misused = 2;

/// All that touches the reader, in a thread of its own: the other one waits for the end of the conversation.
class Worker {
public:
    explicit Worker(QIODevice &out)
        : m_out(out)
    {
    }

    void open(const readerwire::Opening &opening)
    {
        PluginHost plugins(opening.pluginFolder, {});
        const auto factory = plugins.factory<ReaderFactory>(u"reader"_s, opening.plugin);
        auto reader = factory ? (*factory)->open(opening.settings) : Result<std::unique_ptr<PlateReader>>(fail(factory.error()));
        if (!reader) {
            m_out.write(readerwire::framed(Result<readerwire::Opened>(fail(reader.error()))));
            return;
        }
        m_reader = *std::move(reader);
        m_out.write(readerwire::framed(Result<readerwire::Opened>(
            readerwire::Opened{m_reader->name(), m_reader->modelHash(), m_reader->parameters(), m_reader->scans()})));
    }

    void read(const readerwire::Question &question)
    {
        if (m_reader)
            m_out.write(readerwire::framed(readerwire::Reply{question.number, await(m_reader->read(question.plate))}));
    }

private:
    QIODevice &m_out;
    std::unique_ptr<PlateReader> m_reader;
};

/// The next message, waited for; nothing at the end of the stream, or where it is broken.
std::optional<QByteArray> nextMessage(QIODevice &in, readerwire::Frames &frames)
{
    for (;;) {
        if (auto message = frames.next())
            return message;
        // No more than is needed: files and pipes are read until all that was asked for is there.
        const QByteArray portion = frames.isBroken() ? QByteArray() : in.read(frames.missing());
        if (portion.isEmpty())
            return std::nullopt;
        frames.append(portion);
    }
}

} // namespace

int serveReader(QIODevice &in, QIODevice &out)
{
    readerwire::Frames frames;
    const auto first = nextMessage(in, frames);
    const auto opening = first ? readerwire::openingFrom(*first) : std::nullopt;
    if (!opening)
        return Misused;
    Worker worker(out);
    QThreadPool thread;
    thread.setMaxThreadCount(1);
    thread.setExpiryTimeout(-1);
    thread.start([&worker, opening = *opening] { worker.open(opening); });
    while (const auto message = nextMessage(in, frames)) {
        const auto question = readerwire::questionFrom(*message);
        if (!question)
            break;
        thread.start([&worker, question = *question] { worker.read(question); });
    }
    std::_Exit(0); // nothing is kept that would have to be written
}

} // namespace svidok
