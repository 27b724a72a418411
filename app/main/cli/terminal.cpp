// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <QByteArray>

#include <cstdio>
#include <optional>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <poll.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace svidok::cli::terminal {

namespace {

// Switches the echo of the terminal off for as long as it lives.
class SilentInput {
public:
#ifdef Q_OS_WIN
    SilentInput()
        : m_handle(GetStdHandle(STD_INPUT_HANDLE))
    {
        m_isTerminal = GetConsoleMode(m_handle, &m_mode) != 0;
        if (m_isTerminal)
            SetConsoleMode(m_handle, m_mode & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~SilentInput()
    {
        if (m_isTerminal)
            SetConsoleMode(m_handle, m_mode);
    }

private:
    HANDLE m_handle;
    DWORD m_mode = 0;
    bool m_isTerminal = false;
#else
    SilentInput()
    {
        m_isTerminal = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentInput()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before{};
    bool m_isTerminal = false;
#endif
    Q_DISABLE_COPY_MOVE(SilentInput)
};

// The next byte, or nothing when there is none any more or nobody waits for it.
std::optional<char> nextByte([[maybe_unused]] const CancelToken &cancel)
{
#ifdef Q_OS_WIN
    const int c = std::getchar(); // Ctrl+C ends it as the end of input does
    return c == EOF ? std::nullopt : std::optional(static_cast<char>(c));
#else
    constexpr int LookForCancelEveryMs = 50; // the signal goes to another thread
    pollfd input{STDIN_FILENO, POLLIN, 0};
    for (int ready = 0; ready == 0; ready = poll(&input, 1, LookForCancelEveryMs)) {
        if (cancel.isCancelled())
            return std::nullopt;
    }
    char c = 0;
    return read(STDIN_FILENO, &c, 1) == 1 ? std::optional(c) : std::nullopt;
#endif
}

Result<QString> readLine(const CancelToken &cancel)
{
    QByteArray line;
    auto c = nextByte(cancel);
    if (!c)
        return fail(ErrorCode::Cancelled);
    for (; c && *c != '\n'; c = nextByte(cancel))
        line.append(*c);
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

bool inputIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(STDIN_FILENO) == 1;
#endif
}

Result<QString> readSecretLine(const CancelToken &cancel)
{
    const SilentInput silent;
    return readLine(cancel);
}

Outcome confirm(const QString &question, const CancelToken &cancel)
{
    std::fprintf(stderr, "%s [y/N] ", qUtf8Printable(question));
    const auto line = readLine(cancel);
    if (!line) {
        std::fputc('\n', stderr);
        return fail(line.error());
    }
    const QString answer = line->trimmed().toLower();
    return answer.startsWith(u'y') || answer.startsWith(u'т') ? done() : Outcome(fail(ErrorCode::ConfirmationMissing));
}

} // namespace svidok::cli::terminal
