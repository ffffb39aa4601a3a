# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The lock file names versions and checksums, and no registry: that is up to whoever installs. Run with -DLOCK=<file>.

cmake_minimum_required(VERSION 3.21)

file(READ ${LOCK} lock)
string(REGEX MATCH "\"resolved\": *\"[^\"]*\"" place "${lock}")
if(place)
    message(FATAL_ERROR "${LOCK} says where a package comes from: ${place}")
endif()
string(REGEX MATCHALL "\"node_modules/[^\"]+\": {" packages "${lock}")
string(REGEX MATCHALL "\"integrity\": \"sha512-" checksums "${lock}")
list(LENGTH packages package_count)
list(LENGTH checksums checksum_count)
if(package_count EQUAL 0 OR NOT package_count EQUAL checksum_count)
    message(FATAL_ERROR "${LOCK} has ${checksum_count} checksums for ${package_count} packages")
endif()
