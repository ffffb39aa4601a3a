# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The shell scripts parse, and shellcheck has nothing to say where it is installed. Run with -DSOURCE_DIR=<project>.

cmake_minimum_required(VERSION 3.21)

file(GLOB_RECURSE scripts ${SOURCE_DIR}/packaging/*.sh ${SOURCE_DIR}/tests/packaging/*.sh)
list(APPEND scripts ${SOURCE_DIR}/.ci/run)

find_program(BASH bash REQUIRED)
foreach(script IN LISTS scripts)
    execute_process(COMMAND ${BASH} -n ${script} RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${script} does not parse")
    endif()
endforeach()

find_program(SHELLCHECK shellcheck)
if(NOT SHELLCHECK)
    message("SKIPPED: shellcheck is not installed; the scripts parse")
    return()
endif()
execute_process(COMMAND ${SHELLCHECK} --external-sources ${scripts} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "shellcheck has found something (see above)")
endif()
