// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/policy.h"

#include "config/inifile.h"

#include <QSettings>

#ifdef Q_OS_MACOS
#include <CoreFoundation/CoreFoundation.h>

#include <optional>
#endif

#ifdef Q_OS_MACOS
namespace {
/** Of a string, a number, or an array of strings; nullopt for anything else. */
std::optional<QString> textOf(CFPropertyListRef value)
{
    const CFTypeID type = CFGetTypeID(value);
    if (type == CFStringGetTypeID())
        return QString::fromCFString(static_cast<CFStringRef>(value));
    if (type == CFNumberGetTypeID()) {
        long long number = 0;
        if (!CFNumberGetValue(static_cast<CFNumberRef>(value), kCFNumberLongLongType, &number))
            return std::nullopt;
        return QString::number(number);
    }
    if (type != CFArrayGetTypeID())
        return std::nullopt;
    const auto array = static_cast<CFArrayRef>(value);
    QStringList texts;
    for (CFIndex i = 0; i < CFArrayGetCount(array); ++i) {
        const CFTypeRef entry = CFArrayGetValueAtIndex(array, i);
        if (CFGetTypeID(entry) != CFStringGetTypeID())
            return std::nullopt;
        texts.append(QString::fromCFString(static_cast<CFStringRef>(entry)));
    }
    return texts.join(QLatin1Char(','));
}

/** Empty when it is not forced; nullopt when it is and cannot be read. */
std::optional<QString> forcedPreference(const QString &key)
{
    const CFStringRef name = key.toCFString();
    const CFStringRef application = CFSTR("org.habeas.Habeas");
    std::optional<QString> result = QString();
    if (CFPreferencesAppValueIsForced(name, application)) {
        const CFPropertyListRef value = CFPreferencesCopyAppValue(name, application);
        result = value ? textOf(value) : std::nullopt;
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
    policy.m_unknownKeys = unknownAmong(keys);
    policy.m_isIntact = registry.status() == QSettings::NoError;
    return policy;
#elif defined(Q_OS_MACOS)
    Policy policy;
    policy.m_source = QStringLiteral("org.habeas.Habeas");
    const QStringList keys = Policy::keys();
    for (const QString &key : keys) {
        const std::optional<QString> value = forcedPreference(key);
        if (!value)
            policy.m_isIntact = false;
        else if (const QString text = value->trimmed(); !text.isEmpty())
            policy.m_values.insert(key.toLower(), text);
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
    policy.m_unknownKeys = unknownAmong(file.names);
    policy.m_isIntact = file.isIntact;
    return policy;
}

QStringList Policy::keys()
{
    return {
        QStringLiteral("tenant/clientId"),        QStringLiteral("tenant/tenant"),  QStringLiteral("tenant/cloud"),   QStringLiteral("tenant/scopes"),
        QStringLiteral("custom/authority"),       QStringLiteral("custom/graph"),   QStringLiteral("custom/storage"), QStringLiteral("storage/hosts"),
        QStringLiteral("ledger/retentionMonths"), QStringLiteral("case/days"),      QStringLiteral("case/freeDays"),  QStringLiteral("case/prefix"),
        QStringLiteral("desktop/notifications"),  QStringLiteral("window/language")};
}

QStringList Policy::unknownAmong(const QStringList &names)
{
    const QStringList known = keys();
    QStringList unknown;
    for (const QString &name : names) {
        if (!known.contains(name, Qt::CaseInsensitive))
            unknown.append(name);
    }
    return unknown;
}

QStringList Policy::unknownKeys() const
{
    return m_unknownKeys;
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
