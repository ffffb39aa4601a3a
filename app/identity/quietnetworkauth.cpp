// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/quietnetworkauth.h"

#include <QLoggingCategory>

#include <cstring>

namespace {
QLoggingCategory::CategoryFilter previousFilter = nullptr;

void filter(QLoggingCategory *category)
{
    if (previousFilter)
        previousFilter(category);
    const char *prefix = "qt.networkauth";
    if (std::strncmp(category->categoryName(), prefix, std::strlen(prefix)) != 0)
        return;
    for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
        category->setEnabled(type, false);
}
}

void quietNetworkAuth()
{
    if (!previousFilter)
        previousFilter = QLoggingCategory::installFilter(filter);
}
