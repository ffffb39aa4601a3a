// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storagewords.h"

#include "ui/localdate.h"

#include <QLocale>

#include <algorithm>

using Code = StorageLocation::Code;
using Severity = StorageLocation::Severity;

namespace {
QDateTime moment(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate);
}

QString argument(const StorageLocation::Finding &finding, qsizetype index = 0)
{
    return finding.arguments.value(index);
}

QString momentOf(const StorageLocation::Finding &finding, qsizetype index = 0)
{
    return LocalDate::longDateTime(moment(argument(finding, index)));
}
}

QString StorageWords::sentence(const Finding &finding, StorageLocation::Purpose purpose)
{
    if (purpose == StorageLocation::Purpose::ReadResults) {
        if (const QString words = readingSentence(finding); !words.isEmpty())
            return words;
    }
    return exportSentence(finding);
}

/** What is different when this program reads, where Microsoft was to write; empty for what is not. */
QString StorageWords::readingSentence(const Finding &finding)
{
    const QString first = argument(finding);
    switch (finding.code) {
    case Code::Empty:
        return tr("Enter the address of the container that the export was written to.");
    case Code::BareAccountName:
        return tr("This is only the name of a storage account. To fetch results, the address of the container with a shared access signature (SAS) "
                  "is needed.");
    case Code::WindowsPath:
        return tr("This is a folder of a computer. Enter the address of the container; where the files go is asked later.");
    case Code::SeveralUrls:
        return tr("There is more than one address here. Enter the one of the container that the export was written to.");
    case Code::DevelopmentStorage:
        return tr("This is storage for tests on one computer. No export can have been written there.");
    case Code::QueryMissing:
        return tr("This address has no shared access signature (SAS), so Habeas would not be allowed to read there. In the Azure portal, copy the "
                  "Blob SAS URL.");
    case Code::Expired:
        return tr("The shared access signature ended on %1. Make a new one; a day is long enough to fetch results.").arg(momentOf(finding));
    case Code::EndsWithinADay:
        return tr("The shared access signature ends on %1. That is enough if the results are fetched before.").arg(momentOf(finding));
    case Code::MorePermissionsThanNeeded:
        return tr("The shared access signature allows more than fetching needs: %1. Read and list are enough.").arg(permissionNames(first));
    case Code::IpRestricted:
        return first.isEmpty() ? tr("The shared access signature can be used from certain network addresses only.")
                               : tr("The shared access signature can be used from %1 only.").arg(first);
    case Code::NeedsMoreThanTheServiceSends:
        return tr("The shared access signature asks for something that Habeas does not send (\"%1\"). Make one without it.").arg(first);
    case Code::AllowsHttp:
        return tr("The shared access signature would also allow access without encryption. Habeas uses encryption.");
    case Code::WrongService:
        if (first == QLatin1String("host"))
            return tr("The address leads to the service \"%1\" of the account. The results are in its Blob service: copy the Blob SAS URL.")
                .arg(argument(finding, 1));
        return {};
    case Code::WrongResourceType:
        if (first == QLatin1String("srt"))
            return tr("The shared access signature does not cover containers and the files in them (\"srt\" says so). Make one that allows the "
                      "resource types Container and Object, or one for the container.");
        return {};
    case Code::NoContainer:
        return tr("The name of the container is missing from the address. Copy the Blob SAS URL of the container.");
    case Code::SystemContainer:
        return tr("%1 belongs to Azure itself. Enter the address of the container that the export was written to.").arg(first);
    case Code::SecondaryHost:
        return tr("%1 is the second copy of the account, which may lag behind. Enter the address without -secondary.").arg(first);
    case Code::DataLakeHost:
        return tr("%1 is the Data Lake address of the account. Its Blob address is needed.").arg(first);
    case Code::NotHttps:
        if (finding.severity == Severity::Fix)
            return {};
        return first.isEmpty() || first == QLatin1String("http")
            ? tr("Personal data can be fetched only from an address that begins with https://.")
            : tr("The address begins with %1:. Personal data can be fetched only from an address that begins with https://.").arg(first);
    case Code::UnknownHost:
        return tr("%1 is not an address of Azure Storage that Habeas knows. Make sure that it belongs to your organisation.").arg(first);
    case Code::LookAlikeHost:
        return first.isEmpty() ? tr("This address only looks like Azure Storage. The signature must not be sent there.")
                               : tr("%1 only looks like an address of Azure Storage. The signature must not be sent there.").arg(first);
    case Code::AddressIsIp:
        return tr("%1 is a computer's number or this computer itself, not the name of a storage account.").arg(first);
    default:
        return {};
    }
}

