// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QVariantMap>

/**
 * How a desktop of freedesktop.org wishes programs to look, through org.freedesktop.portal.Settings. Nothing here waits for the bus;
 * where there is no portal, there is no wish.
 */
class DesktopWishes : public QObject
{
    Q_OBJECT

public:
    DesktopWishes(const QDBusConnection &bus, QObject *parent);

    [[nodiscard]] const Appearance::Wish &wish() const { return m_wish; }

Q_SIGNALS:
    void changed(const Appearance::Wish &wish);

private Q_SLOTS:
    void takeChange(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QString &key, const QVariant &value);

    QDBusConnection m_bus;
    Appearance::Wish m_wish;
};
