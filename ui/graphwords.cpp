// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graphwords.h"

#include "ui/aadstswords.h"
#include "ui/localdate.h"
#include "ui/networkwords.h"

#include <QRegularExpression>
#include <QUrl>

using Kind = GraphError::Kind;

GraphWords::GraphWords(const GraphError &error, Asked asked)
    : m_error(error)
    , m_asked(asked)
    , m_outcome(outcomeOf(error.kind))
{
}

GraphWords::Outcome GraphWords::outcomeOf(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
    case Kind::SignInNeeded:
    case Kind::NotSent:
        return Outcome::NotSent;
    case Kind::Unauthorised:
    case Kind::ClaimsChallenge:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Gone:
    case Kind::Throttled:
    case Kind::Refused:
        return Outcome::Refused;
    case Kind::Timeout:
    case Kind::ConnectionLost:
    case Kind::Service:
    case Kind::Redirected:
    case Kind::BadReply:
    case Kind::TooLarge:
    case Kind::ForeignLink:
    case Kind::LoopingLink:
    case Kind::Aborted:
        return Outcome::Unknown;
    }
    return Outcome::Unknown;
}

GraphWords::Known GraphWords::known() const
{
    if (m_outcome != Outcome::Refused)
        return Known::None;
    const auto is = [this](QLatin1String code) { return m_error.code.compare(code, Qt::CaseInsensitive) == 0; };
    if (m_asked == Asked::Export && is(QLatin1String("StorageLocationAlreadyUsed")))
        return Known::StorageLocationUsed;
    if (is(QLatin1String("Authentication_RequestFromUnsupportedUserRole")))
        return Known::RoleMissing;
    if (is(QLatin1String("Authorization_RequestDenied")))
        return Known::PermissionMissing;
    if (is(QLatin1String("Authorization_IdentityNotFound")))
        return Known::AccountUnknown;
    return Known::None;
}

QString GraphWords::what() const
{
    if (m_asked == Asked::FollowRight && m_error.kind == Kind::NotFound)
        return tr("You may follow exports.");
    //: Two sentences: what did not work, and why.
    const QString sentences = tr("%1 %2").arg(failure(), reason());
    // A question of the proxy names it itself.
    const bool hasNamed = m_error.kind == Kind::Offline && m_error.transport == HttpAnswer::Error::ProxyAuthenticationRequired;
    return hasNamed || !isAboutTheWay() ? sentences : NetworkWords::both(sentences, NetworkWords::proxyUsed(m_error.proxy));
}

// The service itself did not answer, or perhaps something else did.
bool GraphWords::isAboutTheWay() const
{
    switch (m_error.kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::ConnectionLost:
    case Kind::Redirected:
    case Kind::BadReply:
    case Kind::TooLarge:
        return true;
    default:
        return false;
    }
}

QString GraphWords::failure() const
{
    switch (m_asked) {
    case Asked::ListOfPeople:
        return m_error.kind == Kind::ForeignLink || m_error.kind == Kind::LoopingLink ? tr("The list of people is not complete.")
                                                                                      : tr("The list of people could not be loaded.");
    case Asked::OnePerson:
        return tr("The person could not be looked up.");
    case Asked::Export:
        return m_outcome == Outcome::Unknown ? tr("It is not known whether the export was started.") : tr("The export was not started.");
    case Asked::Check:
        return tr("The export could not be checked.");
    case Asked::FollowRight:
        return m_error.kind == Kind::Forbidden ? tr("You may not follow exports.") : tr("It could not be found out whether you may follow exports.");
    }
    return {};
}

QString GraphWords::reason() const
{
    switch (known()) {
    case Known::None:
        break;
    case Known::StorageLocationUsed:
        return tr("The storage location has already been used for an export.");
    case Known::RoleMissing:
        return tr("Your account does not have a role that allows this.");
    case Known::PermissionMissing:
        return tr("Habeas does not have the permission for this in your organisation.");
    case Known::AccountUnknown:
        return tr("Microsoft does not know your account in this organisation.");
    }

    switch (m_error.kind) {
    case Kind::Offline:
        return m_error.isOfRenewal ? NetworkWords::both(tr("Your sign-in could not be renewed."), offlineReason()) : offlineReason();
    case Kind::Timeout:
        return tr("Microsoft did not answer in time.");
    case Kind::ConnectionLost:
        return tr("The connection was cut before a complete answer arrived.");
    case Kind::SignInNeeded:
        return tr("You are not signed in, or your sign-in has ended.");
    case Kind::Unauthorised:
        return tr("Microsoft did not accept your sign-in.");
    case Kind::ClaimsChallenge:
        return tr("Your organisation's rules ask you to prove once more who you are.");
    case Kind::Forbidden:
        return forbiddenReason();
    case Kind::NotFound:
        return notFoundReason();
    case Kind::Gone:
        return m_asked == Asked::Check ? tr("Microsoft no longer keeps anything about it.") : tr("Microsoft says that it is no longer there.");
    case Kind::Throttled:
        return m_asked == Asked::Export ? tr("Microsoft's limit for exports has been reached.")
                                        : tr("Microsoft is getting too many requests at the moment.");
    case Kind::Refused:
        return tr("Microsoft refused the request.");
    case Kind::Service:
        return tr("Microsoft's service has a problem.");
    case Kind::Redirected:
        return tr("The answer pointed to another address, which Habeas does not follow.");
    case Kind::BadReply:
        return tr("The answer could not be understood.");
    case Kind::TooLarge:
        return tr("The answer was far larger than it should be.");
    case Kind::ForeignLink:
        return foreignLinkReason();
    case Kind::LoopingLink:
        return tr("Microsoft's list leads back to a part that was already read.");
    case Kind::Aborted:
        return tr("The request was stopped while it was on its way.");
    case Kind::NotSent:
        return tr("Habeas stopped before sending the request.");
    }
    return {};
}

