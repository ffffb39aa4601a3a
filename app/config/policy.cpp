// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/policy.h"

#include "config/inifile.h"

#include <QSettings>

#ifdef Q_OS_MACOS
#include <CoreFoundation/CoreFoundation.h>
#endif

#ifdef Q_OS_MACOS
namespace {
QString forcedPreference(const QString &key)
{
    const CFStringRef name = key.toCFString();
    const CFStringRef application = CFSTR("org.habeas.Habeas");
    QString result;
    if (CFPreferencesAppValueIsForced(name, application)) {
        const CFPropertyListRef value = CFPreferencesCopyAppValue(name, application);
        if (value && CFGetTypeID(value) == CFStringGetTypeID())
            result = QString::fromCFString(static_cast<CFStringRef>(value));
        if (value)
            CFRelease(value);
    }
    CFRelease(name);
    return result;
}
}
#endif

Policy::Policy() = default;

Policy Policy::ofThisComputer()
{
#if defined(Q_OS_WIN)
    const QString key = QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Habeas");
    Policy policy;
    policy.m_source = key;
    const QSettings registry(key, QSettings::NativeFormat);
    const QStringList keys = registry.allKeys();
    for (const QString &name : keys) {
        if (const QString value = IniFile::text(registry.value(name)); !value.isEmpty())
            policy.m_values.insert(name.toLower(), value);
    }
    return policy;
#elif defined(Q_OS_MACOS)
    Policy policy;
    policy.m_source = QStringLiteral("org.habeas.Habeas");
    for (const QString &key :
         {QStringLiteral("tenant/clientId"), QStringLiteral("tenant/tenant"), QStringLiteral("tenant/cloud"), QStringLiteral("tenant/scopes"),
          QStringLiteral("custom/authority"), QStringLiteral("custom/graph"), QStringLiteral("custom/storage")}) {
        if (const QString value = forcedPreference(key).trimmed(); !value.isEmpty())
            policy.m_values.insert(key.toLower(), value);
    }
    return policy;
#else
    return fromFile(QStringLiteral("/etc/habeas/policy.ini"));
#endif
}

Policy Policy::fromFile(const QString &path)
{
    Policy policy;
    policy.m_source = path;
    IniFile file = IniFile::read(path);
    policy.m_values = std::move(file.values);
    policy.m_isIntact = file.isIntact;
    return policy;
}

bool Policy::contains(const QString &key) const
{
    return m_values.contains(key.toLower());
}

QString Policy::value(const QString &key) const
{
    return m_values.value(key.toLower());
}

bool Policy::isIntact() const
{
    return m_isIntact;
}

QString Policy::source() const
{
    return m_source;
}
