// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QVariantMap>

using SettingsBySpace = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(SettingsBySpace)

/** The desktop's portal for settings, as org.freedesktop.portal.Settings describes it. */
class SettingsPortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit SettingsPortal(const QDBusConnection &bus);
    ~SettingsPortal() override;

    [[nodiscard]] bool isThere() const { return m_isThere; }
    /** A value of `accent-color`. */
    [[nodiscard]] static QVariant color(double red, double green, double blue);

    /** In org.freedesktop.appearance. */
    QVariantMap values;
    /** What programs asked for. */
    QStringList asked;
    void change(const QString &key, const QVariant &value);

public Q_SLOTS:
    // The name that the description gives it.
    SettingsBySpace ReadAll(const QStringList &spaces);

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
    bool m_isThere = false;
};
