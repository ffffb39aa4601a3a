// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cloudname.h"

#include <QCoreApplication>

QString cloudName(Cloud::Kind kind)
{
    switch (kind) {
    case Cloud::Kind::Global:
        return QCoreApplication::translate("CloudName", "Global cloud");
    case Cloud::Kind::UsGovernmentL4:
        return QCoreApplication::translate("CloudName", "US Government (GCC High, L4)");
    case Cloud::Kind::UsGovernmentL5:
        return QCoreApplication::translate("CloudName", "US Government (DoD, L5)");
    case Cloud::Kind::China:
        return QCoreApplication::translate("CloudName", "China (21Vianet)");
    case Cloud::Kind::Custom:
        return QCoreApplication::translate("CloudName", "Custom cloud");
    }
    return {};
}
