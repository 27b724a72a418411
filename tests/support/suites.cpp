// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suites.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace svidok::test {

namespace {

std::map<std::string, RunSuite> &suites()
{
    static std::map<std::string, RunSuite> all;
    return all;
}

} // namespace

bool addSuite(const char *file, RunSuite run)
{
    constexpr std::string_view Prefix = "tst_";
    return suites().emplace(std::filesystem::path(file).stem().string().substr(Prefix.size()), run).second;
}

} // namespace svidok::test

int main(int argc, char **argv)
{
    const auto &suites = svidok::test::suites();
    const auto suite = argc > 1 ? suites.find(argv[1]) : suites.end();
    if (suite == suites.end()) {
        std::fprintf(stderr, "usage: %s SUITE [options of Qt Test]; it holds:\n", argv[0]);
        for (const auto &known : suites)
            std::fprintf(stderr, "  %s\n", known.first.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return suite->second(argc - 1, argv + 1);
}
