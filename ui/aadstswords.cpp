// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/aadstswords.h"

#include <QCoreApplication>

#include <algorithm>

namespace {
class AadstsWords
{
    Q_DECLARE_TR_FUNCTIONS(AadstsWords)

public:
    [[nodiscard]] static QList<AadstsHelp> registration();
    [[nodiscard]] static QList<AadstsHelp> consent();
    [[nodiscard]] static QList<AadstsHelp> access();
    [[nodiscard]] static QList<AadstsHelp> session();
    [[nodiscard]] static QList<AadstsHelp> account();
    [[nodiscard]] static QList<AadstsHelp> service();
};

QList<AadstsHelp> AadstsWords::registration()
{
    return {
        {{50011},
         tr("The app registration lacks the address that the browser returns to. Its administrator can add http://localhost under Mobile and "
            "desktop applications.")},
        {{500113},
         tr("The app registration has no address to return to. Its administrator can add http://localhost under Mobile and desktop applications.")},
        {{700016},
         tr("Microsoft does not know the client ID in this tenant. Compare the client ID, the tenant and the cloud in the settings with the "
            "app registration.")},
        {{90002}, tr("Microsoft does not know this tenant. Check the tenant and the cloud in the settings.")},
        {{50194}, tr("The app registration is for one organisation only. Enter the ID of that tenant in the settings.")},
        {{7000218},
         tr("The app registration is not that of a desktop program. Its administrator can add http://localhost under Mobile and desktop "
            "applications, not Web, and allow public "
            "client flows.")},
        {{700025},
         tr("The app registration is that of a desktop program, which has no secret, but a secret was sent. Update Habeas, or report this as a "
            "fault of Habeas.")},
    };
}

QList<AadstsHelp> AadstsWords::consent()
{
    return {
        {{65001},
         tr("The permissions that Habeas needs have not been approved. Sign in again to approve them, or ask an administrator of your "
            "organisation.")},
        {{90094, 90095}, tr("An administrator of your organisation must approve the permissions that Habeas needs.")},
        {{65004},
         tr("You declined the permissions that Habeas needs. Sign in again and accept them, or ask an administrator of your organisation to "
            "approve them.")},
        {{650052, 650056, 650057},
         tr("The app registration does not list the permissions for Microsoft Graph, or your organisation has no subscription for it. An "
            "administrator can add the API "
            "permissions to the app registration and approve them.")},
    };
}

QList<AadstsHelp> AadstsWords::access()
{
    return {
        {{50105},
         tr("Your account is not assigned to Habeas in your organisation. An administrator can add you under Enterprise applications, Users "
            "and groups.")},
        {{53000},
         tr("A Conditional Access rule of your organisation asks for a device that meets its requirements, and this one does not. Ask an "
            "administrator.")},
        {{53001},
         tr("A Conditional Access rule of your organisation asks for a device that is joined to it, and this one is not. Ask an administrator.")},
        {{53003, 530032}, tr("A Conditional Access rule of your organisation blocks this sign-in. Ask an administrator, and show the details.")},
        {{53011}, tr("Your organisation blocks this sign-in, because your account is considered at risk. Ask an administrator.")},
        {{500021, 500022},
         tr("The network or device that you use allows sign-in to certain organisations only, and this one is not among them. Ask whoever runs "
            "your network.")},
        {{500212, 500213},
         tr("The cross-tenant access settings of one of the two organisations do not allow this sign-in. Ask an administrator of your "
            "organisation.")},
    };
}

QList<AadstsHelp> AadstsWords::session()
{
    return {
        {{50072, 50074, 50076, 50078, 50079}, tr("Your organisation asks for a second proof of who you are. Sign in again; the browser shows how.")},
        {{50158},
         tr("Your organisation asks for a check by another service, which has not been passed. Sign in again; the browser leads you there.")},
        {{700082, 70008}, tr("Your sign-in has ended, because it was not used for a long time. Sign in again.")},
        {{70043}, tr("Your sign-in has ended, because your organisation wants people to sign in every so often. Sign in again.")},
        {{50173}, tr("Your sign-in was revoked, for example because the password was changed. Sign in again.")},
        {{50089, 50132, 50133}, tr("Your sign-in has ended: it expired, was revoked, or the password was changed. Sign in again.")},
        {{70000}, tr("The sign-in that was kept on this computer is no longer valid. Sign in again.")},
        {{54005}, tr("The browser's answer had already been used. Sign in again.")},
        {{501481},
         tr("The two halves of the sign-in do not belong together. Sign in again; if it happens once more, report it as a fault of Habeas.")},
    };
}

QList<AadstsHelp> AadstsWords::account()
{
    return {
        {{50020, 50034, 16000, 90072},
         tr("This account does not belong to the organisation in the settings. Sign in with another account, or, if you are a guest there, "
            "check the tenant in the settings.")},
        {{50057}, tr("This account is disabled. Ask an administrator of your organisation.")},
        {{50055}, tr("The password has expired. Change it in the browser, then sign in again.")},
        {{50053},
         tr("This account is locked, because a wrong password was entered too often or from a suspicious address. Wait, then sign in again, or "
            "ask an administrator.")},
        {{50059}, tr("Microsoft cannot tell which organisation is meant. Enter the ID of the tenant in the settings.")},
        {{90005}, tr("The proposed account does not fit the rest of the request. Sign in again and choose the account in the browser.")},
    };
}

QList<AadstsHelp> AadstsWords::service()
{
    return {
        {{50196},
         tr("Microsoft stopped the sign-in, because the same request came too often. Wait some minutes before you sign in again; if it happens "
            "once more, report it as a fault "
            "of Habeas.")},
        {{90019, 90023, 900144},
         tr("Microsoft did not understand the request. Check the tenant and the cloud in the settings; if they are right, report it as a fault "
            "of Habeas.")},
        {{70011, 28002, 28003},
         tr("Microsoft does not know one of the permissions that were asked for. Check the permissions and the cloud in the settings.")},
        {{90033, 90090, 50033, 90006}, tr("Microsoft's sign-in has a problem that passes. Wait some minutes, then sign in again.")},
    };
}
}

QList<AadstsHelp> aadstsHelp()
{
    QList<AadstsHelp> all;
    for (const auto words :
         {AadstsWords::registration, AadstsWords::consent, AadstsWords::access, AadstsWords::session, AadstsWords::account, AadstsWords::service})
        all.append(words());
    return all;
}

std::optional<QString> aadstsHelp(int code)
{
    const QList<AadstsHelp> all = aadstsHelp();
    const auto found = std::find_if(all.cbegin(), all.cend(), [code](const AadstsHelp &help) { return help.codes.contains(code); });
    return found == all.cend() ? std::nullopt : std::optional(found->text);
}
