// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settingswords.h"

#include "config/settings.h"

QString SettingsWords::problemFromElsewhere(const Settings &settings)
{
    using Error = Settings::Error;
    using Key = Settings::Key;
    const std::optional<Error> problem = settings.problem();
    if (!problem)
        return {};
    const auto elsewhere = [&settings](Key key) { return settings.isLocked(key); };
    const QString tell = tr("Nothing can be sent until an administrator of this computer has corrected it.");
    switch (*problem) {
    case Error::PolicyUnreadable:
        return tr("The policy in %1 cannot be read in full. %2").arg(settings.policySource(), tell);
    case Error::UnknownCloud:
        if (elsewhere(Key::Cloud))
            return tr("%1 names a cloud that Habeas does not know: “%2”. %3").arg(settings.source(Key::Cloud), settings.value(Key::Cloud), tell);
        break;
    case Error::ScopesInvalid:
        return tr("The list of permissions in %1 cannot be read. %2")
            .arg(elsewhere(Key::Scopes) ? settings.source(Key::Scopes) : tr("your settings"), tell);
    case Error::StorageHostsInvalid:
        return tr("The list of storage hosts in %1 cannot be read: “%2”. %3")
            .arg(elsewhere(Key::StorageHosts) ? settings.source(Key::StorageHosts) : tr("your settings"), settings.value(Key::StorageHosts), tell);
    case Error::CustomIncomplete:
    case Error::CustomAuthorityInvalid:
    case Error::CustomGraphInvalid:
        for (const Key key : {Key::CustomAuthority, Key::CustomGraph, Key::Cloud}) {
            if (settings.origin(key) == Settings::Origin::Policy)
                return tr("The custom cloud in %1 is not complete, or one of its addresses cannot be used. %2").arg(settings.source(key), tell);
        }
        break;
    case Error::ConfigFileUnreadable:
        break;
    }
    return {};
}

QString SettingsWords::appRegistration()
{
    return tr("Habeas signs in through an app registration of your own tenant. Your Entra administrator makes it once, as the guide in the Help menu "
              "says, and gives you the client ID and the tenant.");
}

QString SettingsWords::demoTenant()
{
    return tr("The demo tenant runs on this computer only. Nothing leaves it, and everything that you do there is forgotten when you close it.");
}

QString SettingsWords::notStored()
{
    return tr("The settings cannot be written. Check that your configuration folder is writable and the disk is not full.");
}

QString SettingsWords::unknownKeys(const Settings &settings)
{
    constexpr qsizetype mostNamed = 6;
    QStringList sentences;
    const QList<Settings::UnknownKeys> unknown = settings.unknownKeys();
    for (const Settings::UnknownKeys &each : unknown) {
        QString names = each.names.mid(0, mostNamed).join(tr(", "));
        if (each.names.size() > mostNamed)
            names = tr("%1 and %n more", nullptr, int(each.names.size() - mostNamed)).arg(names);
        sentences.append(tr("%1 has settings that Habeas does not know: %2. If one of them is misspelt, what it was meant to set is not in force.")
                             .arg(each.source, names));
    }
    return sentences.join(QLatin1Char('\n'));
}
