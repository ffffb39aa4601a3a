# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Proves that check_arrows.cmake can fail: each case is a tree with one include, right or wrong.

cmake_minimum_required(VERSION 3.21)

function(expect outcome room include)
    file(REMOVE_RECURSE ${WORK_DIR})
    file(WRITE ${WORK_DIR}/app/${room}/probe.cpp "#include ${include}\n")
    execute_process(COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${WORK_DIR} -P ${SCRIPT} RESULT_VARIABLE result OUTPUT_QUIET ERROR_QUIET)
    if(result EQUAL 0)
        set(actual holds)
    else()
        set(actual broken)
    endif()
    if(NOT actual STREQUAL outcome)
        message(FATAL_ERROR "app/${room} with #include ${include}: expected ${outcome}, got ${actual}")
    endif()
endfunction()

expect(holds exports "\"graph/graphclient.h\"")
expect(holds graph "\"http/httpclient.h\"")
expect(holds identity "\"identity/account.h\"")
expect(holds config "<QUrl>")
expect(broken graph "\"storage/storagelocation.h\"")
expect(broken graph "\"identity/account.h\"")
expect(broken http "\"graph/graphclient.h\"")
expect(broken config "\"http/clock.h\"")
expect(broken demo "\"config/cloud.h\"")
expect(broken exports "\"ui/mainwindow.h\"")
expect(broken graph "\"graphclient.h\"")
expect(broken exports "<QWidget>")
expect(broken exports "<QtWidgets/QWidget>")
