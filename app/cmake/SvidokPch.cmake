# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers, shared by all targets of one kind: up to two thirds off the time of a file. For the release preset;
# the dev preset compiles without and so sees what a file forgot to include.
option(SVIDOK_PCH "Share precompiled headers" OFF)

set(pch_headers
  <QByteArray> <QDateTime> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
  <QMutex> <QObject> <QPromise> <QRandomGenerator> <QSet> <QString> <QStringList> <QVariantMap>
  <algorithm> <array> <chrono> <functional> <memory> <optional> <tl/expected.hpp> <utility> <variant> <vector>)
# The ports and, through them, the values of the domain: what every room above them reads.
foreach(port custodylog documents evidence executor identity outbox photos pictures plugin recipient reportstore secrets store vision)
  list(APPEND pch_ports_headers ${PROJECT_SOURCE_DIR}/app/ports/${port}.h)
endforeach()
set(pch_widget_headers
  <QAction> <QBoxLayout> <QComboBox> <QDialog> <QKeyEvent> <QLabel> <QLineEdit> <QPainter> <QPushButton> <QTableView>
  <QToolButton> <QWidget>)
# Only for the window's tests: what QTest declares follows the modules that a test links.
set(pch_test_headers <QSignalSpy> <QTest>)

# svidok_share_pch(): to be called once, after every target was added.
function(svidok_share_pch)
  if(NOT SVIDOK_PCH)
    return()
  endif()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch/empty.cpp CONTENT "")
  # What Qt's modules define on the command line, optimisation and visibility must be the same where the headers are used.
  svidok_add_pch(pch LINK Qt6::Core HEADERS ${pch_headers})
  svidok_add_pch(pch_ports LINK svidok_ports HEADERS ${pch_headers} ${pch_ports_headers})
  svidok_add_pch(pch_hidden LINK svidok_ports HEADERS ${pch_headers} ${pch_ports_headers})
  set_target_properties(svidok_pch_hidden PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  if(SVIDOK_UI)
    svidok_add_pch(pch_widgets LINK svidok_ports Qt6::Widgets HEADERS ${pch_headers} ${pch_ports_headers} ${pch_widget_headers})
  endif()
  if(SVIDOK_TESTS)
    svidok_add_pch(pch_tests LINK svidok_ports HEADERS ${pch_headers} ${pch_ports_headers} UNOPTIMISED)
  endif()
  if(SVIDOK_TESTS AND SVIDOK_UI)
    svidok_add_pch(pch_gui_tests LINK svidok_widgets svidok_test_desk
      HEADERS ${pch_headers} ${pch_ports_headers} ${pch_widget_headers} ${pch_test_headers} ${PROJECT_SOURCE_DIR}/tests/support/deskfixture.h
      UNOPTIMISED)
  endif()
  # Where a macro of the command line differs GCC reads the headers themselves: slower, but no error.
  target_compile_options(svidok_flags INTERFACE -Wno-error=invalid-pch)
  svidok_share_pch_below(${PROJECT_SOURCE_DIR})
endfunction()

function(svidok_add_pch name)
  cmake_parse_arguments(A "UNOPTIMISED" "" "LINK;HEADERS" ${ARGN})
  add_library(svidok_${name} OBJECT ${CMAKE_BINARY_DIR}/pch/empty.cpp)
  target_link_libraries(svidok_${name} PRIVATE svidok_flags ${A_LINK})
  target_precompile_headers(svidok_${name} PRIVATE ${A_HEADERS})
  if(A_UNOPTIMISED)
    target_compile_options(svidok_${name} PRIVATE -O0)
    # Not linked: what Qt6::Test defines differs in each folder.
    target_include_directories(svidok_${name} SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
  endif()
endfunction()

# svidok_pch_of(FOLDER TARGET LIBRARIES OUT): which of them a target of a folder uses that links these libraries; none for
# the plugins of tests, which are hidden and not optimised.
function(svidok_pch_of folder target libraries out)
  file(RELATIVE_PATH place ${PROJECT_SOURCE_DIR} ${folder})
  get_target_property(visibility ${target} CXX_VISIBILITY_PRESET)
  if(visibility STREQUAL hidden AND place MATCHES "^tests")
    set(${out} "" PARENT_SCOPE)
  elseif(visibility STREQUAL hidden)
    set(${out} svidok_pch_hidden PARENT_SCOPE)
  elseif(place MATCHES "^tests/(gui|golden)" AND "svidok_test_desk" IN_LIST libraries)
    set(${out} svidok_pch_gui_tests PARENT_SCOPE)
  elseif(place MATCHES "^tests" AND NOT place MATCHES "^tests/bench")
    set(${out} svidok_pch_tests PARENT_SCOPE)
  elseif(place MATCHES "^ui/(widgets|screens)")
    set(${out} svidok_pch_widgets PARENT_SCOPE)
  elseif(place MATCHES "^app/(base|domain)")
    set(${out} svidok_pch PARENT_SCOPE)
  else()
    set(${out} svidok_pch_ports PARENT_SCOPE)
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
    svidok_pch_of(${folder} ${target} "${libraries}" pch)
    if(pch)
      set_property(TARGET ${target} PROPERTY PRECOMPILE_HEADERS_REUSE_FROM ${pch})
    endif()
  endforeach()
endfunction()
