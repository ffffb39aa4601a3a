// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/** Names and values of a query or of a form. */
class DemoForm
{
public:
    /** Browsers write a space as `+` in forms; in a SAS it is a plus. */
    enum class Plus { IsSpace, IsPlus };

    [[nodiscard]] static DemoForm parse(const QByteArray &encoded, Plus plus);

    [[nodiscard]] bool has(QLatin1String name) const;
    /** The first value, decoded; empty when absent. */
    [[nodiscard]] QString value(QLatin1String name) const;
    [[nodiscard]] QStringList names() const;

private:
    QList<std::pair<QString, QString>> m_items;
};
