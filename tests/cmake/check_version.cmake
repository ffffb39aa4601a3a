# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whatever names the version names the project's. Run with -DSOURCE_DIR=<project> -DVERSION=<version>.

cmake_minimum_required(VERSION 3.21)

string(REPLACE "." "\\." version "${VERSION}")

function(expect file pattern)
    file(READ ${SOURCE_DIR}/packaging/linux/${file} text)
    if(NOT text MATCHES "${pattern}")
        message(SEND_ERROR "packaging/linux/${file} does not name version ${VERSION}")
    endif()
endfunction()

expect(changelog "^habeas \\(${version}\\) ")
expect(habeas.1 "\"Habeas ${version}\"")
expect(habeas-demo-tenant.1 "\"Habeas ${version}\"")
expect(org.habeas.Habeas.metainfo.xml "<releases>[ \n]*<release version=\"${version}\"")
