// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/clock.h"
#include "identity/redirectpage.h"

#include <QHash>
#include <QOAuthOobReplyHandler>
#include <QTcpServer>

class RedirectConnection;
struct RedirectRequest;

/**
 * Waits on this computer for the browser to come back (RFC 8252 §7.3): 127.0.0.1 and, where it exists, ::1 on the same
 * port, from `listen()` to the first valid answer or `close()`.
 *
 * Valid is a request to `/` under this computer's name whose `state` is the expected one, once, and that has either
 * `code` or `error`. Everybody else is refused and changes nothing. The browser has its page before `redirected()`.
 */
class LoopbackRedirect : public QOAuthOobReplyHandler
{
    Q_OBJECT

public:
    enum class Purpose {
        FormPost, ///< `code` by POST only: an address with a code would stay in the browser's history
        FormPostOrQuery, ///< also by GET, for authorities that know no form_post
        AdminConsent, ///< `admin_consent` instead of `code`; always comes by GET
    };
    /** Decoded. */
    using Parameters = QHash<QString, QString>;

    explicit LoopbackRedirect(Clock &clock, QObject *parent = nullptr);
    ~LoopbackRedirect() override;

    void setTexts(const RedirectTexts &texts);
    /** `port` 0 takes a free one. False when this computer gives no port. */
    [[nodiscard]] bool listen(const QByteArray &state, Purpose purpose, quint16 port = 0);
    void close();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] bool isListeningOnIPv6() const;

    /** `http://localhost:{port}` without a slash, the form Entra and MSAL agree on. Stays valid after `close()`. */
    [[nodiscard]] QString callback() const override;

Q_SIGNALS:
    /** Once for each `listen()` at most; the listeners are closed by then. */
    void redirected(const LoopbackRedirect::Parameters &parameters);

protected:
    /** Answers of the token endpoint are read elsewhere: see AuthorizationCodeFlow::redeem(). */
    void networkReplyFinished(QNetworkReply *reply) override;

private:
    bool listenOnBoth(quint16 port);
    void accept(QTcpServer &server);
    void handle(RedirectConnection &connection, const RedirectRequest &request);
    [[nodiscard]] int refusal(const RedirectRequest &request) const;
    [[nodiscard]] bool isValid(const Parameters &parameters) const;
    [[nodiscard]] bool isExpectedState(const QString &state) const;
    [[nodiscard]] bool isOwnHost(const QByteArray &host) const;
    [[nodiscard]] RedirectPage page(const Parameters &parameters) const;

    Clock &m_clock;
    QTcpServer m_ipv4;
    QTcpServer m_ipv6;
    RedirectTexts m_texts;
    QByteArray m_state;
    Purpose m_purpose = Purpose::FormPost;
    quint16 m_port = 0;
};
