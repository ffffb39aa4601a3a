// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/troubleshooting.h"

#include "identity/tokenerror.h"
#include "ui/aadstswords.h"
#include "ui/graphwords.h"
#include "ui/signinwords.h"
#include "ui/storageerrorwords.h"

#include <QMetaEnum>

#include <algorithm>
#include <utility>

using Troubleshooting::Entry;
using Transport = HttpAnswer::Error;

namespace {
/** "graph-forbidden" */
template <typename Enum> QString placeOf(const char *prefix, Enum value)
{
    return QLatin1String(prefix) + QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value))).toLower();
}

QString placeOf(const char *prefix, const QString &code)
{
    return QLatin1String(prefix) + code.toLower();
}

template <typename Enum> QList<Enum> valuesOf()
{
    const QMetaEnum values = QMetaEnum::fromType<Enum>();
    QList<Enum> all;
    for (int i = 0; i < values.keyCount(); ++i)
        all.append(Enum(values.value(i)));
    return all;
}

/** Those that have words of their own; every other one is Transport::None. */
const QList<Transport> &signInTransports()
{
    static const QList<Transport> all{Transport::HostNotFound,
                                      Transport::ConnectionRefused,
                                      Transport::TlsFailed,
                                      Transport::ProxyFailed,
                                      Transport::ProxyAuthenticationRequired,
                                      Transport::NetworkUnreachable,
                                      Transport::Timeout,
                                      Transport::ConnectionLost,
                                      Transport::None};
    return all;
}

const QList<Transport> &graphTransports()
{
    static const QList<Transport> all{Transport::HostNotFound,
                                      Transport::ConnectionRefused,
                                      Transport::TlsFailed,
                                      Transport::ProxyFailed,
                                      Transport::ProxyAuthenticationRequired,
                                      Transport::NetworkUnreachable,
                                      Transport::NotSent,
                                      Transport::None};
    return all;
}

Transport known(Transport transport, const QList<Transport> &among)
{
    return among.contains(transport) ? transport : Transport::None;
}

Entry entryOf(const SignInError &error, const QString &place, const QStringList &codes = {})
{
    const SignInWords words(error, {});
    if (codes.isEmpty())
        return {{place}, {}, words.what(), {{QString(), words.next()}}};
    return {{place}, codes, {}, {{words.what(), words.next()}}};
}

SignInError errorOf(SignInError::Kind kind)
{
    SignInError error;
    error.kind = kind;
    return error;
}

QList<Entry> numbers()
{
    QList<Entry> entries;
    const QList<AadstsHelp> all = aadstsHelp();
    for (const AadstsHelp &help : all) {
        Entry entry;
        for (const int code : help.codes) {
            entry.places.append(QStringLiteral("aadsts%1").arg(code));
            entry.codes.append(QStringLiteral("AADSTS%1").arg(code));
        }
        entry.words.append({QString(), help.text});
        entries.append(entry);
    }
    return entries;
}

/** What OAuth itself calls the errors. */
QList<Entry> oauthErrors()
{
    QList<Entry> entries;
    for (const SignInError::Kind kind :
         {SignInError::Kind::Declined, SignInError::Kind::InteractionRequired, SignInError::Kind::Configuration, SignInError::Kind::Transient}) {
        QStringList codes;
        const QStringList all = TokenError::knownErrors();
        std::copy_if(all.cbegin(), all.cend(), std::back_inserter(codes),
                     [kind](const QString &code) { return TokenError::kind(code, {}, 400) == kind; });
        entries.append(entryOf(errorOf(kind), placeOf("signin-", kind), codes));
    }
    return entries;
}

