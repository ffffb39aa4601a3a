// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

class QLineEdit;

/** The button within a line edit that empties it, with a name, which Qt does not give it. */
class ClearButton
{
    Q_DECLARE_TR_FUNCTIONS(ClearButton)

public:
    static void addTo(QLineEdit &edit);
};
