// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/** Somebody who can sign in to the demo tenant. */
struct DemoPerson {
    /** The value of the sign-in form's field `choice`. */
    QString choice;
    QString objectId;
    QString name;
    QString username;
    /** For the sign-in page. */
    QString description;
    /** Has the Global Reader role, the least that the directory demands. */
    bool globalReader = false;
    /** Permissions that the administrator consented to for this person. */
    QStringList consented;

    [[nodiscard]] static const QList<DemoPerson> &all();
    [[nodiscard]] static const DemoPerson *byChoice(const QString &choice);
    /** In any case. */
    [[nodiscard]] static const DemoPerson *byUsername(const QString &username);
};