QString GraphWords::offlineReason() const
{
    switch (m_error.transport) {
    case HttpAnswer::Error::HostNotFound:
        return tr("Microsoft's address could not be found on the network.");
    case HttpAnswer::Error::ConnectionRefused:
        return tr("The connection to Microsoft was refused.");
    case HttpAnswer::Error::TlsFailed:
        return NetworkWords::both(tr("No secure connection to Microsoft could be made."), NetworkWords::certificate(m_error.tls));
    case HttpAnswer::Error::ProxyFailed:
        return tr("The proxy server of your network did not let the request through.");
    case HttpAnswer::Error::ProxyAuthenticationRequired:
        return NetworkWords::proxyWantsPassword(m_error.proxy);
    case HttpAnswer::Error::NetworkUnreachable:
        return tr("This computer is not connected to the network.");
    case HttpAnswer::Error::NotSent:
        return tr("Your sign-in could not be renewed now: Microsoft's sign-in has a problem, or something else answered.");
    case HttpAnswer::Error::None:
    case HttpAnswer::Error::ConnectionLost:
    case HttpAnswer::Error::Timeout:
    case HttpAnswer::Error::Aborted:
    case HttpAnswer::Error::TooLarge:
    case HttpAnswer::Error::Protocol:
        return tr("Microsoft could not be reached.");
    }
    return {};
}

QString GraphWords::forbiddenReason() const
{
    switch (m_asked) {
    case Asked::ListOfPeople:
    case Asked::OnePerson:
        return tr("You are not allowed to see the people whose profiles are shared with your organisation.");
    case Asked::Export:
        return tr("You are not allowed to export the data of this person.");
    case Asked::Check:
        return tr("You are not allowed to see how exports are getting on.");
    case Asked::FollowRight:
        return tr("Microsoft does not let your account see how exports are getting on.");
    }
    return {};
}

QString GraphWords::notFoundReason() const
{
    switch (m_asked) {
    case Asked::ListOfPeople:
        return tr("Microsoft does not offer the list at this address.");
    case Asked::OnePerson:
        return tr("Nobody with this object ID shares a profile with your organisation.");
    case Asked::Export:
        return tr("Microsoft does not find this person among those whose profiles are shared with your organisation.");
    case Asked::Check:
        return tr("Microsoft does not find it.");
    case Asked::FollowRight:
        break;
    }
    return {};
}

QString GraphWords::foreignLinkReason() const
{
    const QString host = QUrl(m_error.detail).host();
    if (host.isEmpty())
        return tr("It goes on at an address that does not belong to Microsoft Graph.");
    return tr("It goes on at %1, which is not the Microsoft Graph address of your cloud.").arg(host);
}

QString GraphWords::sent() const
{
    switch (m_asked) {
    case Asked::ListOfPeople:
        return m_error.kind == Kind::ForeignLink
            ? tr("Nothing was sent to that address. Reading the list changes nothing, and no export was started.")
            : tr("Reading the list changes nothing, and no export was started.");
    case Asked::OnePerson:
        return tr("Looking up a person changes nothing, and no export was started.");
    case Asked::Export:
        return exportSent();
    case Asked::Check:
        return tr("Asking about an export changes nothing. What was known about it stays on record.");
    case Asked::FollowRight:
        return tr("The question was about an export that does not exist. No real export was touched.");
    }
    return {};
}