QList<QString> httpStatuses(GraphError::Kind kind)
{
    using Kind = GraphError::Kind;
    switch (kind) {
    case Kind::Unauthorised:
        return {QStringLiteral("HTTP 401")};
    case Kind::Forbidden:
        return {QStringLiteral("HTTP 403")};
    case Kind::NotFound:
        return {QStringLiteral("HTTP 404")};
    case Kind::Gone:
        return {QStringLiteral("HTTP 410")};
    case Kind::Throttled:
        return {QStringLiteral("HTTP 429")};
    case Kind::Refused:
        return {QStringLiteral("HTTP 400"), QStringLiteral("405"), QStringLiteral("409"), QStringLiteral("422")};
    case Kind::Service:
        return {QStringLiteral("HTTP 408"), QStringLiteral("500"), QStringLiteral("502"), QStringLiteral("503"), QStringLiteral("504")};
    case Kind::Redirected:
        return {QStringLiteral("HTTP 301"), QStringLiteral("302"), QStringLiteral("307"), QStringLiteral("308")};
    case Kind::ClaimsChallenge:
        return {QStringLiteral("insufficient_claims")};
    default:
        return {};
    }
}

/** What Graph's documents give these codes for: the status is what decides. */
GraphError::Kind kindOf(const QString &code)
{
    using Kind = GraphError::Kind;
    static const QHash<QString, Kind> kinds{
        {QStringLiteral("Request_ResourceNotFound"), Kind::NotFound},
        {QStringLiteral("itemNotFound"), Kind::NotFound},
        {QStringLiteral("InvalidAuthenticationToken"), Kind::Unauthorised},
        {QStringLiteral("unauthenticated"), Kind::Unauthorised},
        {QStringLiteral("accessDenied"), Kind::Forbidden},
        {QStringLiteral("activityLimitReached"), Kind::Throttled},
        {QStringLiteral("TooManyRequests"), Kind::Throttled},
        {QStringLiteral("serviceNotAvailable"), Kind::Service},
    };
    return kinds.value(code, Kind::Refused);
}

QList<Asked> questionsWith(GraphError::Kind kind)
{
    switch (kind) {
    case GraphError::Kind::ForeignLink:
    case GraphError::Kind::LoopingLink:
        return {Asked::ListOfPeople};
    case GraphError::Kind::Gone:
        return {Asked::Check};
    case GraphError::Kind::Forbidden:
    case GraphError::Kind::NotFound:
    case GraphError::Kind::Throttled:
        return {Asked::ListOfPeople, Asked::Export, Asked::Check};
    default:
        return {Asked::Export, Asked::Check};
    }
}

Entry entryOf(const GraphError &error, const QString &place, const QStringList &codes, const QList<Asked> &questions)
{
    Entry entry{{place}, codes, codes.isEmpty() ? GraphWords(error, questions.first()).reason() : QString(), {}};
    for (const Asked asked : questions) {
        const GraphWords words(error, asked);
        entry.words.append({words.what(), words.next()});
    }
    return entry;
}

/** A refusal with this code. */
GraphError refusalWith(const QString &code)
{
    GraphError error;
    error.kind = GraphError::Kind::Forbidden;
    error.code = code;
    return error;
}

bool hasOwnWords(const QString &code)
{
    const GraphError error = refusalWith(code);
    return GraphWords(error, Asked::Export).isAboutCode();
}

/** Stopping is one's own doing. */
bool needsNoHelp(GraphError::Kind kind)
{
    return kind == GraphError::Kind::Aborted || kind == GraphError::Kind::NotSent;
}

QStringList storageStatuses(StorageError::Kind kind)
{
    using Kind = StorageError::Kind;
    switch (kind) {
    case Kind::Forbidden:
        return {QStringLiteral("HTTP 403")};
    case Kind::Conflict:
        return {QStringLiteral("HTTP 409")};
    case Kind::Changed:
        return {QStringLiteral("HTTP 412")};
    case Kind::RangeNotSatisfiable:
        return {QStringLiteral("HTTP 416")};
    case Kind::Busy:
        return {QStringLiteral("HTTP 429"), QStringLiteral("503")};
    case Kind::ServiceTrouble:
        return {QStringLiteral("HTTP 500"), QStringLiteral("502"), QStringLiteral("504")};
    case Kind::Rejected:
        return {QStringLiteral("HTTP 400")};
    default:
        return {};
    }
}
}

