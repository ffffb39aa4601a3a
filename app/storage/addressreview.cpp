// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/addressreview.h"

#include "storage/sasreview.h"
#include "storage/sharedaccesssignature.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace {
bool isContainerName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(R"re(\A[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}\z)re"));
    return pattern.match(name).hasMatch();
}

/** Parameters of requests to a container that tools leave in the addresses they show; a signature does not cover them. */
bool isStray(const QString &parameter)
{
    static const QStringList names = QStringLiteral("comp restype include prefix delimiter marker maxresults timeout").split(QLatin1Char(' '));
    return names.contains(parameter.section(QLatin1Char('='), 0, 0));
}
}

AddressReview::AddressReview(const RawAddress &address, const StorageLocation::Rules &rules, const SecretMask &mask)
    : m_rules(rules)
    , m_mask(mask)
    , m_given(address.text())
    , m_address(address)
    , m_readable(reviewAuthority())
{
    if (!m_readable)
        return;
    dropFinalDot();
    const StorageHost host(m_address, m_rules.cloud);
    reviewHost(host);
    reviewScheme(host);
    dropStrayParts();
    reviewPath(host);
    nameHost();
    if (const auto refused = refusal(m_rules.allowedHosts, m_rules.allowedHosts.allows(m_reading.host), m_mask.safe(m_reading.host)))
        m_findings.append(*refused);
    reviewPlace();
    reviewQuery();
    reviewCharacters();
    if (!hasErrors())
        reviewAsQUrl();
}

/** False when it cannot be said which host is meant. */
bool AddressReview::reviewAuthority()
{
    if (m_address.authority().contains(QLatin1Char('\\'))) {
        add(Severity::Error, Code::LookAlikeHost, {m_mask.safe(m_address.host)}, m_given.indexOf(QLatin1Char('\\')));
        return false;
    }
    if (m_address.userInfo) {
        add(Severity::Error, Code::UserInfoInUrl, {m_mask.safe(m_address.host)});
        return false;
    }
    if (m_address.host.isEmpty()) {
        add(Severity::Error, Code::NotAUrl);
        return false;
    }
    return true;
}

/** The root of all names may be written, but nobody means it. */
void AddressReview::dropFinalDot()
{
    if (!m_address.host.endsWith(QLatin1Char('.')))
        return;
    RawAddress without = m_address;
    without.host.chop(1);
    if (StorageHost(without, m_rules.cloud).kind() != StorageHost::Kind::Known)
        return;
    m_address.host = without.host;
    add(Severity::Fix, Code::Decorated);
}

void AddressReview::reviewHost(const StorageHost &host)
{
    const QString shown = m_mask.safe(m_address.host);
    if (host.isPrivateLink())
        add(Severity::Error, Code::PrivateLinkHost, {shown});
    switch (host.kind()) {
    case StorageHost::Kind::Known:
        reviewKnownHost(host);
        break;
    case StorageHost::Kind::OtherCloud:
        add(Severity::Error, Code::OtherCloud, {shown, host.clouds().join(QLatin1Char(' ')), m_rules.cloud.name()});
        m_reading.account = m_mask.safe(host.account());
        break;
    case StorageHost::Kind::LookAlike:
        add(Severity::Error, Code::LookAlikeHost, {shown});
        break;
    case StorageHost::Kind::Ip:
        add(Severity::Error, Code::AddressIsIp, {shown});
        break;
    case StorageHost::Kind::Unknown:
        add(Severity::Warning, Code::UnknownHost, {shown.toLower()});
        break;
    }
    if (!host.isPortRight() && host.kind() != StorageHost::Kind::Ip)
        add(Severity::Error, Code::BadPort, {m_address.portNumber() > 0 ? QString::number(m_address.portNumber()) : QString()});
}

void AddressReview::reviewKnownHost(const StorageHost &host)
{
    if (!host.isPathStyle())
        reviewAccount(host.account());
    if (host.isSecondary())
        add(Severity::Error, Code::SecondaryHost, {m_mask.safe(m_address.host)});
    if (host.service() == StorageHost::Service::Other)
        add(Severity::Error, Code::WrongService, {QStringLiteral("host"), host.serviceName()});
    if (host.service() != StorageHost::Service::DataLake)
        return;
    static const QRegularExpression dataLake(QStringLiteral("\\.dfs\\."), QRegularExpression::CaseInsensitiveOption);
    add(Severity::Fix, Code::DataLakeHost, {m_mask.safe(m_address.host)});
    m_address.host.replace(dataLake, QStringLiteral(".blob."));
}