QString GraphWords::exportSent() const
{
    switch (m_outcome) {
    case Outcome::NotSent:
        return tr("Nothing about this export left this computer.");
    case Outcome::Refused:
        return tr("Microsoft received this request, with the storage location in it, and refused it.");
    case Outcome::Unknown:
        break;
    }
    switch (m_error.kind) {
    case Kind::Service:
    case Kind::Redirected:
    case Kind::BadReply:
    case Kind::TooLarge:
        return tr("The request was sent and something answered, but the answer does not tell whether Microsoft accepted it.");
    case Kind::Timeout:
    case Kind::ConnectionLost:
    case Kind::Aborted:
    case Kind::Offline:
    case Kind::SignInNeeded:
    case Kind::Unauthorised:
    case Kind::ClaimsChallenge:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Gone:
    case Kind::Throttled:
    case Kind::Refused:
    case Kind::ForeignLink:
    case Kind::LoopingLink:
    case Kind::NotSent:
        break;
    }
    return tr("It is not known whether Microsoft received the request.");
}

QString GraphWords::next() const
{
    if (m_asked == Asked::Export && m_outcome == Outcome::Unknown)
        return unknownExportAdvice();
    if (!isRepeatable())
        return advice();
    //: Two sentences: what to do, and how to go on afterwards.
    return tr("%1 %2").arg(advice(), repetition());
}

QString GraphWords::advice() const
{
    switch (known()) {
    case Known::None:
        break;
    case Known::StorageLocationUsed:
        return storageLocationUsedAdvice();
    case Known::RoleMissing:
        return tr(
            "The role Global Reader is the least that suffices. Ask an administrator of your organisation to assign it to you, then sign in again.");
    case Known::PermissionMissing:
        return permissionAdvice();
    case Known::AccountUnknown:
        return tr("Sign in with an account that belongs to this organisation, or ask its administrator.");
    }

    switch (m_error.kind) {
    case Kind::Offline:
        return offlineAdvice();
    case Kind::Timeout:
    case Kind::ConnectionLost:
        return tr("The network or the service may be busy: wait a moment.");
    case Kind::SignInNeeded:
        return signInAdvice();
    case Kind::Unauthorised:
        return tr("Sign in again. If that does not help, sign out first.");
    case Kind::ClaimsChallenge:
        return tr("Sign in again: Microsoft then asks for what is missing.");
    case Kind::Forbidden:
        return permissionAdvice();
    case Kind::NotFound:
        return notFoundAdvice();
    case Kind::Gone:
        return m_asked == Asked::Check ? tr("The result, if there was one, is in the container. Save the receipt: it holds what was known until now.")
                                       : tr("Load the list of people again and choose the person there.");
    case Kind::Throttled:
        return throttledAdvice();
    case Kind::Refused:
        return tr("The details hold Microsoft's own words. Correct what they name, or ask an administrator of your organisation.");
    case Kind::Service:
        return tr("Only Microsoft can repair this: wait some minutes. The state of the services is shown in the Microsoft 365 admin center.");
    case Kind::Redirected:
    case Kind::BadReply:
        return tr("Something between this computer and Microsoft may have answered instead, such as a sign-in page of the network or a proxy server. "
                  "Also check the cloud in "
                  "the settings.");
    case Kind::TooLarge:
        return tr("Something between this computer and Microsoft may have answered instead. Ask whoever runs your network.");
    case Kind::ForeignLink:
        return tr(
            "The people read so far can be used. Check the cloud in the settings and show the details to an administrator of your organisation.");
    case Kind::LoopingLink:
        return tr("The people read so far can be used. This is a fault of the service.");
    case Kind::Aborted:
    case Kind::NotSent:
        return tr("Nothing needs to be put right.");
    }
    return {};
}

// Why a renewal was refused is the authority's to say, and some of it a new sign-in does not change.
QString GraphWords::signInAdvice() const
{
    static const QRegularExpression number(QStringLiteral("AADSTS(\\d{3,9})"));
    for (auto matches = number.globalMatch(m_error.code); matches.hasNext();) {
        if (const std::optional<QString> help = aadstsHelp(matches.next().captured(1).toInt()))
            return *help;
    }
    return tr("Sign in.");
}

QString GraphWords::offlineAdvice() const
{
    switch (m_error.transport) {
    case HttpAnswer::Error::HostNotFound:
        return tr("Check the network connection of this computer and the cloud in the settings.");
    case HttpAnswer::Error::ConnectionRefused:
        return tr("A firewall may be in the way: ask whoever runs your network. Also check the cloud in the settings.");
    case HttpAnswer::Error::TlsFailed:
        return NetworkWords::certificateAdvice(m_error.tls);
    case HttpAnswer::Error::ProxyFailed:
        return tr("Check the proxy settings of this computer, or ask whoever runs your network.");
    case HttpAnswer::Error::ProxyAuthenticationRequired:
        return NetworkWords::proxyPasswordAdvice();
    case HttpAnswer::Error::NetworkUnreachable:
        return tr("Connect this computer to the network.");
    case HttpAnswer::Error::NotSent:
        return tr("The network or the service may be busy: wait a moment.");
    case HttpAnswer::Error::None:
    case HttpAnswer::Error::ConnectionLost:
    case HttpAnswer::Error::Timeout:
    case HttpAnswer::Error::Aborted:
    case HttpAnswer::Error::TooLarge:
    case HttpAnswer::Error::Protocol:
        return tr("Check the network connection of this computer.");
    }
    return {};
}

