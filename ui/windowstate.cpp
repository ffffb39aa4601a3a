// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowstate.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace {
const QString geometryKey = QStringLiteral("window/geometry");

QString windowKey(const QString &name)
{
    return QStringLiteral("windows/") + name;
}

template <typename Widget> void restoreState(const QString &file, const QString &key, Widget &widget)
{
    const QByteArray state = QSettings(file, QSettings::IniFormat).value(key).toByteArray();
    if (!state.isEmpty())
        widget.restoreState(state);
}
}

WindowState::WindowState(const QString &file)
    : m_file(file)
{
}

void WindowState::restore(QMainWindow &window) const
{
    const QByteArray geometry = QSettings(m_file, QSettings::IniFormat).value(geometryKey).toByteArray();
    if (!geometry.isEmpty())
        window.restoreGeometry(geometry);
}

void WindowState::restore(const QString &name, QSplitter &splitter) const
{
    restoreState(m_file, QStringLiteral("splitters/") + name, splitter);
}

void WindowState::restore(const QString &name, QHeaderView &header) const
{
    restoreState(m_file, QStringLiteral("columns/") + name, header);
}

void WindowState::restoreGeometry(const QString &name, QWidget &window) const
{
    const QByteArray geometry = QSettings(m_file, QSettings::IniFormat).value(windowKey(name)).toByteArray();
    if (!geometry.isEmpty())
        window.restoreGeometry(geometry);
}

void WindowState::saveGeometry(const QString &name, const QWidget &window) const
{
    QSettings(m_file, QSettings::IniFormat).setValue(windowKey(name), window.saveGeometry());
}

void WindowState::save(const QMainWindow &window) const
{
    QSettings(m_file, QSettings::IniFormat).setValue(geometryKey, window.saveGeometry());
}

void WindowState::save(const QString &name, const QSplitter &splitter) const
{
    QSettings(m_file, QSettings::IniFormat).setValue(QStringLiteral("splitters/") + name, splitter.saveState());
}

void WindowState::save(const QString &name, const QHeaderView &header) const
{
    QSettings(m_file, QSettings::IniFormat).setValue(QStringLiteral("columns/") + name, header.saveState());
}

QString WindowState::text(const QString &key) const
{
    return QSettings(m_file, QSettings::IniFormat).value(key).toString();
}

void WindowState::saveText(const QString &key, const QString &text) const
{
    QSettings(m_file, QSettings::IniFormat).setValue(key, text);
}