QString StorageWords::exportSentence(const Finding &finding)
{
    const QString first = argument(finding);
    switch (finding.code) {
    case Code::Empty:
        return tr("Enter the address of the container that Microsoft is to write to.");
    case Code::BareAccountName:
        return tr("This is only the name of a storage account. Microsoft's example shows one, but the address of a container with a shared access "
                  "signature (SAS) is what is "
                  "known to work.");
    case Code::NotAUrl:
        return tr("This is neither the address of a container nor the name of a storage account. In the Azure portal, copy the Blob SAS URL of the "
                  "container.");
    case Code::NotHttps:
        return notHttps(finding);
    case Code::SchemeMissing:
        return tr("The address has to begin with https://.");
    case Code::WindowsPath:
        return tr("This is a folder of a computer. Microsoft can write only to a container in Azure Storage.");
    case Code::Decorated:
        return tr("Something else was copied together with the address, such as spaces, quotes or brackets.");
    case Code::DoubleEncoded:
        return tr("The percent signs of the address were encoded a second time when it was copied.");
    case Code::SeveralUrls:
        return tr("There is more than one address here. Enter the one that Microsoft is to write to.");
    case Code::TooLong:
        return tr("This is too long for an address: %1 characters, where %2 are the limit.").arg(first, argument(finding, 1));
    case Code::Binary:
        return tr("This holds characters that no address has. Copy the address once more.");
    case Code::CharacterNotAllowed:
        return tr("The address holds a character that it must not have (%1). Copy the address once more from where it was made.").arg(first);
    case Code::PercentSignsMissing:
        return tr("The percent signs are missing, as happens in command prompts and batch files: see \"%1\". Copy the address once more from where "
                  "it was made.")
            .arg(first);
    case Code::AccountKey:
        return tr("This was the key of a storage account, which opens everything in it. Habeas has wiped it from the field. Whoever saw it can use "
                  "it: rotate the key in the Azure "
                  "portal, and enter the address of a container with a shared access signature (SAS) instead. If it was pasted, it is still in the "
                  "clipboard: copy something else.");
    case Code::ConnectionStringWithKey:
        return tr("This held the key of a storage account, which opens everything in it. Habeas has wiped it from the field. Whoever saw it can use "
                  "it: rotate the key in the Azure "
                  "portal, and enter the address of a container with a shared access signature (SAS) instead. If it was pasted, it is still in the "
                  "clipboard: copy something else.");
    case Code::ConnectionStringWithSas:
        return tr("This is a connection string. The address can be made from it.");
    case Code::DevelopmentStorage:
        return tr("This is storage for tests on one computer. Microsoft cannot reach it.");
    case Code::SasTokenOnly:
        return tr("This is only the shared access signature (SAS). The address of the container before the question mark is missing: copy the Blob "
                  "SAS URL instead.");
    case Code::QueryMissing:
        return tr("This address has no shared access signature (SAS), so Microsoft would not be allowed to write there. In the Azure portal, copy "
                  "the Blob SAS URL.");
    case Code::QueryCutOff:
        return tr("The address ends in \"%1\", so something after it is missing. Copy the whole address once more.").arg(first);
    case Code::SignatureMissing:
        return tr("The signature is missing from the address. Copy the whole address once more.");
    case Code::SignatureCutOff:
        return tr("The signature is cut off: %1 of %2 characters are there. Copy the whole address once more.").arg(first, argument(finding, 1));
    case Code::SignatureMalformed:
        return tr("The signature is damaged: it should have %2 characters and has %1, or holds some that do not belong there. Copy the whole address "
                  "once more.")
            .arg(first, argument(finding, 1));
    case Code::PlusSignNotEncoded:
        return tr("The signature holds a plus sign as it is, which a server can read as a space. Percent-encoded it is always understood.");
    case Code::ParameterMissing:
        return tr("The part \"%1\" is missing from the shared access signature. Copy the whole address once more, or make a new one.").arg(first);
    case Code::ParameterRepeated:
        return first.isEmpty() ? tr("A part of the address is there more than once. Copy the address once more.")
                               : tr("The part \"%1\" of the address is there more than once. Copy the address once more.").arg(first);
    case Code::ParameterUnknown:
        return first.isEmpty() ? tr("The address has a part that Habeas does not know. It is sent as it is.")
                               : tr("The address has a part that Habeas does not know, \"%1\". It is sent as it is.").arg(first);
    case Code::DateUnreadable:
        return tr("The date in the part \"%1\" of the address cannot be read. Copy the address once more, or make a new one.").arg(first);
    case Code::StartsAfterEnd:
        return tr("The shared access signature starts on %1, which is not before its end on %2. Make a new one.")
            .arg(momentOf(finding), momentOf(finding, 1));
    case Code::Expired:
        return tr("The shared access signature ended on %1. Make a new one that is good for at least 35 days.").arg(momentOf(finding));
    case Code::EndsWithinADay:
        return tr("The shared access signature ends on %1, within a day. An export can take up to a month, and Microsoft could then not write the "
                  "result.")
            .arg(momentOf(finding));
    case Code::EndsWithinAMonth:
        return tr("The shared access signature ends on %1. An export can take up to a month: one that is good for at least 35 days is safer.")
            .arg(momentOf(finding));
    case Code::UserDelegation:
        return userDelegation(finding);
    case Code::NotYetValid:
        return tr("The shared access signature is not valid before %1. Make one without a start, or wait.").arg(momentOf(finding));
    case Code::StartsSoon:
        return tr("The shared access signature is valid only from %1 on. Clocks differ: wait until then, or make one without a start.")
            .arg(momentOf(finding));
    case Code::CannotWrite:
        return first.isEmpty()
            ? tr("The shared access signature does not allow writing. Make one with the permissions add, create and write.")
            : tr("The shared access signature does not allow writing, only this: %1. Make one with the permissions add, create and write.")
                  .arg(permissionNames(first));
    case Code::WritesOnlyInPart:
        return tr("The shared access signature lacks this permission for writing: %1. It is not documented which ones the export needs.")
            .arg(permissionNames(first));
    case Code::MorePermissionsThanNeeded:
        return tr("The shared access signature allows more than the export needs: %1. Add, create and write are enough; to fetch the results, make a "
                  "second one that can only read "
                  "and list.")
            .arg(permissionNames(first));
    case Code::PermissionsOdd:
        return tr("The permissions of the shared access signature hold something unexpected: \"%1\". Azure may refuse it.").arg(first);
    case Code::CannotRead:
        return tr("The shared access signature does not allow reading. To fetch results, make one with the permissions read and list.");
    case Code::CannotList:
        return tr("The shared access signature does not allow listing what is in the container. To fetch results, make one with the permissions "
                  "read and list.");
    case Code::IpRestricted:
        return ipRestricted(finding);
    case Code::NeedsMoreThanTheServiceSends:
        return tr("The shared access signature asks for something that Microsoft's export does not send (\"%1\"). Make one without it.").arg(first);
    case Code::AllowsHttp:
        return tr("The shared access signature would also allow access without encryption. Habeas and Microsoft use encryption.");
    case Code::HttpOnly:
        return tr("The shared access signature allows access without encryption only. Make one that allows HTTPS.");
    case Code::OldVersion:
        return tr("The shared access signature was made for an old version of Azure Storage (%1). A current tool makes a better one.").arg(first);
    case Code::WrongService:
        return wrongService(finding);
    case Code::WrongResourceType:
        return wrongResourceType(finding);
    case Code::PathBelowContainer:
        return first.isEmpty() ? tr("The address names a file or folder in a container. Enter the address of the container itself.")
                               : tr("The address names a file or folder in the container %1. Enter the address of the container itself.").arg(first);
    case Code::ExtraSlash:
        return tr("There is a slash too many beside the name of the container.");
    case Code::NoContainer:
        return finding.severity == Severity::Error ? tr("The name of the container is missing from the address, and the shared access signature is "
                                                        "for one container. Copy the Blob SAS URL of the container.")
                                                   : tr("The address names a storage account but no container. Microsoft's documents allow that; a "
                                                        "container made for this export is the narrower choice.");
    case Code::OtherContainer:
        return otherContainer(finding);
    case Code::AccountWideSas:
        return tr("The shared access signature opens every container of the account. One for a single container is the narrower choice.");
    case Code::BadAccountName:
        return badAccountName(finding);
    case Code::BadContainerName:
        return first.isEmpty() ? tr("The name of the container is not one that Azure allows.")
                               : tr("\"%1\" is not a name that a container can have: 3 to 63 small letters, digits and single hyphens.").arg(first);
    case Code::SystemContainer:
        return tr("%1 belongs to Azure itself. Make a container of its own for this export.").arg(first);
    case Code::SecondaryHost:
        return tr("%1 is the second copy of the account, which can only be read. Enter the address without -secondary.").arg(first);
    case Code::PrivateLinkHost:
        return tr("%1 is an address for use inside a private network. Enter the public address of the account.").arg(first);
    case Code::DataLakeHost:
        return tr("%1 is the Data Lake address of the account. The export needs its Blob address.").arg(first);
    case Code::OtherCloud:
        return otherCloud(finding);
    case Code::HostNotAllowed:
    case Code::HostListUnreadable:
        return notAllowed(finding);
    case Code::UnknownHost:
    case Code::LookAlikeHost:
    case Code::AddressIsIp:
    case Code::BadPort:
    case Code::UserInfoInUrl:
        return unlocated(finding);
    case Code::StrayParameter:
        return tr("The address holds parts that a tool added and that do not belong to it: %1.")
            .arg(QLocale().createSeparatedList(first.split(QLatin1Char(' '), Qt::SkipEmptyParts)));
    case Code::Fragment:
        return tr("The address goes on with a # behind its end, which does not belong to it.");
    }
    return {};
}

