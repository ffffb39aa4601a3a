# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the program's own code must never contain: promises about signing in that no running test can show.
# Run with -DSOURCE_DIR=<project>.

cmake_minimum_required(VERSION 3.21)

file(GLOB_RECURSE sources ${SOURCE_DIR}/app/*.cpp ${SOURCE_DIR}/app/*.h ${SOURCE_DIR}/app/CMakeLists.txt ${SOURCE_DIR}/ui/*.cpp ${SOURCE_DIR}/ui/*.h
    ${SOURCE_DIR}/ui/CMakeLists.txt)
if(NOT sources)
    message(FATAL_ERROR "no sources below ${SOURCE_DIR}")
endif()
# The demo tenant plays the other side; Redaction names what it removes.
list(FILTER sources EXCLUDE REGEX "/app/demo/|/http/redaction\\.cpp$")

set(faults "")
macro(forbid pattern why)
    foreach(source IN LISTS sources)
        file(STRINGS ${source} lines REGEX "${pattern}")
        # What is taken out of a request may be named.
        list(FILTER lines EXCLUDE REGEX "remove\\(")
        foreach(line IN LISTS lines)
            file(RELATIVE_PATH shown ${SOURCE_DIR} ${source})
            list(APPEND faults "${shown}: ${why}: ${line}")
        endforeach()
    endforeach()
endmacro()

forbid("ignoreSslErrors|VerifyNone|QueryPeer|setPeerVerifyMode|setCaCertificates|addCaCertificate|sslErrors *[(] *const" "TLS errors are never ignored")
forbid("QWebEngine|QWebView|WebEngineWidgets" "sign-in pages open in the system's browser only")
forbid("client_secret|clientSecret|setClientIdentifierSharedKey" "a public client has no secret")
forbid("grant_type.*password|response_type.*token|setInsecureFallback\\(true\\)" "no other way to a token, no storage without protection")

# State, nonce and verifier come from the system's generator (ASVS 10.1.2), and from nowhere else.
file(GLOB identity ${SOURCE_DIR}/app/identity/*.cpp ${SOURCE_DIR}/app/identity/*.h)
foreach(source IN LISTS identity)
    file(STRINGS ${source} lines REGEX "QRandomGenerator|QRandomGenerator64|std::mt19937|std::random|srand|qrand")
    list(FILTER lines EXCLUDE REGEX "#include <QRandomGenerator>|QRandomGenerator::system[(][)]->")
    foreach(line IN LISTS lines)
        file(RELATIVE_PATH shown ${SOURCE_DIR} ${source})
        list(APPEND faults "${shown}: secrets come from the system's generator only: ${line}")
    endforeach()
endforeach()

if(faults)
    list(JOIN faults "\n  " text)
    message(FATAL_ERROR "Promises that are not kept:\n  ${text}")
endif()
