# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every test that the threat model names is there.

file(READ ${SOURCE_DIR}/.github/THREAT-MODEL.md text)
string(REGEX MATCHALL "`(tst|fuzz)_[a-z_]+`" names "${text}")
list(REMOVE_DUPLICATES names)
list(LENGTH names count)
if(count LESS 20)
    message(FATAL_ERROR "Only ${count} tests are named in the threat model")
endif()
foreach(name IN LISTS names)
    string(REPLACE "`" "" name ${name})
    file(GLOB found ${SOURCE_DIR}/tests/*/${name}.cpp ${SOURCE_DIR}/tests/*/${name}.sh)
    if(NOT found)
        message(SEND_ERROR "The threat model names ${name}, which is no test")
    endif()
endforeach()