QString StorageWords::otherContainer(const Finding &finding)
{
    const QString container = argument(finding);
    const QString host = argument(finding, 1);
    if (container.isEmpty())
        return tr("This is another storage account than the one the export was written to: %1.").arg(host);
    if (host.isEmpty())
        return tr("This is another container than the one the export was written to: %1.").arg(container);
    return tr("This is another container than the one the export was written to: %1 at %2.").arg(container, host);
}

QString StorageWords::notHttps(const Finding &finding)
{
    const QString scheme = argument(finding);
    if (finding.severity == Severity::Fix)
        return tr("The address begins with http://, which is not encrypted. It has to be https://.");
    if (scheme.isEmpty() || scheme == QLatin1String("http"))
        return tr("Personal data can be sent only to an address that begins with https://.");
    return tr("The address begins with %1:. Personal data can be sent only to an address that begins with https://.").arg(scheme);
}

QString StorageWords::badAccountName(const Finding &finding)
{
    const QString name = argument(finding);
    if (finding.severity == Severity::Warning)
        return tr("Names of storage accounts have no capital letters: it is not known what Microsoft makes of \"%1\".").arg(name);
    if (name.isEmpty())
        return tr("This is not a name that a storage account can have: 3 to 24 small letters and digits.");
    return tr("\"%1\" is not a name that a storage account can have: 3 to 24 small letters and digits.").arg(name);
}

