// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/loopbackredirect.h"

#include "identity/redirectconnection.h"

#include <QNetworkReply>

namespace {
constexpr int mostConnections = 64;
constexpr int mostPortsTried = 8;
}

LoopbackRedirect::LoopbackRedirect(Clock &clock, QObject *parent)
    : QOAuthOobReplyHandler(parent)
    , m_clock(clock)
{
    connect(&m_ipv4, &QTcpServer::newConnection, this, [this] { accept(m_ipv4); });
    connect(&m_ipv6, &QTcpServer::newConnection, this, [this] { accept(m_ipv6); });
}

LoopbackRedirect::~LoopbackRedirect() = default;

void LoopbackRedirect::setTexts(const RedirectTexts &texts)
{
    m_texts = texts;
}

bool LoopbackRedirect::listen(const QByteArray &state, Purpose purpose, quint16 port)
{
    Q_ASSERT(!state.isEmpty());
    close();
    m_state = state;
    m_purpose = purpose;
    // Browsers may try ::1 first for "localhost". If somebody else sits there, the code would go to them: take another port.
    for (int attempt = 0; attempt < (port == 0 ? mostPortsTried : 1); ++attempt) {
        if (listenOnBoth(port)) {
            m_port = m_ipv4.serverPort();
            return true;
        }
    }
    return false;
}

bool LoopbackRedirect::listenOnBoth(quint16 port)
{
    if (!m_ipv4.listen(QHostAddress(QHostAddress::LocalHost), port))
        return false;
    if (m_ipv6.listen(QHostAddress(QHostAddress::LocalHostIPv6), m_ipv4.serverPort()))
        return true;
    if (m_ipv6.serverError() != QAbstractSocket::AddressInUseError)
        return true; // no IPv6 here, so nobody else can be on it either
    m_ipv4.close();
    return false;
}

void LoopbackRedirect::close()
{
    m_ipv4.close();
    m_ipv6.close();
    m_state.clear();
}

bool LoopbackRedirect::isListening() const
{
    return m_ipv4.isListening();
}

bool LoopbackRedirect::isListeningOnIPv6() const
{
    return m_ipv6.isListening();
}

QString LoopbackRedirect::callback() const
{
    return QStringLiteral("http://localhost:%1").arg(m_port);
}

void LoopbackRedirect::networkReplyFinished(QNetworkReply *reply)
{
    reply->deleteLater();
}

void LoopbackRedirect::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (findChildren<RedirectConnection *>(QString(), Qt::FindDirectChildrenOnly).size() >= mostConnections) {
            delete socket;
            continue;
        }
        auto *connection = new RedirectConnection(m_clock, socket, this);
        connect(connection, &RedirectConnection::requested, this,
                [this, connection](const RedirectRequest &request) { handle(*connection, request); });
    }
}

void LoopbackRedirect::handle(RedirectConnection &connection, const RedirectRequest &request)
{
    const std::optional<Parameters> parameters = request.parameters();
    int refused = refusal(request);
    if (refused == 0 && (!parameters || !isValid(*parameters)))
        refused = 400;
    if (refused != 0) {
        RedirectPage page;
        page.status = refused;
        page.title = QStringLiteral("Habeas did not expect this");
        connection.answer(page.toResponse());
        return;
    }
    connection.answer(page(*parameters).toResponse());
    close();
    // Queued: whoever hears of it may delete this object, and we are inside a signal of a socket it owns.
    QMetaObject::invokeMethod(this, [this, parameters = *parameters] { Q_EMIT redirected(parameters); }, Qt::QueuedConnection);
}

int LoopbackRedirect::refusal(const RedirectRequest &request) const
{
    const bool isPost = request.method == "POST";
    if (!isOwnHost(request.host))
        return 400;
    if (request.path != "/")
        return 404;
    if (!isPost && (request.method != "GET" || m_purpose == Purpose::FormPost))
        return 405;
    if (isPost && request.contentType != "application/x-www-form-urlencoded")
        return 415;
    return 0;
}

bool LoopbackRedirect::isValid(const Parameters &parameters) const
{
    if (!isExpectedState(parameters.value(QStringLiteral("state"))))
        return false;
    const QString success = m_purpose == Purpose::AdminConsent ? QStringLiteral("admin_consent") : QStringLiteral("code");
    const bool hasSuccess = !parameters.value(success).isEmpty();
    const bool hasError = !parameters.value(QStringLiteral("error")).isEmpty();
    return hasSuccess != hasError;
}

bool LoopbackRedirect::isExpectedState(const QString &state) const
{
    const QByteArray given = state.toUtf8();
    if (m_state.isEmpty() || given.size() != m_state.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < given.size(); ++i)
        difference |= given.at(i) ^ m_state.at(i);
    return difference == 0;
}

bool LoopbackRedirect::isOwnHost(const QByteArray &host) const
{
    // Any other name that leads here is DNS rebinding.
    const QByteArray port = ':' + QByteArray::number(m_port);
    return host == "localhost" + port || host == "127.0.0.1" + port || host == "[::1]" + port;
}

RedirectPage LoopbackRedirect::page(const Parameters &parameters) const
{
    RedirectPage page;
    const QString error = parameters.value(QStringLiteral("error"));
    page.title = error.isEmpty() ? m_texts.receivedTitle : m_texts.refusedTitle;
    page.text = error.isEmpty() ? m_texts.receivedText : m_texts.refusedText;
    if (!error.isEmpty())
        page.detail = error + QLatin1String(": ") + parameters.value(QStringLiteral("error_description"));
    return page;
}