void AddressReview::reviewScheme(const StorageHost &host)
{
    if (m_address.isHttps() || host.mayBeHttp())
        return;
    const bool isMeantForBlobs = host.kind() == StorageHost::Kind::Known || host.kind() == StorageHost::Kind::Unknown;
    add(isMeantForBlobs ? Severity::Fix : Severity::Error, Code::NotHttps, {QStringLiteral("http")});
    if (!isMeantForBlobs)
        return;
    if (m_address.portNumber() == 80)
        m_address.port.reset();
    m_address.scheme = QStringLiteral("https");
}

void AddressReview::dropStrayParts()
{
    if (m_address.fragment) {
        m_address.fragment.reset();
        add(Severity::Fix, Code::Fragment, {}, m_given.indexOf(QLatin1Char('#')));
    }
    if (!m_address.query)
        return;
    QStringList stray;
    QStringList kept;
    const QStringList pieces = m_address.query->split(QLatin1Char('&'));
    for (const QString &piece : pieces)
        (isStray(piece) ? stray : kept).append(piece);
    if (stray.isEmpty())
        return;
    QStringList names;
    for (const QString &piece : std::as_const(stray))
        names.append(piece.section(QLatin1Char('='), 0, 0));
    names.removeDuplicates();
    m_address.query = kept.join(QLatin1Char('&'));
    add(Severity::Fix, Code::StrayParameter, {names.join(QLatin1Char(' '))});
}

void AddressReview::reviewPath(const StorageHost &host)
{
    QStringList segments = m_address.path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // The account alone keeps its slash: `https://account…/?sv=…` is how the portal writes it.
    const QString path = QLatin1Char('/') + segments.join(QLatin1Char('/'));
    if (segments.size() == (host.isPathStyle() ? 2 : 1) && m_address.path != path) {
        m_address.path = path;
        add(Severity::Fix, Code::ExtraSlash);
    }
    if (host.isPathStyle()) {
        reviewAccount(segments.value(0));
        segments = segments.mid(1);
    }
    if (segments.isEmpty()) {
        const bool isForContainer = m_address.query && SharedAccessSignature(*m_address.query).value(QStringLiteral("sr")) == QLatin1String("c");
        const bool isNeeded = isForContainer || m_rules.purpose == StorageLocation::Purpose::ReadResults;
        add(isNeeded ? Severity::Error : Severity::Warning, Code::NoContainer);
        return;
    }
    reviewContainer(segments.first());
    if (segments.size() > 1)
        add(Severity::Error, Code::PathBelowContainer, {m_reading.container});
}

void AddressReview::reviewAccount(const QString &account)
{
    m_reading.account = m_mask.safe(account);
    if (account == StorageHost::developmentAccount() && !m_rules.cloud.isLocal())
        add(Severity::Error, Code::DevelopmentStorage);
    else if (!StorageHost::isAccountName(account))
        add(Severity::Error, Code::BadAccountName, {m_reading.account});
}

void AddressReview::reviewContainer(const QString &segment)
{
    const QString name = QUrl::fromPercentEncoding(segment.toUtf8());
    m_reading.container = m_mask.safe(name);
    if (name.startsWith(QLatin1Char('$')))
        add(Severity::Error, Code::SystemContainer, {m_reading.container});
    else if (!isContainerName(segment))
        // What is wrong may be the encoding.
        add(Severity::Error, Code::BadContainerName, {m_mask.safe(segment)});
}

/** With a port that is not the scheme's. */
void AddressReview::nameHost()
{
    m_reading.host = m_address.host.toLower();
    const int port = m_address.portNumber();
    if (m_address.port && port != (m_address.isHttp() ? 80 : 443) && port > 0)
        m_reading.host += QLatin1Char(':') + QString::number(port);
}

