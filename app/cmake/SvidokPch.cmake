# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers, shared by all targets of one kind: a third to two thirds off the time of a clean build. For the
# release preset; the dev preset compiles without and so sees what a file forgot to include.
option(SVIDOK_PCH "Share precompiled headers" OFF)

set(pch_headers
  <QByteArray> <QDateTime> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
  <QMutex> <QObject> <QPromise> <QSet> <QString> <QStringList> <QVariantMap>
  <algorithm> <array> <chrono> <functional> <memory> <optional> <tl/expected.hpp> <utility> <variant> <vector>)
set(pch_widget_headers ${pch_headers}
  <QAction> <QBoxLayout> <QComboBox> <QDialog> <QKeyEvent> <QLabel> <QLineEdit> <QPainter> <QPushButton> <QTableView>
  <QToolButton> <QWidget>)

# svidok_share_pch(): to be called once, after every target was added.
function(svidok_share_pch)
  if(NOT SVIDOK_PCH)
    return()
  endif()
  file(WRITE ${CMAKE_BINARY_DIR}/pch/empty.cpp "")
  # What Qt's modules define on the command line must be the same where the headers are used.
  svidok_add_pch(pch LINK Qt6::Core HEADERS ${pch_headers})
  if(SVIDOK_UI)
    svidok_add_pch(pch_widgets LINK Qt6::Widgets HEADERS ${pch_widget_headers})
  endif()
  if(SVIDOK_TESTS)
    svidok_add_pch(pch_tests LINK Qt6::Core HEADERS ${pch_headers} UNOPTIMISED)
  endif()
  if(SVIDOK_TESTS AND SVIDOK_UI)
    svidok_add_pch(pch_gui_tests LINK svidok_screens svidok_test_desk
      HEADERS ${pch_widget_headers} ${PROJECT_SOURCE_DIR}/tests/support/deskfixture.h UNOPTIMISED)
  endif()
  # Where a macro of the command line differs the compiler reads the headers themselves: slower, but no error.
  target_compile_options(svidok_flags INTERFACE -Wno-error=invalid-pch)
  svidok_share_pch_below(${PROJECT_SOURCE_DIR})
endfunction()

function(svidok_add_pch name)
  cmake_parse_arguments(A "UNOPTIMISED" "" "LINK;HEADERS" ${ARGN})
  list(REMOVE_DUPLICATES A_HEADERS)
  add_library(svidok_${name} OBJECT ${CMAKE_BINARY_DIR}/pch/empty.cpp)
  target_link_libraries(svidok_${name} PRIVATE svidok_flags ${A_LINK})
  target_precompile_headers(svidok_${name} PRIVATE ${A_HEADERS})
  if(A_UNOPTIMISED)
    target_compile_options(svidok_${name} PRIVATE -O0)
  endif()
endfunction()

# svidok_pch_of(FOLDER LIBRARIES OUT): which of them a target of a folder uses that links these libraries.
function(svidok_pch_of folder libraries out)
  file(RELATIVE_PATH place ${PROJECT_SOURCE_DIR} ${folder})
  if(place MATCHES "^tests/(gui|golden)" AND "svidok_screens" IN_LIST libraries AND "svidok_test_desk" IN_LIST libraries)
    set(${out} svidok_pch_gui_tests PARENT_SCOPE)
  elseif(place MATCHES "^tests" AND NOT place MATCHES "^tests/bench")
    set(${out} svidok_pch_tests PARENT_SCOPE)
  elseif(place MATCHES "^ui/(widgets|screens)")
    set(${out} svidok_pch_widgets PARENT_SCOPE)
  else()
    set(${out} svidok_pch PARENT_SCOPE)
  endif()
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
    svidok_pch_of(${folder} "${libraries}" pch)
    set_property(TARGET ${target} PROPERTY PRECOMPILE_HEADERS_REUSE_FROM ${pch})
  endforeach()
endfunction()
