// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <QByteArray>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
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

QString readLine()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line.append(static_cast<char>(c));
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

QString readSecretLine()
{
    const SilentInput silent;
    return readLine();
}

bool confirm(const QString &question)
{
    std::fprintf(stderr, "%s [y/N] ", qUtf8Printable(question));
    const QString answer = readLine().trimmed().toLower();
    return answer.startsWith(u'y') || answer.startsWith(u'т');
}

} // namespace svidok::cli::terminal