QList<Entry> Troubleshooting::signIn()
{
    using Kind = SignInError::Kind;
    QList<Entry> entries = numbers() + oauthErrors();
    for (const Kind kind : {Kind::TimedOut, Kind::LoopbackUnavailable, Kind::Server})
        entries.append(entryOf(errorOf(kind), placeOf("signin-", kind)));
    for (const Transport transport : signInTransports()) {
        SignInError error = errorOf(Kind::Offline);
        error.transport = transport;
        entries.append(entryOf(error, placeOf("signin-offline-", transport)));
    }
    const QList<SignInError::Check> checks = valuesOf<SignInError::Check>();
    for (const SignInError::Check check : checks) {
        SignInError error = errorOf(Kind::BadReply);
        error.check = check;
        entries.append(entryOf(error, placeOf("signin-check-", check)));
    }
    return entries;
}

QString Troubleshooting::place(const SignInError &error)
{
    using Kind = SignInError::Kind;
    for (const int code : error.codes) {
        if (aadstsHelp(code))
            return QStringLiteral("aadsts%1").arg(code);
    }
    switch (error.kind) {
    case Kind::Cancelled:
        return {};
    case Kind::Offline:
        return placeOf("signin-offline-", known(error.transport, signInTransports()));
    case Kind::AuthorityInvalid:
    case Kind::BadReply:
        return placeOf("signin-check-", error.check);
    case Kind::TimedOut:
    case Kind::Declined:
    case Kind::InteractionRequired:
    case Kind::Configuration:
    case Kind::Transient:
    case Kind::LoopbackUnavailable:
    case Kind::Server:
        break;
    }
    return placeOf("signin-", error.kind);
}

QList<Entry> Troubleshooting::graph()
{
    using Kind = GraphError::Kind;
    const QStringList codes = GraphError::knownCodes();
    QList<Entry> entries;
    for (const QString &code : codes) {
        if (hasOwnWords(code))
            entries.append(entryOf(refusalWith(code), placeOf("graph-", code), {code}, {Asked::Export}));
    }
    const QList<Kind> kinds = valuesOf<Kind>();
    for (const Kind kind : kinds) {
        if (kind == Kind::Offline || needsNoHelp(kind))
            continue;
        GraphError error;
        error.kind = kind;
        QStringList shown = httpStatuses(kind);
        std::copy_if(codes.cbegin(), codes.cend(), std::back_inserter(shown),
                     [kind](const QString &code) { return !hasOwnWords(code) && kindOf(code) == kind; });
        entries.append(entryOf(error, placeOf("graph-", kind), shown, questionsWith(kind)));
    }
    for (const Transport transport : graphTransports()) {
        GraphError error;
        error.kind = Kind::Offline;
        error.transport = transport;
        entries.append(entryOf(error, placeOf("graph-offline-", transport), {}, {Asked::Export, Asked::Check}));
    }
    return entries;
}

QString Troubleshooting::place(const GraphError &error, Asked asked)
{
    if (needsNoHelp(error.kind))
        return {};
    if (GraphWords(error, asked).isAboutCode())
        return placeOf("graph-", error.code);
    if (error.kind == GraphError::Kind::Offline)
        return placeOf("graph-offline-", known(error.transport, graphTransports()));
    return placeOf("graph-", error.kind);
}

QList<Entry> Troubleshooting::storage()
{
    using Kind = StorageError::Kind;
    QList<Entry> entries;
    const QHash<QString, Kind> codes = StorageError::knownCodes();
    const QList<Kind> kinds = valuesOf<Kind>();
    for (const Kind kind : kinds) {
        if (kind == Kind::Cancelled)
            continue;
        StorageError error;
        error.kind = kind;
        const StorageErrorWords words(error);
        QStringList shown = codes.keys(kind);
        shown.sort();
        // One code for everything that is wrong with a signature; the detail beside it tells which.
        if (kind == Kind::SignatureExpired || kind == Kind::SignatureNotYetValid || kind == Kind::SignatureWrong)
            shown.append(QStringLiteral("AuthenticationFailed"));
        shown = storageStatuses(kind) + shown;
        Entry entry{{placeOf("storage-", kind)}, shown, shown.isEmpty() ? words.what() : QString(), {}};
        entry.words.append({shown.isEmpty() ? QString() : words.what(), words.next()});
        entries.append(entry);
    }
    return entries;
}

QString Troubleshooting::place(const StorageError &error)
{
    return error.kind == StorageError::Kind::Cancelled ? QString() : placeOf("storage-", error.kind);
}