std::optional<StorageLocation::Finding> AddressReview::refusal(const AllowedHosts &hosts, bool isAllowed, const QString &shown)
{
    if (!hosts.isReadable())
        return StorageLocation::Finding{Severity::Error, Code::HostListUnreadable, {hosts.source()}};
    if (isAllowed)
        return std::nullopt;
    return StorageLocation::Finding{Severity::Error, Code::HostNotAllowed, {shown, hosts.patterns().join(QLatin1Char(' ')), hosts.source()}};
}

void AddressReview::reviewPlace()
{
    const bool isOtherHost = !m_rules.wantedHost.isEmpty() && m_reading.host != m_rules.wantedHost;
    const bool isOtherContainer = !m_rules.wantedContainer.isEmpty() && m_reading.container != m_rules.wantedContainer;
    // Without a container it is said already.
    if (!m_reading.container.isEmpty() && (isOtherHost || isOtherContainer))
        add(Severity::Error, Code::OtherContainer, {m_rules.wantedContainer, m_rules.wantedHost});
}

void AddressReview::reviewQuery()
{
    if (!m_address.query || m_address.query->isEmpty()) {
        add(Severity::Error, Code::QueryMissing);
        return;
    }
    const SharedAccessSignature sas(*m_address.query);
    const SasReview review(sas, m_rules.now, m_rules.purpose);
    const qsizetype offset = corrected() == m_given ? m_address.queryPosition() : -1;
    for (const StorageLocation::Finding &finding : review.findings()) {
        // Nothing is encrypted there anyway: the address is one on this computer, or refused for its http.
        if (finding.code == Code::AllowsHttp && m_address.isHttp())
            continue;
        QStringList arguments;
        for (const QString &argument : finding.arguments)
            arguments.append(m_mask.safe(argument));
        add(finding.severity, finding.code, arguments, finding.position >= 0 && offset >= 0 ? offset + finding.position : -1);
    }
    const QChar last = m_address.query->back();
    if ((last == QLatin1Char('&') || last == QLatin1Char('%')) && sas.has(QStringLiteral("sig")) && !sas.signature().isEmpty())
        add(Severity::Error, Code::QueryCutOff, {QString(last)}, offset >= 0 ? m_given.size() - 1 : -1);
    m_reading.permissions = m_mask.safe(sas.value(QStringLiteral("sp")));
    m_reading.startsAt = sas.startsAt().value_or(QDateTime());
    m_reading.endsAt = sas.endsAt().value_or(QDateTime());
    m_reading.signature = sas.signature();
    m_reading.hasSas = sas.has(QStringLiteral("sig"));
}

void AddressReview::reviewCharacters()
{
    const QString text = corrected();
    const qsizetype begin = m_address.scheme.size() + 3 + m_address.authority().size();
    for (qsizetype i = begin; i < text.size(); ++i) {
        const char16_t code = text[i].unicode();
        if (code > 0x20 && code < 0x7F && !QStringLiteral("\"<>\\^`{|}").contains(text[i]))
            continue;
        const char32_t whole = text[i].isHighSurrogate() && i + 1 < text.size() ? QChar::surrogateToUcs4(text[i], text[i + 1]) : code;
        const QString name = QStringLiteral("U+%1").arg(uint(whole), 4, 16, QLatin1Char('0')).toUpper();
        add(Severity::Error, Code::CharacterNotAllowed, {name}, text == m_given ? i : -1);
        return;
    }
}

/** The strict reading of Qt, which also sends, has to be ours. */
void AddressReview::reviewAsQUrl()
{
    const QUrl url(corrected(), QUrl::StrictMode);
    QString host = m_address.host.toLower();
    if (host.startsWith(QLatin1Char('[')))
        host = host.mid(1, host.size() - 2);
    if (!url.isValid() || url.host() != host || !url.userInfo().isEmpty())
        add(Severity::Error, Code::NotAUrl);
}

void AddressReview::add(Severity severity, Code code, const QStringList &arguments, qsizetype position)
{
    m_findings.append({severity, code, arguments, position});
}

bool AddressReview::hasErrors() const
{
    return std::any_of(m_findings.cbegin(), m_findings.cend(), [](const auto &finding) { return finding.severity == Severity::Error; });
}
