# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
include(CMakeParseArguments)

# svidok_add_library(NAME SOURCES files... [LINK public libs...] [LINK_PRIVATE libs...] [MOC])
# A core room: shared library svidok_NAME with include root app/. Every file is listed; nothing is globbed.
# MOC turns on automoc where a room has QObject classes.
function(svidok_add_library name)
  cmake_parse_arguments(A "MOC" "" "SOURCES;LINK;LINK_PRIVATE" ${ARGN})
  add_library(svidok_${name} SHARED ${A_SOURCES})
  set_target_properties(svidok_${name} PROPERTIES AUTOMOC ${A_MOC} WINDOWS_EXPORT_ALL_SYMBOLS ON)
  target_include_directories(svidok_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
  target_link_libraries(svidok_${name} PUBLIC ${A_LINK} PRIVATE svidok_flags ${A_LINK_PRIVATE})
  if(UNIX)
    # What a room calls of its own is not looked up among all libraries at each start. Safe, for all is compiled with -fPIC.
    target_link_options(svidok_${name} PRIVATE -Wl,-Bsymbolic-functions)
  endif()
endfunction()

# svidok_add_plugin(NAME SOURCES files... [LINK libs...])
# A Qt plugin in build/plugins, all symbols hidden but Qt's own entry points. It links ports, domain, base
# and named helper libraries; tests/arch checks that it links nothing else of ours.
function(svidok_add_plugin name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_library(plugin_${name} MODULE ${A_SOURCES})
  set_target_properties(plugin_${name} PROPERTIES
    AUTOMOC ON PREFIX "" OUTPUT_NAME svidok_${name}
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/plugins)
  target_compile_definitions(plugin_${name} PRIVATE QT_PLUGIN)
  target_include_directories(plugin_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(plugin_${name} PRIVATE svidok_flags svidok_ports ${A_LINK})
  if(UNIX)
    target_link_options(plugin_${name} PRIVATE -Wl,--version-script=${PROJECT_SOURCE_DIR}/app/cmake/plugin.map)
  endif()
  set_property(GLOBAL APPEND PROPERTY SVIDOK_PLUGINS plugin_${name})
  svidok_allow_plugin(plugin_${name})
endfunction()

# svidok_allow_plugin(target): puts the plugin, each time it is linked, on the allow-list beside it (plugins/allowlist.json).
function(svidok_allow_plugin target)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -DFOLDER=$<TARGET_FILE_DIR:${target}> -DNAMES_FILE=${CMAKE_BINARY_DIR}/plugin-names.txt
      -DVERSION=${PROJECT_VERSION} -P ${PROJECT_SOURCE_DIR}/app/cmake/WriteAllowList.cmake
    VERBATIM)
endfunction()

# svidok_write_plugin_names(): to be called once, after every plugin was added. The programs are built with their
# plugins, and with the process that plugins of readers run in: one that is older than the ports it implements would crash.
function(svidok_write_plugin_names)
  get_property(plugins GLOBAL PROPERTY SVIDOK_PLUGINS)
  foreach(program svidok svidok-cli)
    if(TARGET ${program})
      add_dependencies(${program} ${plugins} svidok-reader)
    endif()
  endforeach()
  set(names "")
  foreach(plugin IN LISTS plugins)
    string(APPEND names "$<TARGET_FILE_NAME:${plugin}>\n")
  endforeach()
  file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/plugin-names.txt CONTENT "${names}")
endfunction()

# svidok_embed_translations(target): puts translations/*.ts, released, into the library as :/i18n/svidok_LANGUAGE.qm, and Qt's
# own texts beside them as :/i18n/qtbase_LANGUAGE.qm.
function(svidok_embed_translations target)
  set(compiled "")
  foreach(language uk en)
    set(ts ${PROJECT_SOURCE_DIR}/translations/svidok_${language}.ts)
    set(qm ${CMAKE_CURRENT_BINARY_DIR}/svidok_${language}.qm)
    add_custom_command(OUTPUT ${qm} DEPENDS ${ts} COMMAND Qt6::lrelease -silent ${ts} -qm ${qm} VERBATIM)
    list(APPEND compiled ${qm})
  endforeach()
  get_filename_component(qt_prefix ${Qt6_DIR}/../../../.. ABSOLUTE)
  find_file(SVIDOK_QT_UKRAINIAN qtbase_uk.qm PATHS ${qt_prefix}/share/qt6/translations ${qt_prefix}/translations /usr/share/qt6/translations REQUIRED
    DOC "Qt's own texts in Ukrainian")
  configure_file(${SVIDOK_QT_UKRAINIAN} ${CMAKE_CURRENT_BINARY_DIR}/qtbase_uk.qm COPYONLY)
  list(APPEND compiled ${CMAKE_CURRENT_BINARY_DIR}/qtbase_uk.qm)
  qt_add_resources(${target} i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
endfunction()

# svidok_embed_files(target NAME PREFIX :/prefix BASE folder FILES files...): as qt_add_resources, for megabytes. The compiler sees
# a placeholder that rcc fills afterwards, instead of one number for each byte. Not for static libraries.
function(svidok_embed_files target name)
  cmake_parse_arguments(A "" "PREFIX;BASE" "FILES" ${ARGN})
  set(entries "")
  foreach(file IN LISTS A_FILES)
    file(RELATIVE_PATH alias ${A_BASE} ${file})
    string(APPEND entries "<file alias=\"${alias}\">${file}</file>\n")
  endforeach()
  set(qrc ${CMAKE_CURRENT_BINARY_DIR}/${name}.qrc)
  file(CONFIGURE OUTPUT ${qrc} CONTENT "<RCC><qresource prefix=\"${A_PREFIX}\">\n${entries}</qresource></RCC>\n")
  qt_add_big_resources(object ${qrc})
  set_target_properties(rcc_object_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_sources(${target} PRIVATE ${object})
endfunction()

# svidok_add_suites(PROGRAM SOURCES tst_*.cpp other files... [LINK libs...] [LABELS ...] [PREFIX prefix] [ENV VAR=value...])
# Many suites of Qt Test (tests/support/suites.h) in one program; each is a ctest of its own, called PREFIX and the file's name
# without tst_.
function(svidok_add_suites program)
  cmake_parse_arguments(A "" "PREFIX" "SOURCES;LINK;LABELS;ENV" ${ARGN})
  svidok_add_test_program(${program} SOURCES ${A_SOURCES} LINK svidok_test_suites ${A_LINK})
  set_target_properties(${program} PROPERTIES UNITY_BUILD_BATCH_SIZE 5)
  foreach(source IN LISTS A_SOURCES)
    if(source MATCHES "^tst_(.*)\\.cpp$")
      svidok_register_test(${A_PREFIX}${CMAKE_MATCH_1} COMMAND ${program} ${CMAKE_MATCH_1} LABELS ${A_LABELS} ENV ${A_ENV})
    endif()
  endforeach()
endfunction()

# svidok_add_test(NAME SOURCES tst_*.cpp other files... [LINK libs...] [LABELS ...] [ENV VAR=value...])
# One suite of Qt Test that is a program of its own, tst_NAME: because it is alone in its folder, or calls itself again.
function(svidok_add_test name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK;LABELS;ENV" ${ARGN})
  svidok_add_test_program(tst_${name} SOURCES ${A_SOURCES} LINK ${A_LINK})
  set_target_properties(tst_${name} PROPERTIES UNITY_BUILD OFF)
  svidok_register_test(${name} COMMAND tst_${name} LABELS ${A_LABELS} ENV ${A_ENV})
endfunction()

function(svidok_add_test_program program)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${program} ${A_SOURCES})
  set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  # The one class of a suite is in tst_*.cpp, which includes tst_*.moc. Automoc, made for many headers, would cost a tenth of the
  # whole build here.
  set(moc_folder ${CMAKE_CURRENT_BINARY_DIR}/${program}_moc)
  file(MAKE_DIRECTORY ${moc_folder})
  set(own_sources ${A_SOURCES})
  list(FILTER own_sources INCLUDE REGEX "^tst_.*\\.cpp$")
  foreach(source IN LISTS own_sources)
    cmake_path(GET source STEM stem)
    set(moc_file ${moc_folder}/${stem}.moc)
    add_custom_command(OUTPUT ${moc_file} COMMAND Qt6::moc -o ${moc_file} ${CMAKE_CURRENT_SOURCE_DIR}/${source}
      DEPENDS ${source} COMMENT "moc ${source}" VERBATIM)
    target_sources(${program} PRIVATE ${moc_file})
  endforeach()
  target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${moc_folder})
  target_compile_definitions(${program} PRIVATE SVIDOK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SVIDOK_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(${program} PRIVATE svidok_flags Qt6::Test ${A_LINK})
endfunction()

# Runs offscreen, in a private home, from build/tests. Its time limit is the one guard against hanging, on the slowest machine; never
# a measure.
function(svidok_register_test name)
  cmake_parse_arguments(A "" "" "COMMAND;LABELS;ENV" ${ARGN})
  add_test(NAME ${name} COMMAND ${A_COMMAND})
  set(home ${CMAKE_BINARY_DIR}/tests/home/${name})
  file(MAKE_DIRECTORY ${home})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 900 LABELS "${A_LABELS}"
    ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=86400000;QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_STATE_HOME=${home}/state;XDG_CACHE_HOME=${home}/cache;${A_ENV}")
endfunction()

# svidok_add_bench(NAME SOURCES ... LINK ...): a program in build/bench, run by hand or by tests/bench/run, never a ctest.
function(svidok_add_bench name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_executable(bench_${name} ${A_SOURCES})
  set_target_properties(bench_${name} PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
  target_include_directories(bench_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(bench_${name} PRIVATE SVIDOK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SVIDOK_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(bench_${name} PRIVATE svidok_flags ${A_LINK})
endfunction()

# svidok_add_fuzzer(NAME SOURCES ... LINK ...): with clang and SVIDOK_FUZZ a libFuzzer program; otherwise the same
# entry point driven over the corpus folder tests/fuzz/corpus/NAME and seeded mutations of it, as a ctest.
function(svidok_add_fuzzer name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_executable(fuzz_${name} ${A_SOURCES})
  set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
  target_include_directories(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(fuzz_${name} PRIVATE svidok_flags ${A_LINK})
  if(SVIDOK_FUZZ)
    target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/fuzz/standalone_main.cpp)
    target_link_libraries(fuzz_${name} PRIVATE Qt6::Core)
    add_test(NAME fuzz_${name} COMMAND fuzz_${name} ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
    set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz TIMEOUT 600 ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endif()
endfunction()
