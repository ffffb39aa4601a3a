// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/freespace.h"

#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <system_error>

qint64 freeSpace(const QString &folder)
{
    std::error_code problem;
    const std::filesystem::space_info space = std::filesystem::space(QFileInfo(folder).filesystemFilePath(), problem);
    return problem ? -1 : qint64(std::min<std::uintmax_t>(space.available, std::numeric_limits<qint64>::max()));
}
