// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/crashnote.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <unistd.h>

namespace svidok::crashnote {

namespace {

constexpr std::array signalsOfCrash{SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE};

enum class Kind { Plugin, Core, Host };

struct Module {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
    Kind kind = Kind::Core;
    std::array<char, 64> name{};
};

// Read by the handler: filled before moduleCount is raised, never changed afterwards.
std::array<Module, 128> modules;
std::atomic_int moduleCount = 0;
std::array<char, 64> loadingName;
std::atomic_bool isLoading = false;
std::array<char, 4096> notePath;
std::array<struct sigaction, signalsOfCrash.size()> before;

template <size_t N>
void copyTo(std::array<char, N> &to, const QByteArray &from)
{
    const auto size = std::min<size_t>(N - 1, static_cast<size_t>(from.size()));
    std::memcpy(to.data(), from.constData(), size);
    to[size] = '\0';
}

const Module *moduleAt(const void *address)
{
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    for (int i = 0; i < moduleCount.load(std::memory_order_acquire); ++i) {
        if (at >= modules[static_cast<size_t>(i)].begin && at < modules[static_cast<size_t>(i)].end)
            return &modules[static_cast<size_t>(i)];
    }
    return nullptr;
}

// The plugin whose code stands innermost on the stack, system libraries aside; null when Svidok's own code does.
const char *guilty()
{
    std::array<void *, 64> frames;
    const int count = backtrace(frames.data(), static_cast<int>(frames.size()));
    bool inHandler = true;
    for (int i = 0; i < count; ++i) {
        const Module *module = moduleAt(frames[static_cast<size_t>(i)]);
        inHandler = inHandler && module && module->kind == Kind::Host;
        if (inHandler || !module)
            continue;
        if (module->kind == Kind::Plugin)
            return module->name.data();
        break;
    }
    return isLoading.load(std::memory_order_acquire) ? loadingName.data() : nullptr;
}

char *appendNumber(char *to, long long value)
{
    std::array<char, 24> digits;
    size_t count = 0;
    do {
        digits[count++] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value > 0);
    while (count > 0)
        *to++ = digits[--count];
    return to;
}

void writeNote(const char *plugin, int signal)
{
    std::array<char, 160> line;
    char *end = line.data();
    const size_t length = std::strlen(plugin);
    std::memcpy(end, plugin, length);
    end += length;
    *end++ = '\t';
    end = appendNumber(end, static_cast<long long>(time(nullptr)));
    *end++ = '\t';
    end = appendNumber(end, signal);
    *end++ = '\n';
    const int file = open(notePath.data(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    if (write(file, line.data(), static_cast<size_t>(end - line.data())) > 0)
        fsync(file);
    close(file);
}

void onCrash(int signal, siginfo_t *info, void *)
{
    static std::atomic_flag entered = ATOMIC_FLAG_INIT;
    if (!entered.test_and_set()) {
        if (const char *plugin = guilty())
            writeNote(plugin, signal);
    }
    for (size_t i = 0; i < signalsOfCrash.size(); ++i) {
        if (signalsOfCrash[i] == signal)
            sigaction(signal, &before[i], nullptr);
    }
    // A fault comes again on return, now to whoever was there before; a sent signal must be sent again.
    if (info->si_code <= 0)
        raise(signal);
}

struct Wanted {
    Kind kind;
    QByteArray name;
    QByteArray path; ///< empty: all of Svidok's own modules
};

void addModule(const dl_phdr_info &info, Kind kind, const QByteArray &name)
{
    const auto index = static_cast<size_t>(moduleCount.load());
    if (index >= modules.size())
        return;
    Module &module = modules[index];
    module.begin = UINTPTR_MAX;
    for (int i = 0; i < info.dlpi_phnum; ++i) {
        const auto &segment = info.dlpi_phdr[i];
        if (segment.p_type != PT_LOAD)
            continue;
        const auto begin = static_cast<std::uintptr_t>(info.dlpi_addr + segment.p_vaddr);
        module.begin = std::min(module.begin, begin);
        module.end = std::max(module.end, begin + static_cast<std::uintptr_t>(segment.p_memsz));
    }
    module.kind = kind;
    copyTo(module.name, name);
    moduleCount.fetch_add(1, std::memory_order_release);
}

int onModule(dl_phdr_info *info, size_t, void *data)
{
    const auto &wanted = *static_cast<const Wanted *>(data);
    const QByteArray path(info->dlpi_name);
    if (!wanted.path.isEmpty()) {
        if (path == wanted.path)
            addModule(*info, wanted.kind, wanted.name);
        return 0;
    }
    const QByteArray file = path.mid(path.lastIndexOf('/') + 1);
    if (path.isEmpty() || file.startsWith("libsvidok_"))
        addModule(*info, file.startsWith("libsvidok_pluginhost") ? Kind::Host : Kind::Core, file);
    return 0;
}

} // namespace

void install(const QString &file)
{
    copyTo(notePath, QFile::encodeName(file));
    static bool installed = false;
    if (installed)
        return;
    installed = true;
    std::array<void *, 1> frame;
    backtrace(frame.data(), 1); // loads the unwinder now: the handler must not
    Wanted own{Kind::Core, {}, {}};
    dl_iterate_phdr(onModule, &own);
    struct sigaction action{};
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO;
    for (size_t i = 0; i < signalsOfCrash.size(); ++i)
        sigaction(signalsOfCrash[i], &action, &before[i]);
}

void loading(const QString &plugin)
{
    copyTo(loadingName, plugin.toUtf8());
    isLoading.store(true, std::memory_order_release);
}

void loaded(const QString &plugin, const QString &path)
{
    Wanted wanted{Kind::Plugin, plugin.toUtf8(), QFile::encodeName(path)};
    dl_iterate_phdr(onModule, &wanted);
    isLoading.store(false, std::memory_order_release);
}

} // namespace svidok::crashnote
