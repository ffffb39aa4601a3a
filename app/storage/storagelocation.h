// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/allowedhosts.h"
#include "config/cloud.h"
#include "storage/sassecret.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/**
 * Where Microsoft writes the export: parsed once from what a person typed or pasted, with everything that can be said
 * about it before anything is sent. The bytes to send are the bytes given; the query is never rebuilt.
 * https://learn.microsoft.com/rest/api/storageservices/delegate-access-with-shared-access-signature
 */
class StorageLocation
{
    Q_GADGET

public:
    enum class Form {
        Empty,
        BareAccount, ///< the account name of the API's example
        ContainerSas, ///< URL of a container with a SAS
        AccountSas, ///< URL with a SAS but no container
        Unusable,
    };
    Q_ENUM(Form)

    enum class Severity { Error, Warning, Fix, Note };
    Q_ENUM(Severity)

    /** One thing to say about the text; `ui` has the sentence for each code. In square brackets the arguments, in order; any may be empty. */
    enum class Code {
        Empty, ///< Error: nothing was entered
        BareAccountName, ///< Warning: an account name where a SAS URL is recommended. Error, to read results [account]
        NotAUrl, ///< Error: neither an address nor an account name
        NotHttps, ///< Fix: http. Error: another scheme, or http to a host nobody should send to [scheme]
        SchemeMissing, ///< Fix: `https://` is missing
        WindowsPath, ///< Error: a folder of a computer
        Decorated, ///< Fix: white space, quotes, brackets, markup, other text around or in it
        DoubleEncoded, ///< Fix: the percent signs were encoded again
        SeveralUrls, ///< Error: more than one address
        TooLong, ///< Error [length, limit]
        Binary, ///< Error: characters that no text has
        CharacterNotAllowed, ///< Error: behind the host [code point as U+XXXX]
        PercentSignsMissing, ///< Error: a shell or batch file ate them [parameter]
        AccountKey, ///< Error, secret: a storage account key
        ConnectionStringWithKey, ///< Error, secret: `AccountKey=` or the like
        ConnectionStringWithSas, ///< Fix: a connection string with a SAS becomes a URL
        DevelopmentStorage, ///< Error: the emulator, outside of a local cloud
        SasTokenOnly, ///< Error: the address before the question mark is missing
        QueryMissing, ///< Error: an address without a SAS
        QueryCutOff, ///< Error: the signature is whole, but something was to follow [the last character]
        SignatureMissing, ///< Error: no `sig`
        SignatureCutOff, ///< Error [characters found, characters expected]
        SignatureMalformed, ///< Error: too long or not Base64 [characters found, characters expected]
        PlusSignNotEncoded, ///< Warning: the signature has plus signs as they are
        ParameterMissing, ///< Error [parameter]
        ParameterRepeated, ///< Error: also in other case [parameter]
        ParameterUnknown, ///< Note: no parameter of a SAS [parameter]
        DateUnreadable, ///< Error [parameter]
        StartsAfterEnd, ///< Error [start, end]
        Expired, ///< Error [end]
        EndsWithinADay, ///< Warning. Note, to read results [end]
        EndsWithinAMonth, ///< Warning: within 35 days, an export can take a month [end]
        UserDelegation, ///< Warning: lives for 7 days at most; stands for EndsWithinAMonth [end]
        NotYetValid, ///< Error: starts more than 15 minutes from now [start]
        StartsSoon, ///< Warning: starts within 15 minutes [start]
        CannotWrite, ///< Error: none of add, create, write [the other permissions]
        WritesOnlyInPart, ///< Warning: not all of add, create, write [letters lacking]
        MorePermissionsThanNeeded, ///< Warning: least privilege [letters not needed]
        PermissionsOdd, ///< Warning: letters repeated or unknown [letters]
        CannotRead, ///< Error, to read results: no read permission [the other permissions]
        CannotList, ///< Error, to read results: no list permission [the other permissions]
        IpRestricted, ///< Warning: `sip`. Note, to read results: only from there [address or range]
        NeedsMoreThanTheServiceSends, ///< Error [parameter]
        AllowsHttp, ///< Note: the SAS may also be used over http
        HttpOnly, ///< Error: `spr=http`
        OldVersion, ///< Warning: `sv` before 2018-11-09 [version]
        WrongService, ///< Error: not Blob Storage [`host`, `ss` or `sr`; service name or letters]
        WrongResourceType, ///< Error: not a container, or no objects [`sr` or `srt`; letters]
        PathBelowContainer, ///< Error: names a blob or folder [container]
        ExtraSlash, ///< Fix: more slashes than the one before the container
        NoContainer, ///< Warning: names the account only. Error: and its SAS is for a container, or results are to be read
        OtherContainer, ///< Error: not the container that is wanted [container wanted, host wanted]
        AccountWideSas, ///< Warning: the SAS opens every container
        BadAccountName, ///< Error. Warning: a bare name with capitals [account]
        BadContainerName, ///< Error [container]
        SystemContainer, ///< Error: `$root`, `$web`, `$logs` … [container]
        SecondaryHost, ///< Error: read-only [host]
        PrivateLinkHost, ///< Error [host]
        DataLakeHost, ///< Fix: the Data Lake name of the account [host]
        OtherCloud, ///< Error [host; clouds it belongs to, separated by spaces; cloud signed in to, all by Cloud::name()]
        UnknownHost, ///< Warning, to be confirmed by typing: personal data will be sent there [host]
        HostNotAllowed, ///< Error: not among the hosts that the organisation allows [host; patterns, separated by spaces; where they are set]
        HostListUnreadable, ///< Error: it cannot be told which hosts are allowed [where they are set]
        LookAlikeHost, ///< Error: passes for a storage host without being one; non-ASCII, xn--, backslash [host]
        UserInfoInUrl, ///< Error: something before an @ [host behind it]
        BadPort, ///< Error [port]
        AddressIsIp, ///< Error: an IP address or localhost [host]
        StrayParameter, ///< Fix: comp, restype and the like [parameters, separated by spaces]
        Fragment, ///< Fix: `#` and what follows
    };
    Q_ENUM(Code)

