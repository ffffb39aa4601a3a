// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signinwords.h"

#include "ui/aadstswords.h"
#include "ui/localdate.h"
#include "ui/networkwords.h"

#include <algorithm>

using Kind = SignInError::Kind;

SignInWords::SignInWords(const SignInError &error, const QString &adminConsentLink)
    : m_error(error)
    , m_hasLink(!adminConsentLink.isEmpty())
{
}

QString SignInWords::what() const
{
    if (isConsentMissing() && m_error.kind != Kind::Declined)
        return tr("Habeas has not been approved for your organisation.");
    switch (m_error.kind) {
    case Kind::Cancelled:
        return tr("You cancelled the sign-in.");
    case Kind::TimedOut:
        return tr("The sign-in was not finished in the browser in time.");
    case Kind::Declined:
        return tr("The sign-in was declined in the browser.");
    case Kind::InteractionRequired:
        return tr("Microsoft wants you to sign in yourself.");
    case Kind::Configuration:
        return tr("Microsoft does not accept how Habeas is set up for your organisation.");
    case Kind::Transient:
        return tr("Microsoft's sign-in has a problem at the moment.");
    case Kind::Offline:
        return m_error.transport == HttpAnswer::Error::ProxyAuthenticationRequired
            ? offline()
            : NetworkWords::both(offline(), NetworkWords::proxyUsed(m_error.proxy));
    case Kind::LoopbackUnavailable:
        return tr("The browser has no way to tell Habeas that you signed in.");
    case Kind::AuthorityInvalid:
        return withCheck(tr("The address for signing in is not what it should be."));
    case Kind::BadReply:
        return withCheck(tr("The answer to the sign-in did not pass Habeas' checks."));
    case Kind::Server:
        return tr("Microsoft refused the sign-in.");
    }
    return {};
}

QString SignInWords::offline() const
{
    switch (m_error.transport) {
    case HttpAnswer::Error::HostNotFound:
        return tr("Microsoft's sign-in could not be found on the network.");
    case HttpAnswer::Error::ConnectionRefused:
        return tr("The connection to Microsoft's sign-in was refused.");
    case HttpAnswer::Error::TlsFailed:
        return NetworkWords::both(tr("No secure connection to Microsoft's sign-in could be made."), NetworkWords::certificate(m_error.tls));
    case HttpAnswer::Error::ProxyFailed:
        return tr("The proxy server of your network did not let the sign-in through.");
    case HttpAnswer::Error::ProxyAuthenticationRequired:
        return NetworkWords::proxyWantsPassword(m_error.proxy);
    case HttpAnswer::Error::NetworkUnreachable:
        return tr("This computer is not connected to the network.");
    case HttpAnswer::Error::Timeout:
        return tr("Microsoft's sign-in did not answer in time.");
    case HttpAnswer::Error::ConnectionLost:
        return tr("The connection to Microsoft's sign-in was cut.");
    case HttpAnswer::Error::None:
    case HttpAnswer::Error::Aborted:
    case HttpAnswer::Error::TooLarge:
    case HttpAnswer::Error::Protocol:
    case HttpAnswer::Error::NotSent:
        return tr("Microsoft's sign-in could not be reached.");
    }
    return {};
}

QString SignInWords::sent() const
{
    return tr("This was only about signing in: nothing about the people whose data you look after was asked for or sent.");
}

QString SignInWords::next() const
{
    if (m_hasLink && isConsentMissing()) {
        //: Two sentences: what to do, and where the link is.
        return tr("%1 %2").arg(advice(),
                               tr("An administrator can approve Habeas for everybody with the admin-consent link, which is in the details."));
    }
    return advice();
}

QString SignInWords::advice() const
{
    for (const int code : m_error.codes) {
        if (const std::optional<QString> help = aadstsHelp(code))
            return *help;
    }
    if (const QString help = suberrorAdvice(); !help.isEmpty())
        return help;
    switch (m_error.kind) {
    case Kind::Cancelled:
        return tr("Sign in when you are ready.");
    case Kind::TimedOut:
        return tr("Sign in again and finish in the browser window that opens. If the browser showed an error, note the number that begins with "
                  "AADSTS: Microsoft shows some errors "
                  "only there.");
    case Kind::Declined:
        return tr("Sign in again and accept the permissions, or ask an administrator of your organisation to approve Habeas.");
    case Kind::InteractionRequired:
        return tr("Sign in again. The browser shows what Microsoft asks for.");
    case Kind::Configuration:
        return tr("Signing in again does not help. Compare the client ID, the tenant and the cloud in the settings with the app registration, or ask "
                  "an administrator of your "
                  "organisation.");
    case Kind::Transient:
        return later();
    case Kind::Offline:
        return offlineAdvice();
    case Kind::LoopbackUnavailable:
        return tr("Another program or a security product may keep Habeas from receiving the browser's answer on this computer. Ask whoever looks "
                  "after it, then sign in again.");
    case Kind::AuthorityInvalid:
    case Kind::BadReply:
        return checkAdvice();
    case Kind::Server:
        return tr("The details hold Microsoft's own words: show them to an administrator of your organisation.");
    }
    return {};
}

