// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/confirmexportdialog.h"

#include <QCoreApplication>

class ExportDuplicates;

/** What the last question before an export says about earlier ones. */
class DuplicateWords
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateWords)

public:
    /** In the order of weight; empty when there is nothing to say. `reference` is that of the new export. */
    [[nodiscard]] static QList<ConfirmExportDialog::Finding> findings(const ExportDuplicates &duplicates, const QString &reference);

private:
    [[nodiscard]] static QString ofPerson(const QList<ExportRecord> &earlier);
    [[nodiscard]] static QString intoContainer(const ExportRecord &last, qsizetype count);
    [[nodiscard]] static QString ofReference(const ExportDuplicates &duplicates, const QString &reference);
};
