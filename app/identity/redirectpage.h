// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/** What the browser shows when it comes back to this computer. */
struct RedirectPage {
    int status = 200;
    QString title;
    QString text;
    /** The authority's own words, if any. */
    QString detail;

    /** The whole HTTP answer: everything escaped, nothing stored, nothing loaded, no referrer. */
    [[nodiscard]] QByteArray toResponse() const;
};

/** The sentences of the pages; whoever speaks the person's language sets them. */
struct RedirectTexts {
    QString receivedTitle = QStringLiteral("Habeas received the answer");
    QString receivedText =
        QStringLiteral("The browser's part of the sign-in is done. Close this page and go back to Habeas: it shows whether you are signed in.");
    QString refusedTitle = QStringLiteral("You are not signed in");
    QString refusedText = QStringLiteral("The sign-in service did not sign you in. Close this page and go back to Habeas.");
};
