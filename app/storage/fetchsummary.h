// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/** A fetch in a few numbers, for the ledger. No names, no SAS. */
struct FetchSummary {
    qsizetype filesListed = 0;
    qsizetype filesChosen = 0;
    qsizetype filesHere = 0;
    qint64 bytes = 0;
    /** `Complete`, `Incomplete`, `Cancelled`, `Stopped`; empty before the end. */
    QString end;
    /** Hex; empty when there is no manifest. */
    QByteArray manifestSha256;

    /** `files=3 chosen=3 here=2 bytes=4711 end=Cancelled manifest=0123…`: those that are set. */
    [[nodiscard]] QString text() const;
    /** What cannot be read, or is not there, is as in an empty summary. */
    [[nodiscard]] static FetchSummary fromText(const QString &text);
};