QString StorageWords::notAllowed(const Finding &finding)
{
    const QString source = argument(finding, finding.code == Code::HostListUnreadable ? 0 : 2);
    if (finding.code == Code::HostListUnreadable) {
        return source.isEmpty() ? tr("The list of storage that exports may go to cannot be read, so nothing can be sent. Tell your administrator.")
                                : tr("The list of storage that exports may go to, in %1, cannot be read, so nothing can be sent. Tell your "
                                     "administrator.")
                                      .arg(source);
    }
    const QString host = argument(finding);
    const QString allowed = QLocale().createSeparatedList(argument(finding, 1).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    const QString refused = host.isEmpty() ? tr("Your organisation does not allow exports to this address.")
                                           : tr("Your organisation does not allow exports to %1.").arg(host);
    if (source.isEmpty() || allowed.isEmpty())
        return refused;
    //: %1: the sentence before. %2: a list of host names, %3: a file or registry key.
    return tr("%1 Allowed is: %2 (set in %3).").arg(refused, allowed, source);
}

/** Addresses of which it cannot be said that they are the administrator's own storage. */
QString StorageWords::unlocated(const Finding &finding)
{
    const QString name = argument(finding);
    if (finding.code == Code::UnknownHost)
        return tr("%1 is not an address of Azure Storage that Habeas knows. Personal data will be sent there: make sure that it belongs to your "
                  "organisation.")
            .arg(name);
    if (finding.code == Code::LookAlikeHost) {
        return name.isEmpty() ? tr("This address only looks like Azure Storage. Personal data must not be sent there.")
                              : tr("%1 only looks like an address of Azure Storage. Personal data must not be sent there.").arg(name);
    }
    if (finding.code == Code::AddressIsIp)
        return tr("%1 is a computer's number or this computer itself, not the name of a storage account. Microsoft would not write there.").arg(name);
    if (finding.code == Code::BadPort)
        return name.isEmpty() ? tr("The port in the address cannot be right. Azure Storage needs none.")
                              : tr("The address names port %1. Azure Storage needs none: take it out.").arg(name);
    return name.isEmpty() ? tr("The address holds a user name or password before an @. Azure Storage has none there.")
                          : tr("The address holds a user name or password before an @ and leads to %1. Azure Storage has none there.").arg(name);
}

QString StorageWords::wrongService(const Finding &finding)
{
    const QString where = argument(finding);
    if (where == QLatin1String("host"))
        return tr("The address leads to the service \"%1\" of the account. The export needs its Blob service: copy the Blob SAS URL.")
            .arg(argument(finding, 1));
    return tr("The shared access signature is not for Blob Storage (\"%1\" says so). Make one for the container.").arg(where);
}

QString StorageWords::wrongResourceType(const Finding &finding)
{
    if (argument(finding) == QLatin1String("srt"))
        return tr("The shared access signature does not cover files in containers (\"srt\" says so). Make one that allows the resource type Object, "
                  "or one for the container.");
    return tr("The shared access signature is for one file or folder (\"sr\" says so). Make one for the container.");
}

QString StorageWords::userDelegation(const Finding &finding)
{
    const QString end = argument(finding);
    if (end.isEmpty())
        return tr("This shared access signature was made with a person's sign-in and is good for seven days at most. An export can take up to a "
                  "month: make one with the account key.");
    return tr("This shared access signature was made with a person's sign-in: it ends on %1, and no such one is good for more than seven days. An "
              "export can take up to a month: one "
              "made with the account key is safer.")
        .arg(LocalDate::longDateTime(moment(end)));
}

QString StorageWords::ipRestricted(const Finding &finding)
{
    const QString range = argument(finding);
    if (range.isEmpty())
        return tr("The shared access signature can be used from certain network addresses only. Microsoft writes from others: make one without this "
                  "limit.");
    return tr("The shared access signature can be used from %1 only. Microsoft writes from other network addresses: make one without this limit.")
        .arg(range);
}

QString StorageWords::otherCloud(const Finding &finding)
{
    return tr("%1 belongs to this cloud: %2. You work in this one: %3. Enter an address of the same cloud.")
        .arg(argument(finding), cloudNames(argument(finding, 1)), cloudName(argument(finding, 2)));
}

QString StorageWords::cloudName(const QString &name)
{
    const std::optional<Cloud::Kind> kind = Cloud::kindFromName(name);
    if (!kind)
        return name;
    switch (*kind) {
    case Cloud::Kind::Global:
        return tr("Global");
    case Cloud::Kind::UsGovernmentL4:
        return tr("US Government L4");
    case Cloud::Kind::UsGovernmentL5:
        return tr("US Government L5 (DoD)");
    case Cloud::Kind::China:
        return tr("China (21Vianet)");
    case Cloud::Kind::Custom:
        //: A cloud that the settings describe.
        return tr("your own");
    }
    return name;
}

QString StorageWords::cloudNames(const QString &names)
{
    QStringList shown;
    for (const QString &name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        shown.append(cloudName(name));
    return shown.join(QStringLiteral(" / "));
}

QString StorageWords::permissionNames(const QString &letters)
{
    QStringList names;
    for (const QChar letter : letters) {
        if (const QString name = permissionName(letter); !names.contains(name))
            names.append(name);
    }
    return QLocale().createSeparatedList(names);
}

// https://learn.microsoft.com/rest/api/storageservices/create-service-sas#specify-permissions
QString StorageWords::permissionName(QChar letter)
{
    switch (letter.unicode()) {
    case u'r':
        //: A permission of a shared access signature, as are the following.
        return tr("read");
    case u'a':
        return tr("add");
    case u'c':
        return tr("create");
    case u'w':
        return tr("write");
    case u'd':
        return tr("delete");
    case u'x':
        return tr("delete version");
    case u'y':
        return tr("permanent delete");
    case u'l':
        return tr("list");
    case u't':
        return tr("tags");
    case u'f':
        return tr("filter by tags");
    case u'm':
        return tr("move");
    case u'e':
        return tr("execute");
    case u'o':
        return tr("ownership");
    case u'p':
        return tr("permissions");
    case u'i':
        return tr("immutability");
    case u'u':
        return tr("update");
    default:
        return letter;
    }
}

QString StorageWords::clock(std::chrono::seconds offset)
{
    const auto minutes = int(std::chrono::round<std::chrono::minutes>(std::chrono::abs(offset)).count());
    return offset.count() > 0
        ? tr("The clock of this computer is %n minutes behind that of Microsoft's services, and the times here are judged by theirs.", nullptr,
             minutes)
        : tr("The clock of this computer is %n minutes ahead of that of Microsoft's services, and the times here are judged by theirs.", nullptr,
             minutes);
}

QString StorageWords::summary(const StorageLocation &location, const QDateTime &now, StorageLocation::Purpose purpose)
{
    if (!location.isAcceptable())
        return {};
    if (location.form() == StorageLocation::Form::BareAccount)
        return tr("Storage account %1, by its name alone").arg(location.account());
    const QString end = ending(location, now);
    if (end.isEmpty())
        //: Where the data goes; what the shared access signature allows.
        return tr("%1, %2").arg(place(location), allowance(location, purpose));
    //: Where the data goes; what the shared access signature allows; when it ends.
    return tr("%1, %2, %3").arg(place(location), allowance(location, purpose), end);
}

QString StorageWords::host(const StorageLocation &location)
{
    //: The computer that receives the data.
    return location.host().isEmpty() ? QString() : tr("Host: %1").arg(location.host());
}

QString StorageWords::place(const StorageLocation &location)
{
    const QString account = location.account().isEmpty() ? location.host() : location.account();
    if (location.container().isEmpty())
        return tr("Storage account %1").arg(account);
    //: A container in a storage account.
    return tr("Container %1 in %2").arg(location.container(), account);
}

QString StorageWords::allowance(const StorageLocation &location, StorageLocation::Purpose purpose)
{
    const QString permissions = location.permissions();
    if (permissions.isEmpty())
        return tr("permissions by a stored access policy");
    const bool isForReading = purpose == StorageLocation::Purpose::ReadResults;
    const QString needed = isForReading ? QStringLiteral("rl") : QStringLiteral("acw");
    const bool isExact = std::all_of(permissions.cbegin(), permissions.cend(), [&needed](QChar letter) { return needed.contains(letter); });
    if (isForReading)
        return isExact ? tr("read and list only") : tr("read, list and more");
    return isExact ? tr("write only") : tr("write and more");
}

QString StorageWords::ending(const StorageLocation &location, const QDateTime &now)
{
    const QDateTime end = location.endsAt();
    if (!end.isValid())
        return tr("end by a stored access policy");
    const int days = static_cast<int>(LocalDate::daysBetween(now, end));
    if (days <= 0)
        return tr("ends today at %1").arg(QLocale().toString(end.toLocalTime().time(), QLocale::ShortFormat));
    if (days == 1)
        return tr("ends %1, tomorrow").arg(LocalDate::longDate(end));
    //: %1 is a date.
    return tr("ends %1, in %n days", nullptr, days).arg(LocalDate::longDate(end));
}