QString GraphWords::storageLocationUsedAdvice() const
{
    return tr("Every export needs a fresh container of its own: make one and enter its address. If this container was never used, delete the file "
              "RequestInfo.json from it. "
              "If an earlier request for this person got no answer, this can mean that Microsoft accepted that one: look into the container before "
              "you start another.");
}

QString GraphWords::permissionAdvice() const
{
    switch (m_asked) {
    case Asked::ListOfPeople:
    case Asked::OnePerson:
    case Asked::Export:
        return tr("This needs the permission CrossTenantUserProfileSharing.Read.All, approved for Habeas by an administrator, and the role Global "
                  "Reader or a higher one. A "
                  "Conditional Access rule or a missing licence can be the reason, too. Show the details to an administrator of your organisation.");
    case Asked::Check:
        return tr("This needs the permission User.Export.All, and by some of Microsoft's documents User.Read.All, approved for Habeas by an "
                  "administrator. The export itself "
                  "does not need it and goes on. Show the details to an administrator of your organisation, then sign in again.");
    case Asked::FollowRight:
        return tr("This needs the permission User.Export.All, and by some of Microsoft's documents User.Read.All, approved for Habeas by an "
                  "administrator. Exports that you "
                  "start would go on, but Habeas could not show when they are complete. Show the details to an administrator of your organisation, "
                  "then sign in again.");
    }
    return {};
}

QString GraphWords::throttledAdvice() const
{
    if (m_error.retryAfter && m_error.occurredAt.isValid())
        return tr("Microsoft asks to wait until %1.").arg(LocalDate::longDateTime(m_error.occurredAt.addSecs(m_error.retryAfter->count())));
    if (m_asked == Asked::Export)
        return tr("Microsoft allows 1,000 exports a day for your organisation and 100 a day for one person, and does not say when there is room "
                  "again: wait some hours, or until "
                  "tomorrow.");
    return tr("Microsoft does not say how long to wait. Its limit counts by the hour.");
}

QString GraphWords::notFoundAdvice() const
{
    switch (m_asked) {
    case Asked::ListOfPeople:
        return tr("Check the cloud in the settings: Microsoft offers this list in the global cloud only.");
    case Asked::OnePerson:
        return tr("Compare the object ID with the one in the request, and with the list of people.");
    case Asked::Export:
        return tr("The person may have left, or may no longer share the profile. Load the list of people again.");
    case Asked::Check:
        return tr("A new export may not be visible yet. The result, once there is one, is in the container whether it can be checked or not.");
    case Asked::FollowRight:
        return tr("Nothing needs to be done. Microsoft looked for the export that was asked about, which it does only for accounts that may.");
    }
    return {};
}

QString GraphWords::unknownExportAdvice() const
{
    return tr("Habeas does not repeat the request: if the first one was accepted, the data would be exported twice. If you know the ID or the "
              "address of the export, Habeas can "
              "follow it. Look into the container, too: a file named RequestInfo.json suggests that Microsoft accepted the request. With the "
              "details, Microsoft's support can "
              "find it.");
}

bool GraphWords::isRepeatable() const
{
    switch (m_error.kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::ConnectionLost:
    case Kind::SignInNeeded:
    case Kind::Throttled:
    case Kind::Service:
    case Kind::Aborted:
    case Kind::NotSent:
        return true;
    case Kind::NotFound:
        return m_asked == Asked::Check;
    case Kind::Unauthorised:
    case Kind::ClaimsChallenge:
    case Kind::Forbidden:
    case Kind::Gone:
    case Kind::Refused:
    case Kind::Redirected:
    case Kind::BadReply:
    case Kind::TooLarge:
    case Kind::ForeignLink:
    case Kind::LoopingLink:
        return false;
    }
    return false;
}

QString GraphWords::repetition() const
{
    switch (m_asked) {
    case Asked::ListOfPeople:
        return tr("Then load the list again.");
    case Asked::OnePerson:
        return tr("Then look the person up again.");
    case Asked::Export:
        return tr("Nothing was started, so you can then start the export again.");
    case Asked::Check:
        return m_error.kind == Kind::SignInNeeded ? tr("Habeas then goes on checking by itself.") : tr("Habeas checks again by itself.");
    case Asked::FollowRight:
        return tr("You can then check again; until it is known, an export may turn out not to be visible.");
    }
    return {};
}