// https://learn.microsoft.com/entra/msal/dotnet/advanced/exceptions/msal-error-handling
QString SignInWords::suberrorAdvice() const
{
    const auto is = [this](const char *suberror) { return m_error.suberror == QLatin1String(suberror); };
    if (is("additional_action"))
        return tr(
            "Your organisation asks for something more than the sign-in, for example that this computer is registered with it. Sign in again: the "
            "browser shows what is missing.");
    if (is("message_only"))
        return tr("Signing in again does not help. The details hold Microsoft's own words: show them to an administrator of your organisation.");
    if (is("protection_policy_required"))
        return tr("Your organisation admits only programs that it manages itself, and Habeas is none of them. Signing in again does not help: ask an "
                  "administrator of your organisation.");
    if (is("user_password_expired"))
        return tr("The password has expired. Change it in the browser when you sign in again.");
    return {};
}

QString SignInWords::withCheck(const QString &sentence) const
{
    return NetworkWords::both(NetworkWords::both(sentence, check()), NetworkWords::proxyUsed(m_error.proxy));
}

QString SignInWords::check() const
{
    switch (m_error.check) {
    case SignInError::Check::None:
        return {};
    case SignInError::Check::Status:
        return tr("What answered there does not answer as a sign-in service does.");
    case SignInError::Check::Shape:
        return tr("The answer does not have the form, or lacks the contents, of a sign-in service's answer.");
    case SignInError::Check::Issuer:
        return tr("The answer names another sign-in service than the one that was asked.");
    case SignInError::Check::Endpoints:
        return tr("The answer leads to addresses that do not belong to the sign-in service, or that are not encrypted.");
    case SignInError::Check::Audience:
        return tr("The answer was made for another program than the one whose client ID is in the settings.");
    case SignInError::Check::Tenant:
        return tr("The answer comes from another tenant than the one in the settings.");
    case SignInError::Check::Nonce:
        return tr("The answer does not belong to this sign-in: it is an old one, or somebody else's.");
    case SignInError::Check::Identity:
        return tr("The answer names nobody, or another account than the one that was signed in.");
    case SignInError::Check::PersonalAccount:
        return tr("This is a personal Microsoft account, which belongs to no organisation: Microsoft's export is not open to it.");
    }
    return {};
}

QString SignInWords::checkAdvice() const
{
    switch (m_error.check) {
    case SignInError::Check::None:
        return tr("Sign in again. If it happens once more, show the details to an administrator of your organisation.");
    case SignInError::Check::Status:
    case SignInError::Check::Shape:
        return tr("Something between this computer and Microsoft may have answered instead, such as a sign-in page of the network or a proxy server. "
                  "Check the network connection, and the cloud and the tenant in the settings, then sign in again.");
    case SignInError::Check::Issuer:
    case SignInError::Check::Endpoints:
        return tr("Check the cloud, the tenant and, for a custom cloud, the authority in the settings. If they are right, do not sign in; show the "
                  "details to an administrator of your organisation.");
    case SignInError::Check::Audience:
        return tr("Compare the client ID in the settings with the app registration, then sign in again. If it happens once more, show the details to "
                  "an administrator of your organisation.");
    case SignInError::Check::Tenant:
        return tr("Check the tenant in the settings, or sign in again with an account of that tenant.");
    case SignInError::Check::Nonce:
        return tr("Close the pages of earlier sign-ins in the browser, then sign in again. If it happens once more, show the details to an "
                  "administrator of your organisation.");
    case SignInError::Check::PersonalAccount:
        return tr("Sign in again and choose the work account that your organisation gave you.");
    case SignInError::Check::Identity:
        return tr("Sign in again and choose the account that you used before. To use another one, sign out first.");
    }
    return {};
}

QString SignInWords::later() const
{
    if (m_error.retryAfter && m_error.occurredAt.isValid())
        return tr("Microsoft asks to wait until %1. Then sign in again.")
            .arg(LocalDate::longDateTime(m_error.occurredAt.addSecs(m_error.retryAfter->count())));
    return tr("Wait some minutes, then sign in again.");
}

QString SignInWords::offlineAdvice() const
{
    switch (m_error.transport) {
    case HttpAnswer::Error::ConnectionRefused:
        return tr("A firewall may be in the way: ask whoever runs your network. Also check the cloud in the settings, then sign in again.");
    case HttpAnswer::Error::TlsFailed:
        return NetworkWords::both(NetworkWords::certificateAdvice(m_error.tls), tr("Then sign in again."));
    case HttpAnswer::Error::ProxyFailed:
        return tr("Check the proxy settings of this computer, or ask whoever runs your network. Then sign in again.");
    case HttpAnswer::Error::ProxyAuthenticationRequired:
        return NetworkWords::both(NetworkWords::proxyPasswordAdvice(), tr("Then sign in again."));
    case HttpAnswer::Error::HostNotFound:
    case HttpAnswer::Error::NetworkUnreachable:
    case HttpAnswer::Error::Timeout:
    case HttpAnswer::Error::ConnectionLost:
    case HttpAnswer::Error::None:
    case HttpAnswer::Error::Aborted:
    case HttpAnswer::Error::TooLarge:
    case HttpAnswer::Error::Protocol:
    case HttpAnswer::Error::NotSent:
        return tr("Check the network connection of this computer, then sign in again.");
    }
    return {};
}

bool SignInWords::isConsentMissing() const
{
    static const QList<int> codes{65001, 65004, 90094, 90095, 650052, 650056, 650057};
    const auto isConsent = [](int code) { return codes.contains(code); };
    return m_error.kind == Kind::Declined || m_error.error == QLatin1String("consent_required")
        || m_error.suberror == QLatin1String("consent_required") || std::any_of(m_error.codes.cbegin(), m_error.codes.cend(), isConsent);
}