    struct Finding {
        Severity severity = Severity::Error;
        Code code = Code::NotAUrl;
        /** A parameter name, a length, a date in ISO 8601 UTC …: never part of a secret. "••••••••" where the text has one in such a place. */
        QStringList arguments;
        /** In characters of the text given; -1 for the whole, or when the text was cleaned up before. */
        qsizetype position = -1;
    };

    /** What the address is for. */
    enum class Purpose {
        ReceiveExport, ///< the service writes to it: add, create, write
        ReadResults, ///< this program lists and reads: read, list
    };
    Q_ENUM(Purpose)

    /** What the text is judged against. */
    struct Rules {
        Cloud cloud;
        /** UTC. */
        QDateTime now;
        Purpose purpose = Purpose::ReceiveExport;
        /** The only host and container that will do, as `host()` and `container()` tell them; empty when any will. */
        QString wantedHost = {};
        QString wantedContainer = {};
        AllowedHosts allowedHosts = {};
    };

    StorageLocation() = default;
    [[nodiscard]] static StorageLocation parse(const QString &text, const Rules &rules);

    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    /** Sorted: errors, fixes, warnings, notes. nullopt when there is nothing to say. */
    [[nodiscard]] std::optional<Finding> worstFinding() const;
    /** No error and no fix pending: it may be sent (warnings are the person's to accept). */
    [[nodiscard]] bool isAcceptable() const;
    /** An account key was given: wipe the field it came from. */
    [[nodiscard]] bool holdsAccountKey() const;

    /** Exactly what is sent as `storageLocation`: the text given, as UTF-8. Empty unless acceptable. */
    [[nodiscard]] const SasSecret &secret() const { return m_secret; }
    /** Where the containers of that account are, as `host()` tells it; empty when the cloud does not say. */
    [[nodiscard]] static QString hostOf(const QString &account, const Cloud &cloud);
    /** Whether it may be sent to as far as the hosts are concerned. A bare account stands for its host in `cloud`. */
    [[nodiscard]] bool isAllowedBy(const AllowedHosts &hosts, const Cloud &cloud) const;
    /** Lower case, with a port that is not the scheme's; empty for a bare account. */
    [[nodiscard]] QString host() const { return m_host; }
    /** Empty when the host is unknown. */
    [[nodiscard]] QString account() const { return m_account; }
    [[nodiscard]] QString container() const { return m_container; }
    /** `sp`, as given. */
    [[nodiscard]] QString permissions() const { return m_permissions; }
    /** UTC; invalid when the SAS does not say. */
    [[nodiscard]] QDateTime startsAt() const { return m_startsAt; }
    [[nodiscard]] QDateTime endsAt() const { return m_endsAt; }
    /** The first 8 hex digits of SHA-256(sig): tells two SAS apart without revealing either. Empty without a SAS. */
    [[nodiscard]] QString handle() const { return m_handle; }
    /** For the screen: the text with every secret value replaced by "••••••••". Safe for logs, too. */
    [[nodiscard]] QString masked() const { return m_masked; }
    /** The corrected text, UTF-8, for findings of severity Fix and PlusSignNotEncoded, still secret. Acceptable; empty when nothing is. */
    [[nodiscard]] const SasSecret &corrected() const { return m_corrected; }

private:
    friend class StorageLocationParser;

    Form m_form = Form::Empty;
    QList<Finding> m_findings;
    SasSecret m_secret;
    SasSecret m_corrected;
    QString m_host;
    QString m_account;
    QString m_container;
    QString m_permissions;
    QDateTime m_startsAt;
    QDateTime m_endsAt;
    QString m_handle;
    QString m_masked;
};
