// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

/** What to do about some AADSTS numbers of Entra. For help texts only: Microsoft asks programs not to decide by these numbers. */
struct AadstsHelp {
    QList<int> codes;
    QString text;
};

/** Every number that is explained, each of them once. */
[[nodiscard]] QList<AadstsHelp> aadstsHelp();
[[nodiscard]] std::optional<QString> aadstsHelp(int code);
