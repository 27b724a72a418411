// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/readerwire.h"

#include <QDataStream>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <bit>

namespace svidok::readerwire {

namespace {

constexpr char Mark[] = "SVIDOKr1"; ///< the last character is the version of what follows
constexpr qsizetype MarkSize = sizeof(Mark) - 1;
constexpr qsizetype HeadSize = MarkSize + qsizetype(sizeof(quint32));

// Far above what is ever meant, and far below what would hurt.
constexpr quint32 LargestMessage = 64U * 1024 * 1024;
constexpr quint32 MostCrops = 64;
constexpr quint32 MostLattices = 64;
constexpr quint32 MostSteps = 1024; ///< of a lattice
constexpr quint32 MostCharacters = 256; ///< of a plate
constexpr qsizetype LongestText = 64 * 1024;

enum class Kind : quint8 { Opening = 1, Opened, NotOpened, Question, Answer, NoAnswer };

/// What a reader can be the cause of; whatever else goes wrong with it is ReaderFailed.
constexpr std::array CodesOfReaders{ErrorCode::ReaderUnavailable, ErrorCode::ReaderFailed, ErrorCode::ModelMissing, ErrorCode::Cancelled,
    ErrorCode::PluginMissing, ErrorCode::PluginNotAllowed, ErrorCode::PluginAltered, ErrorCode::PluginIncompatible};

std::optional<ErrorCode> codeFrom(quint16 number)
{
    const auto found = std::find_if(CodesOfReaders.begin(), CodesOfReaders.end(), [&](ErrorCode code) { return static_cast<quint16>(code) == number; });
    return found == CodesOfReaders.end() ? std::nullopt : std::optional(*found);
}

class Writing {
public:
    explicit Writing(Kind kind)
        : m_out(&m_frame, QIODevice::WriteOnly)
    {
        m_out.setVersion(QDataStream::Qt_6_4);
        m_out.writeRawData(Mark, MarkSize);
        m_out << quint32(0) << static_cast<quint8>(kind);
    }
    template <typename T>
    Writing &operator<<(const T &value)
    {
        m_out << value;
        return *this;
    }
    Writing &operator<<(const Error &error)
    {
        const ErrorCode code = codeFrom(static_cast<quint16>(error.code)).value_or(ErrorCode::ReaderFailed);
        m_out << static_cast<quint16>(code) << error.subject << error.detail;
        return *this;
    }
    [[nodiscard]] QByteArray frame()
    {
        m_out.device()->seek(MarkSize);
        m_out << static_cast<quint32>(m_frame.size() - HeadSize);
        return m_frame;
    }

private:
    QByteArray m_frame;
    QDataStream m_out;
};

class Reading {
public:
    explicit Reading(const QByteArray &message)
        : m_in(message)
    {
        m_in.setVersion(QDataStream::Qt_6_4);
        m_kind = take<quint8>();
    }
    [[nodiscard]] bool is(Kind kind) const { return m_kind == static_cast<quint8>(kind); }
    template <typename T>
    [[nodiscard]] T take()
    {
        T value{};
        m_in >> value;
        return value;
    }
    [[nodiscard]] QString text(qsizetype longest = LongestText)
    {
        auto value = take<QString>();
        demand(value.size() <= longest);
        return value;
    }
    /// A probability.
    [[nodiscard]] double share()
    {
        const auto value = take<double>();
        demand(value >= 0.0 && value <= 1.0);
        return value;
    }
    /// How many of something follow.
    [[nodiscard]] quint32 count(quint32 most)
    {
        const auto value = take<quint32>();
        demand(value <= most);
        return m_sound ? value : 0;
    }
    [[nodiscard]] Error error()
    {
        const auto code = codeFrom(take<quint16>());
        demand(code.has_value());
        Error error;
        error.code = code.value_or(ErrorCode::ReaderFailed);
        error.subject = text();
        error.detail = text();
        return error;
    }
    void demand(bool sound) { m_sound = m_sound && sound && m_in.status() == QDataStream::Ok; }
    /// All was there, and nothing more.
    [[nodiscard]] bool isSound()
    {
        demand(m_in.atEnd());
        return m_sound;
    }

private:
    QDataStream m_in;
    quint8 m_kind = 0;
    bool m_sound = true;
};

void write(Writing &out, const CharLattice &lattice)
{
    const auto write = [&out](const std::vector<float> &values) {
        for (const float value : values)
            out << std::bit_cast<quint32>(value);
    };
    out << static_cast<quint32>(lattice.steps());
    write(lattice.logs());
    out << static_cast<quint32>(lattice.unnamed().size());
    write(lattice.unnamed());
}

std::vector<float> floatsFrom(Reading &in, quint32 count)
{
    std::vector<float> values(count);
    for (float &value : values)
        value = std::bit_cast<float>(in.take<quint32>());
    return values;
}

CharLattice latticeFrom(Reading &in)
{
    auto logs = floatsFrom(in, in.count(MostSteps) * CharLattice::Classes);
    auto lattice = CharLattice::fromLogs(std::move(logs), floatsFrom(in, in.count(MostSteps)));
    in.demand(lattice.has_value());
    return lattice.value_or(CharLattice());
}

void write(Writing &out, const ReaderTranscript &transcript)
{
    out << transcript.reader << transcript.raw << transcript.confidence << static_cast<quint32>(transcript.chars.size());
    for (const CharEvidence &one : transcript.chars)
        out << one.c << one.p << one.next << one.nextP;
    out << transcript.modelHash;
}

ReaderTranscript transcriptFrom(Reading &in)
{
    ReaderTranscript transcript;
    transcript.reader = in.text();
    transcript.raw = in.text(MostCharacters);
    transcript.confidence = in.share();
    for (quint32 left = in.count(MostCharacters); left > 0; --left) {
        CharEvidence one;
        one.c = in.take<QChar>();
        one.p = in.share();
        one.next = in.take<QChar>();
        one.nextP = in.share();
        transcript.chars.append(one);
    }
    in.demand(transcript.chars.size() == transcript.raw.size());
    transcript.modelHash = in.text();
    return transcript;
}

} // namespace

QByteArray framed(const Opening &opening)
{
    Writing out(Kind::Opening);
    out << opening.pluginFolder << opening.plugin << QJsonDocument(QJsonObject::fromVariantMap(opening.settings)).toJson(QJsonDocument::Compact);
    return out.frame();
}

QByteArray framed(const Result<Opened> &opened)
{
    Writing out(opened ? Kind::Opened : Kind::NotOpened);
    if (opened)
        out << opened->name << opened->modelHash << opened->parameters << opened->scans;
    else
        out << opened.error();
    return out.frame();
}

QByteArray framed(const Question &question)
{
    Writing out(Kind::Question);
    const FoundPlate &plate = question.plate;
    out << question.number;
    for (const QPointF &corner : plate.quad)
        out << corner.x() << corner.y();
    out << plate.score << plate.subjectRank << plate.lines << static_cast<quint32>(plate.crops.size());
    for (const PixelBuffer &crop : plate.crops)
        out << crop.width << crop.height << crop.channels << crop.bytes;
    return out.frame();
}

QByteArray framed(const Reply &reply)
{
    Writing out(reply.answer ? Kind::Answer : Kind::NoAnswer);
    out << reply.number;
    if (!reply.answer) {
        out << reply.answer.error();
        return out.frame();
    }
    write(out, reply.answer->transcript);
    out << static_cast<quint32>(reply.answer->lattices.size());
    for (const CharLattice &lattice : reply.answer->lattices)
        write(out, lattice);
    return out.frame();
}

std::optional<Opening> openingFrom(const QByteArray &message)
{
    Reading in(message);
    Opening opening;
    opening.pluginFolder = in.text();
    opening.plugin = in.text();
    opening.settings = QJsonDocument::fromJson(in.take<QByteArray>()).object().toVariantMap();
    return in.is(Kind::Opening) && in.isSound() ? std::optional(opening) : std::nullopt;
}

std::optional<Result<Opened>> openedFrom(const QByteArray &message)
{
    Reading in(message);
    if (in.is(Kind::NotOpened)) {
        Result<Opened> why = fail(in.error());
        return in.isSound() ? std::optional(why) : std::nullopt;
    }
    Opened opened;
    opened.name = in.text();
    opened.modelHash = in.text();
    opened.parameters = in.text();
    opened.scans = in.take<bool>();
    in.demand(!opened.name.isEmpty() && !opened.modelHash.isEmpty()); // what wasAsked() tells readers by
    return in.is(Kind::Opened) && in.isSound() ? std::optional<Result<Opened>>(opened) : std::nullopt;
}

std::optional<Question> questionFrom(const QByteArray &message)
{
    Reading in(message);
    Question question;
    question.number = in.take<quint32>();
    FoundPlate &plate = question.plate;
    for (QPointF &corner : plate.quad) {
        corner.setX(in.take<double>());
        corner.setY(in.take<double>());
    }
    plate.score = in.take<double>();
    plate.subjectRank = in.take<double>();
    plate.lines = in.take<int>();
    for (quint32 left = in.count(MostCrops); left > 0; --left) {
        PixelBuffer crop;
        crop.width = in.take<int>();
        crop.height = in.take<int>();
        crop.channels = in.take<int>();
        crop.bytes = in.take<QByteArray>();
        plate.crops.append(std::move(crop));
    }
    return in.is(Kind::Question) && in.isSound() ? std::optional(std::move(question)) : std::nullopt;
}

std::optional<Reply> replyFrom(const QByteArray &message)
{
    Reading in(message);
    Reply reply{in.take<quint32>(), ReaderAnswer()};
    if (in.is(Kind::NoAnswer)) {
        reply.answer = fail(in.error());
        return in.isSound() ? std::optional(std::move(reply)) : std::nullopt;
    }
    reply.answer->transcript = transcriptFrom(in);
    for (quint32 left = in.count(MostLattices); left > 0; --left)
        reply.answer->lattices.append(latticeFrom(in));
    return in.is(Kind::Answer) && in.isSound() ? std::optional(std::move(reply)) : std::nullopt;
}

std::optional<quint32> Frames::size() const
{
    if (m_bytes.size() < HeadSize)
        return std::nullopt;
    quint32 size = 0;
    QDataStream(m_bytes.mid(MarkSize, sizeof(quint32))) >> size;
    return size;
}

bool Frames::isBroken() const
{
    // The first byte that is wrong tells: nobody waits for the rest of a head that never was one.
    const qsizetype marked = std::min(MarkSize, m_bytes.size());
    return !m_bytes.startsWith(QByteArrayView(Mark, marked)) || size().value_or(0) > LargestMessage;
}

qsizetype Frames::missing() const
{
    return std::max(qsizetype(1), HeadSize + qsizetype(size().value_or(0)) - m_bytes.size());
}

std::optional<QByteArray> Frames::next()
{
    const auto length = size();
    if (!length || isBroken() || m_bytes.size() - HeadSize < qsizetype(*length))
        return std::nullopt;
    const QByteArray message = m_bytes.mid(HeadSize, *length);
    m_bytes.remove(0, HeadSize + qsizetype(*length));
    return message;
}

} // namespace svidok::readerwire
