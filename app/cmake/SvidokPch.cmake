# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers of Qt and the standard library, shared by all targets: a third to two thirds off the time of a
# clean build. For the release preset; the dev preset compiles without and so sees what a file forgot to include.
option(SVIDOK_PCH "Share precompiled headers" OFF)

# QtCore only: what other modules define differs from folder to folder.
set(pch_headers
  <QByteArray> <QDateTime> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
  <QMutex> <QObject> <QPromise> <QSet> <QString> <QStringList> <QVariantMap>
  <algorithm> <array> <chrono> <functional> <memory> <optional> <tl/expected.hpp> <utility> <variant> <vector>)

# svidok_share_pch(): to be called once, after every target was added.
function(svidok_share_pch)
  if(NOT SVIDOK_PCH)
    return()
  endif()
  file(WRITE ${CMAKE_BINARY_DIR}/pch/empty.cpp "")
  add_library(svidok_pch OBJECT ${CMAKE_BINARY_DIR}/pch/empty.cpp)
  target_link_libraries(svidok_pch PRIVATE svidok_flags Qt6::Core)
  target_precompile_headers(svidok_pch PRIVATE ${pch_headers})
  # Where a macro of the command line differs the compiler reads the headers themselves: slower, but no error.
  target_compile_options(svidok_flags INTERFACE -Wno-error=invalid-pch)
  svidok_share_pch_below(${PROJECT_SOURCE_DIR})
endfunction()

function(svidok_share_pch_below folder)
  get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(subfolder IN LISTS folders)
    svidok_share_pch_below(${subfolder})
  endforeach()
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    get_target_property(options ${target} COMPILE_OPTIONS)
    # Other compiler flags need other precompiled headers; a check that each header stands alone needs none, nor does
    # what uses no Qt.
    set(qt_users ${libraries})
    list(FILTER qt_users INCLUDE REGEX "^(Qt6::|svidok_)")
    list(REMOVE_ITEM qt_users svidok_flags)
    if(NOT "svidok_flags" IN_LIST libraries OR NOT qt_users OR options OR type STREQUAL OBJECT_LIBRARY)
      continue()
    endif()
    set_property(TARGET ${target} PROPERTY PRECOMPILE_HEADERS_REUSE_FROM svidok_pch)
  endforeach()
endfunction()
