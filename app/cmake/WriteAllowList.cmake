# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFOLDER=... -DNAMES_FILE=... -DVERSION=... -P WriteAllowList.cmake
# Writes FOLDER/allowlist.json: the SHA-256 of every plugin named in NAMES_FILE that is built already. Runs after
# each plugin is linked, so several may run at once: the last one sees them all.
file(LOCK ${FOLDER}/.allowlist.lock)
file(STRINGS ${NAMES_FILE} names)
set(lines "")
foreach(name IN LISTS names)
  if(EXISTS ${FOLDER}/${name})
    file(SHA256 ${FOLDER}/${name} digest)
    list(APPEND lines "    \"${name}\": \"${digest}\"")
  endif()
endforeach()
list(JOIN lines ",\n" lines)
file(WRITE ${FOLDER}/allowlist.json.new "{\n  \"version\": \"${VERSION}\",\n  \"files\": {\n${lines}\n  }\n}\n")
file(RENAME ${FOLDER}/allowlist.json.new ${FOLDER}/allowlist.json)
