# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every file of the project names its licence. Run with -DSOURCE_DIR=<project>.

cmake_minimum_required(VERSION 3.21)

find_program(REUSE reuse)
if(NOT REUSE)
    message("SKIPPED: reuse is not installed")
    return()
endif()
# Without Git's list of ignored files reuse would read build folders and downloaded packages too.
find_program(GIT git)
if(NOT GIT OR NOT EXISTS ${SOURCE_DIR}/.git)
    message("SKIPPED: not a Git work tree")
    return()
endif()

# Git refuses a work tree of another user, and reuse then takes it for a folder without Git.
set(ENV{GIT_CONFIG_COUNT} 1)
set(ENV{GIT_CONFIG_KEY_0} safe.directory)
set(ENV{GIT_CONFIG_VALUE_0} *)
execute_process(COMMAND ${REUSE} --root ${SOURCE_DIR} lint RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
if(NOT result EQUAL 0)
    message("${output}${errors}")
    message(FATAL_ERROR "reuse lint has found files without a licence (see above)")
endif()
