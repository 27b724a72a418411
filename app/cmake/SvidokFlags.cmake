# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries every flag; svidok_add_*() links it privately.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(CMAKE_BUILD_RPATH_USE_ORIGIN ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# For rooms that only wait for people or for other programs: compiled in three quarters of the time.
set(SVIDOK_LIGHT_FLAGS_RELEASE "-O1 -DNDEBUG")
# For tests, which only wait for the code under test: half the time.
set(SVIDOK_TEST_FLAGS_RELEASE "-O0 -DNDEBUG")

find_program(SVIDOK_CCACHE ccache)
if(SVIDOK_CCACHE)
  # What ccache must overlook to work with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${SVIDOK_CCACHE})
endif()

add_library(svidok_flags INTERFACE)
if(SVIDOK_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(svidok_flags INTERFACE -fpch-preprocess)
elseif(SVIDOK_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL Clang)
  target_compile_options(svidok_flags INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()
target_compile_options(svidok_flags INTERFACE -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor)
# No library replaces another's functions, and nothing asks for errno or traps after arithmetic: calls can be inlined.
target_compile_options(svidok_flags INTERFACE -fno-semantic-interposition -fno-math-errno -fno-trapping-math)
if(SVIDOK_WERROR)
  target_compile_options(svidok_flags INTERFACE -Werror)
endif()
target_compile_definitions(svidok_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_FORCE_ASSERTS)
find_program(SVIDOK_MOLD mold)
if(SVIDOK_MOLD)
  target_link_options(svidok_flags INTERFACE -fuse-ld=mold)
endif()
target_link_options(svidok_flags INTERFACE -Wl,--as-needed)

set(SVIDOK_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")
if(SVIDOK_SANITIZE)
  target_compile_definitions(svidok_flags INTERFACE SVIDOK_SANITIZED)
  target_compile_options(svidok_flags INTERFACE -fsanitize=${SVIDOK_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(svidok_flags INTERFACE -fsanitize=${SVIDOK_SANITIZE})
else()
  # Clang leaves what the sanitizers call to the program.
  target_link_options(svidok_flags INTERFACE -Wl,--no-undefined)
endif()
option(SVIDOK_COVERAGE "Measure test coverage" OFF)
if(SVIDOK_COVERAGE)
  target_compile_options(svidok_flags INTERFACE --coverage)
  target_link_options(svidok_flags INTERFACE --coverage)
endif()
