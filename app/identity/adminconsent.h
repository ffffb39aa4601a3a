// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "http/alarm.h"
#include "identity/signin.h"

#include <QHash>

class LoopbackRedirect;

/**
 * The page on which an administrator consents for the whole tenant:
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent. `scopes` are without the resource prefix; an empty
 * `redirectUri` is left out. Of a custom authority the same path is expected below it.
 */
[[nodiscard]] QUrl adminConsentUrl(const Cloud &cloud, const QString &tenant, const QString &clientId, const QStringList &scopes,
                                   const QString &redirectUri, const QString &state = {});

/**
 * Administrator consent in the system browser, here and now. After `start()` exactly one of `granted()` or `refused()` is
 * emitted, unless it is deleted; either leaves it ready for another `start()`. The answer names a tenant; it is nobody's
 * proof of anything and is not used.
 */
class AdminConsent : public QObject
{
    Q_OBJECT

public:
    explicit AdminConsent(Clock &clock, QObject *parent = nullptr);
    ~AdminConsent() override;

    /** Uses cloud, tenant, client and scopes. A second call while one is running is ignored. */
    void start(const SignInRequest &request);
    /** Ends with refused(Cancelled). */
    void cancel();

    /** The sentences of the pages that the browser ends on; English until set. */
    void setRedirectTexts(const RedirectTexts &texts);

    [[nodiscard]] bool isRunning() const;
    /** The page to open, for another browser on this computer; empty unless running. */
    [[nodiscard]] QUrl link() const;
    /** Time left of the 10 minutes; 0 unless running. */
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;

Q_SIGNALS:
    void browserRequested(const QUrl &url);
    void granted();
    void refused(const SignInError &error);

private:
    void redirected(const QHash<QString, QString> &parameters);
    void refuse(SignInError::Kind kind);
    void refuse(SignInError error);
    void stop();

    Clock &m_clock;
    std::unique_ptr<LoopbackRedirect> m_redirect;
    Alarm m_limit;
    QUrl m_link;
    int m_attempt = 0;
    bool m_isRunning = false;
};
