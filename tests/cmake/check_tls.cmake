# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# No way to ignore what is wrong with a certificate: nothing in app/ and ui/ may even name it.
cmake_minimum_required(VERSION 3.25)

set(forbidden "ignoreSslErrors|VerifyNone|QueryPeer|setPeerVerifyMode|setCaCertificates|addCaCertificate|sslErrors *\\( *const")
file(GLOB_RECURSE files ${SOURCE_DIR}/app/*.cpp ${SOURCE_DIR}/app/*.h ${SOURCE_DIR}/ui/*.cpp ${SOURCE_DIR}/ui/*.h)
if(NOT files)
    message(FATAL_ERROR "no sources below ${SOURCE_DIR}")
endif()
set(offences "")
foreach(file IN LISTS files)
    file(STRINGS ${file} lines REGEX "${forbidden}")
    foreach(line IN LISTS lines)
        string(APPEND offences "${file}: ${line}\n")
    endforeach()
endforeach()
if(offences)
    message(FATAL_ERROR "TLS errors must not be ignorable:\n${offences}")
endif()
