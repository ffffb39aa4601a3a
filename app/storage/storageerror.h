// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

/** Why Blob Storage did not do what it was asked; the cause by its name. A value without secrets. */
struct StorageError {
    Q_GADGET

public:
    enum class Kind {
        // No answer.
        HostNotFound, ///< also: there is no account of that name
        Offline,
        ConnectionRefused,
        ConnectionLost,
        Timeout,
        TlsFailed,
        ProxyFailed,
        Cancelled,
        // An answer, but not Blob Storage's, or not one that can be read.
        NotStorage, ///< a redirect, a page of a proxy or of a sign-in portal
        BadAnswer, ///< Blob Storage's, and not what its documents describe: cut, of another length, not XML
        // 403: the signature.
        SignatureExpired,
        SignatureNotYetValid,
        SignatureWrong, ///< it was changed on its way, or its key was renewed
        AuthenticationFailed, ///< refused for another reason; `detail` has the service's
        // 403: what it may do.
        PermissionMismatch, ///< the SAS lacks a right
        SourceIpMismatch,
        ProtocolMismatch, ///< https only
        ServiceMismatch, ///< not signed for Blob Storage
        ResourceTypeMismatch, ///< not signed for this kind of resource
        NetworkRules, ///< AuthorizationFailure: the account's firewall or virtual network; Azurite answers every bad SAS with it
        KeyBasedAuthenticationNotPermitted, ///< the account takes no SAS made with its key
        AccountDisabled,
        Forbidden, ///< 403 for another reason
        // The container and the blob.
        ContainerNotFound,
        ContainerBeingDeleted,
        BlobNotFound,
        BlobArchived,
        BlobTypeWrong, ///< InvalidBlobType
        Conflict, ///< another 409
        Changed, ///< 412
        RangeNotSatisfiable, ///< 416
        InvalidBlockList,
        // The service.
        Busy, ///< 503, 429
        ServiceTrouble, ///< another 5xx
        Rejected, ///< another 4xx; or there is no address for it, and nothing was sent
    };
    Q_ENUM(Kind)

    Kind kind = Kind::BadAnswer;
    /** 0 when no status line arrived. */
    int httpStatus = 0;
    HttpAnswer::Error transport = HttpAnswer::Error::None;
    /** The service's, as in `x-ms-error-code` or the body: `AuthenticationFailed`. */
    QString code;
    /** The service's words, or those of the network; redacted, at most 500 characters each. */
    QString message;
    QString detail;
    QString requestId;
    QString clientRequestId;
    /** `Date`, UTC; invalid when absent. */
    QDateTime serviceDate;
    /** When the SAS begins and ends, as the service told with SignatureExpired and SignatureNotYetValid; UTC, else invalid. */
    QDateTime signatureStart;
    QDateTime signatureEnd;
    /** As the service saw this computer, with SourceIpMismatch; else empty. */
    QString sourceIp;
    std::optional<std::chrono::seconds> retryAfter;

    /** nullopt for a complete 2xx answer of Blob Storage. */
    [[nodiscard]] static std::optional<StorageError> of(const HttpAnswer &answer);
    /** A complete answer that does not say what it should; `words` are for support. */
    [[nodiscard]] static StorageError badAnswer(const HttpAnswer &answer, const QString &words);

    /** The service's codes whose meaning does not depend on anything else. */
    [[nodiscard]] static QHash<QString, Kind> knownCodes();

    /** No request with this SAS to this container can succeed before somebody does something about it. */
    [[nodiscard]] bool concernsEverything() const;
};
