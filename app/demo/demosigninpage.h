// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <utility>

/** The pages that a browser shows: plain HTML without anything from elsewhere, for light and dark, and without script. */
class DemoSignInPage
{
public:
    /**
     * Form fields, sent by POST (GET works, too) to `action`:
     *   request  names the sign-in request (hidden, from this page)
     *   choice   dana, adele, grady or decline
     */
    struct Choice {
        QUrl action;
        QString request;
        /** The choice to offer first; may be empty. */
        QString preselected;
        QStringList permissions;
        QString redirectUri;
    };
    [[nodiscard]] static QString choose(const Choice &choice);
    /** An error that is shown here and never sent to the application. */
    [[nodiscard]] static QString error(const QString &description, const QString &correlationId, const QString &timestamp);
    /** Sends the fields to the application by form_post; a button does it where there is no script. */
    [[nodiscard]] static QString formPost(const QString &redirectUri, const QList<std::pair<QString, QString>> &fields);
    [[nodiscard]] static QString signedOut();
    [[nodiscard]] static QString front(const QList<std::pair<QString, QString>> &addresses);
};
