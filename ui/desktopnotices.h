// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/** How this system's desktop is told something: the one place that knows which system it is. */
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include "ui/freedesktopnotices.h"
using DesktopNotices = FreedesktopNotices;
#else
#include "ui/traynotices.h"
using DesktopNotices = TrayNotices;
#endif
