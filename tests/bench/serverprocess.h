// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QUrl>

/** bench_graphserver, as long as this lives. */
class ServerProcess
{
public:
    explicit ServerProcess(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/bench_graphserver"), arguments);
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30000))
                qFatal("the server does not start");
        }
        m_root.setScheme(QStringLiteral("http"));
        m_root.setHost(QStringLiteral("127.0.0.1"));
        m_root.setPort(m_process.readLine().trimmed().toInt());
    }
    ~ServerProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    [[nodiscard]] QUrl root() const { return m_root; }
    [[nodiscard]] QUrl url(const QString &path, const QString &query = {}) const
    {
        QUrl url = m_root;
        url.setPath(path);
        if (!query.isEmpty())
            url.setQuery(query);
        return url;
    }

private:
    QProcess m_process;
    QUrl m_root;
};
