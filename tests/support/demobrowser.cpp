// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demobrowser.h"

#include <QNetworkReply>
#include <QRegularExpression>

namespace {
QString unescaped(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

int statusOf(const QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}
}

DemoBrowser::DemoBrowser(QObject *parent)
    : QObject(parent)
{
}

void DemoBrowser::visit(const QUrl &authorizeUrl, const QString &choice)
{
    m_choice = choice;
    await(m_network.get(requestFor(authorizeUrl)), &DemoBrowser::choose);
}

void DemoBrowser::await(QNetworkReply *reply, Next next)
{
    connect(reply, &QNetworkReply::finished, this, [this, reply, next] {
        reply->deleteLater();
        (this->*next)(reply);
    });
}

void DemoBrowser::choose(QNetworkReply *reply)
{
    const QByteArray page = reply->peek(reply->bytesAvailable());
    const QString request = field(page, QStringLiteral("request"));
    if (request.isEmpty())
        return bringBack(reply);
    await(post(formTarget(page), {{QStringLiteral("request"), request}, {QStringLiteral("choice"), m_choice}}), &DemoBrowser::bringBack);
}

void DemoBrowser::bringBack(QNetworkReply *reply)
{
    const QByteArray page = reply->peek(reply->bytesAvailable());
    const QUrl target = formTarget(page);
    if (statusOf(reply) == 302)
        return await(m_network.get(requestFor(QUrl::fromEncoded(reply->rawHeader("Location")))), &DemoBrowser::conclude);
    if (target.isEmpty())
        return conclude(reply);
    QList<std::pair<QString, QString>> fields;
    for (const QString &name :
         {QStringLiteral("code"), QStringLiteral("client_info"), QStringLiteral("error"), QStringLiteral("error_subcode"),
          QStringLiteral("error_description"), QStringLiteral("error_uri"), QStringLiteral("state"), QStringLiteral("session_state")}) {
        const QString value = field(page, name);
        if (!value.isEmpty())
            fields.append(std::pair(name, value));
    }
    await(post(target, fields), &DemoBrowser::conclude);
}

void DemoBrowser::conclude(QNetworkReply *reply)
{
    Q_EMIT finished(statusOf(reply), reply->readAll());
}

QNetworkReply *DemoBrowser::post(const QUrl &url, const QList<std::pair<QString, QString>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
    QNetworkRequest request = requestFor(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    return m_network.post(request, body);
}

QString DemoBrowser::field(const QByteArray &page, const QString &name)
{
    const QRegularExpression form(QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"([^\"]*)\">").arg(QRegularExpression::escape(name)));
    return unescaped(form.match(QString::fromUtf8(page)).captured(1));
}

QUrl DemoBrowser::formTarget(const QByteArray &page)
{
    static const QRegularExpression form(QStringLiteral("<form method=\"post\" action=\"([^\"]*)\">"));
    return QUrl(unescaped(form.match(QString::fromUtf8(page)).captured(1)), QUrl::StrictMode);
}
