// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/aadstswords.h"

#include <QCoreApplication>

namespace {
class AadstsWords
{
    Q_DECLARE_TR_FUNCTIONS(AadstsWords)

public:
    [[nodiscard]] static std::optional<QString> registration(int code);
    [[nodiscard]] static std::optional<QString> consent(int code);
    [[nodiscard]] static std::optional<QString> access(int code);
    [[nodiscard]] static std::optional<QString> session(int code);
    [[nodiscard]] static std::optional<QString> account(int code);
    [[nodiscard]] static std::optional<QString> service(int code);
};

std::optional<QString> AadstsWords::registration(int code)
{
    switch (code) {
    case 50011:
        return tr("The app registration lacks the address that the browser returns to. Its administrator can add http://localhost under Mobile and "
                  "desktop applications.");
    case 500113:
        return tr(
            "The app registration has no address to return to. Its administrator can add http://localhost under Mobile and desktop applications.");
    case 700016:
        return tr("Microsoft does not know the client ID in this tenant. Compare the client ID, the tenant and the cloud in the settings with the "
                  "app registration.");
    case 90002:
        return tr("Microsoft does not know this tenant. Check the tenant and the cloud in the settings.");
    case 50194:
        return tr("The app registration is for one organisation only. Enter the ID of that tenant in the settings.");
    case 7000218:
        return tr("The app registration is not that of a desktop program. Its administrator can add http://localhost under Mobile and desktop "
                  "applications, not Web, and allow public "
                  "client flows.");
    case 700025:
        return tr("The app registration is that of a desktop program, which has no secret, but a secret was sent. Update Habeas, or report this as a "
                  "fault of Habeas.");
    default:
        return std::nullopt;
    }
}

std::optional<QString> AadstsWords::consent(int code)
{
    switch (code) {
    case 65001:
        return tr(
            "The permissions that Habeas needs have not been approved. Sign in again to approve them, or ask an administrator of your organisation.");
    case 90094:
    case 90095:
        return tr("An administrator of your organisation must approve the permissions that Habeas needs.");
    case 65004:
        return tr("You declined the permissions that Habeas needs. Sign in again and accept them, or ask an administrator of your organisation to "
                  "approve them.");
    case 650052:
    case 650056:
    case 650057:
        return tr("The app registration does not list the permissions for Microsoft Graph, or your organisation has no subscription for it. An "
                  "administrator can add the API "
                  "permissions to the app registration and approve them.");
    default:
        return std::nullopt;
    }
}

std::optional<QString> AadstsWords::access(int code)
{
    switch (code) {
    case 50105:
        return tr("Your account is not assigned to Habeas in your organisation. An administrator can add you under Enterprise applications, Users "
                  "and groups.");
    case 53000:
        return tr("A Conditional Access rule of your organisation asks for a device that meets its requirements, and this one does not. Ask an "
                  "administrator.");
    case 53001:
        return tr(
            "A Conditional Access rule of your organisation asks for a device that is joined to it, and this one is not. Ask an administrator.");
    case 53003:
    case 530032:
        return tr("A Conditional Access rule of your organisation blocks this sign-in. Ask an administrator, and show the details.");
    case 53011:
        return tr("Your organisation blocks this sign-in, because your account is considered at risk. Ask an administrator.");
    case 500021:
    case 500022:
        return tr("The network or device that you use allows sign-in to certain organisations only, and this one is not among them. Ask whoever runs "
                  "your network.");
    case 500212:
    case 500213:
        return tr(
            "The cross-tenant access settings of one of the two organisations do not allow this sign-in. Ask an administrator of your organisation.");
    default:
        return std::nullopt;
    }
}

std::optional<QString> AadstsWords::session(int code)
{
    switch (code) {
    case 50072:
    case 50074:
    case 50076:
    case 50078:
    case 50079:
        return tr("Your organisation asks for a second proof of who you are. Sign in again; the browser shows how.");
    case 50158:
        return tr("Your organisation asks for a check by another service, which has not been passed. Sign in again; the browser leads you there.");
    case 700082:
    case 70008:
        return tr("Your sign-in has ended, because it was not used for a long time. Sign in again.");
    case 70043:
        return tr("Your sign-in has ended, because your organisation wants people to sign in every so often. Sign in again.");
    case 50173:
        return tr("Your sign-in was revoked, for example because the password was changed. Sign in again.");
    case 50089:
    case 50132:
    case 50133:
        return tr("Your sign-in has ended: it expired, was revoked, or the password was changed. Sign in again.");
    case 70000:
        return tr("The sign-in that was kept on this computer is no longer valid. Sign in again.");
    case 54005:
        return tr("The browser's answer had already been used. Sign in again.");
    case 501481:
        return tr("The two halves of the sign-in do not belong together. Sign in again; if it happens once more, report it as a fault of Habeas.");
    default:
        return std::nullopt;
    }
}

std::optional<QString> AadstsWords::account(int code)
{
    switch (code) {
    case 50020:
    case 50034:
    case 16000:
    case 90072:
        return tr("This account does not belong to the organisation in the settings. Sign in with another account, or, if you are a guest there, "
                  "check the tenant in the settings.");
    case 50057:
        return tr("This account is disabled. Ask an administrator of your organisation.");
    case 50055:
        return tr("The password has expired. Change it in the browser, then sign in again.");
    case 50053:
        return tr("This account is locked, because a wrong password was entered too often or from a suspicious address. Wait, then sign in again, or "
                  "ask an administrator.");
    case 50059:
        return tr("Microsoft cannot tell which organisation is meant. Enter the ID of the tenant in the settings.");
    case 90005:
        return tr("The proposed account does not fit the rest of the request. Sign in again and choose the account in the browser.");
    default:
        return std::nullopt;
    }
}

std::optional<QString> AadstsWords::service(int code)
{
    switch (code) {
    case 50196:
        return tr("Microsoft stopped the sign-in, because the same request came too often. Wait some minutes before you sign in again; if it happens "
                  "once more, report it as a fault "
                  "of Habeas.");
    case 90019:
    case 90023:
    case 900144:
        return tr("Microsoft did not understand the request. Check the tenant and the cloud in the settings; if they are right, report it as a fault "
                  "of Habeas.");
    case 70011:
    case 28002:
    case 28003:
        return tr("Microsoft does not know one of the permissions that were asked for. Check the permissions and the cloud in the settings.");
    case 90033:
    case 90090:
    case 50033:
    case 90006:
        return tr("Microsoft's sign-in has a problem that passes. Wait some minutes, then sign in again.");
    default:
        return std::nullopt;
    }
}
}

std::optional<QString> aadstsHelp(int code)
{
    for (const auto words :
         {AadstsWords::registration, AadstsWords::consent, AadstsWords::access, AadstsWords::session, AadstsWords::account, AadstsWords::service}) {
        if (const std::optional<QString> help = words(code))
            return help;
    }
    return std::nullopt;
}
