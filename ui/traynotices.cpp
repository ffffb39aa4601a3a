// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/traynotices.h"

#include <QApplication>
#include <QIcon>
#include <QStyle>
#include <QSystemTrayIcon>

namespace {
// An icon without a picture shows no messages.
QIcon programIcon()
{
    const QIcon own = QApplication::windowIcon();
    return own.isNull() ? QApplication::style()->standardIcon(QStyle::SP_MessageBoxInformation) : own;
}
}

TrayNotices::TrayNotices(QObject *parent)
    : QObject(parent)
{
}

TrayNotices::~TrayNotices() = default;

void TrayNotices::post(const QString &topic, const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(programIcon(), this);
        m_icon->setToolTip(QCoreApplication::applicationName());
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
            withdraw();
            Q_EMIT chosen(m_topic);
        });
    }
    m_topic = topic;
    m_icon->show();
    m_icon->showMessage(title, text, QSystemTrayIcon::Information);
}

void TrayNotices::withdraw()
{
    if (m_icon)
        m_icon->hide();
}
