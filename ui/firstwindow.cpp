// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/firstwindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>

namespace {
constexpr int answerTimeout = 1000;
}

FirstWindow::FirstWindow(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(directory).filePath(QStringLiteral("habeas.lock")))
{
    const QByteArray path = QDir(directory).canonicalPath().toUtf8();
    m_serverName = QStringLiteral("habeas-") + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
    // Stale only when its process is gone, however long the program has been running.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            socket->deleteLater();
        Q_EMIT raiseRequested();
    });
}

FirstWindow::~FirstWindow() = default;

FirstWindow::Outcome FirstWindow::claim()
{
    if (m_lock.tryLock()) {
        // As everything else that lies beside the ledger.
        QFile::setPermissions(m_lock.fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QLocalServer::removeServer(m_serverName);
        m_server.listen(m_serverName);
        return Outcome::First;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return Outcome::Unusable;
    askToRaise();
    return Outcome::Raised;
}

void FirstWindow::askToRaise() const
{
    // This process has no window and ends right after: waiting here keeps nobody waiting.
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    socket.waitForConnected(answerTimeout);
}
