// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/recentfailures.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

class Settings;

/**
 * What support needs to understand a fault: versions, settings, the last errors and the log, without secrets and without anything about
 * people. English, as support reads it.
 */
struct Diagnostics {
    /** UTC. */
    QDateTime madeAt;
    QString sqliteVersion;
    /** Where sign-ins are kept, and why not in the keychain. */
    QString keychain;
    /** "name = value (origin)", one for each. */
    QStringList settings;
    QList<HttpFailure> failures;
    QStringList log;
    /** Names, user names and IDs of people, whatever the program knows: taken out wherever they occur. */
    QStringList people;

    [[nodiscard]] static QStringList linesOf(const Settings &settings);
    /** "habeas-diagnostics-20261124-031500.txt" */
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QStringList versions() const;
    [[nodiscard]] QStringList errors() const;
    [[nodiscard]] QString withoutPeople(QString text) const;
};
