// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoform.h"

DemoForm DemoForm::parse(const QByteArray &encoded, Plus plus)
{
    DemoForm form;
    for (QByteArray item : encoded.split('&')) {
        if (item.isEmpty())
            continue;
        if (plus == Plus::IsSpace)
            item.replace('+', ' ');
        const qsizetype equals = item.indexOf('=');
        const QByteArray name = equals < 0 ? item : item.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : item.sliced(equals + 1);
        form.m_items.append({QString::fromUtf8(QByteArray::fromPercentEncoding(name)), QString::fromUtf8(QByteArray::fromPercentEncoding(value))});
    }
    return form;
}

bool DemoForm::has(QLatin1String name) const
{
    return names().contains(name);
}

QString DemoForm::value(QLatin1String name) const
{
    for (const auto &[key, value] : m_items) {
        if (key == name)
            return value;
    }
    return {};
}

QStringList DemoForm::names() const
{
    QStringList names;
    for (const auto &[key, value] : m_items)
        names.append(key);
    return names;
}
