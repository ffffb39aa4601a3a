# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DPROGRAM=... -DCOMMANDS=compile_commands.json -P check_hardening.cmake: what protects a program that holds tokens is
# really in it. A fortified function shows in a binary only where one is called, so FORTIFY_SOURCE is read from the commands.

find_program(READELF readelf REQUIRED)

function(read_elf options result)
    execute_process(COMMAND ${READELF} --wide ${options} ${PROGRAM} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(expect what text pattern)
    if(NOT text MATCHES "${pattern}")
        message(SEND_ERROR "${PROGRAM}: ${what} is missing")
    endif()
endfunction()

read_elf(--file-header header)
read_elf(--dynamic dynamic)
read_elf(--program-headers segments)
read_elf(--dyn-syms symbols)
read_elf(--notes notes)

expect("PIE" "${header}" "Type: +DYN")
expect("PIE" "${dynamic}" "FLAGS_1[^\n]*PIE")
expect("RELRO" "${segments}" "GNU_RELRO")
expect("immediate binding" "${dynamic}" "BIND_NOW|FLAGS_1[^\n]*NOW")
expect("a stack that is not executable" "${segments}" "GNU_STACK[^\n]* RW ")
expect("the stack protector" "${symbols}" "__stack_chk_fail")
if(header MATCHES "X86-64")
    expect("CET (IBT and SHSTK)" "${notes}" "IBT, SHSTK")
endif()
if(dynamic MATCHES "R(UN)?PATH")
    message(SEND_ERROR "${PROGRAM}: it looks for libraries in a place of its own (RPATH)")
endif()

file(READ ${COMMANDS} commands)
string(REGEX MATCHALL "\"command\": \"[^\n]*/(app|ui)/[^\n]*\\.cpp\"" ours "${commands}")
list(LENGTH ours count)
if(count LESS 100)
    message(SEND_ERROR "Only ${count} files of app/ and ui/ are in ${COMMANDS}")
endif()
foreach(command IN LISTS ours)
    if(NOT command MATCHES "-D_FORTIFY_SOURCE=2")
        message(SEND_ERROR "Compiled without FORTIFY_SOURCE: ${command}")
    endif()
endforeach()
