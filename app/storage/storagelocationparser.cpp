// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagelocationparser.h"

#include "storage/pastedtext.h"
#include "storage/rawaddress.h"
#include "storage/sasreview.h"
#include "storage/sharedaccesssignature.h"
#include "storage/storagehost.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace {
constexpr qsizetype longestText = 4096;
constexpr int mostCorrections = 6;

QString developmentAccount()
{
    return QStringLiteral("devstoreaccount1");
}

bool isBinary(const QString &text)
{
    return !text.isValidUtf16() || std::any_of(text.cbegin(), text.cend(), [](QChar character) {
        const bool layout = character.isSpace();
        return (character.category() == QChar::Other_Control && !layout) || character.unicode() == 0xFFFD || character.isNonCharacter();
    });
}

bool matches(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).hasMatch();
}

bool isAccountName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(R"re(\A[a-z0-9]{3,24}\z)re"));
    return matches(name, pattern);
}

bool isContainerName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(R"re(\A[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}\z)re"));
    return matches(name, pattern);
}

QList<StorageLocation::Finding> sorted(const QList<StorageLocation::Finding> &findings)
{
    using Severity = StorageLocation::Severity;
    QList<StorageLocation::Finding> result;
    for (const Severity severity : {Severity::Error, Severity::Fix, Severity::Warning, Severity::Note}) {
        std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(result),
                     [severity](const auto &finding) { return finding.severity == severity; });
    }
    return result;
}

/** Parameters of requests to a container that tools leave in the addresses they show; a signature does not cover them. */
bool isStray(const QString &parameter)
{
    static const QStringList names = QStringLiteral("comp restype include prefix delimiter marker maxresults timeout").split(QLatin1Char(' '));
    return names.contains(parameter.section(QLatin1Char('='), 0, 0));
}

/** In the signature, where a plus sign may be read as the space that it is in forms. */
QString withEncodedPlusSigns(const QString &address)
{
    static const QRegularExpression signature(QStringLiteral("(?<=[?&]sig=)[^&]*"));
    const QRegularExpressionMatch match = signature.match(address);
    QString whole = address;
    if (match.hasMatch())
        whole.replace(match.capturedStart(), match.capturedLength(), match.captured().replace(QLatin1Char('+'), QLatin1String("%2B")));
    return whole;
}

bool isHiddenInAuthority(const RawAddress &address)
{
    return address.authority().contains(QLatin1Char('\\'));
}
}

StorageLocationParser::StorageLocationParser(const QString &text, const StorageLocation::Rules &rules, int corrections)
    : m_text(text)
    , m_rules(rules)
    , m_mask(text)
    , m_candidate(text)
    , m_corrections(corrections)
{
}

StorageLocation StorageLocationParser::parse()
{
    m_location.m_masked = m_mask.masked();
    m_location.m_form = Form::Unusable;
    examine();
    conclude();
    return m_location;
}

void StorageLocationParser::examine()
{
    if (PastedText::isBlank(m_text)) {
        m_location.m_form = Form::Empty;
        add(Severity::Error, Code::Empty);
        return;
    }
    if (refuseSecrets() || refuseUnreadable())
        return;

    const PastedText pasted(m_text);
    if (pasted.hasSeveralUrls()) {
        add(Severity::Error, Code::SeveralUrls);
        return;
    }
    if (PastedText::isBlank(pasted.text())) {
        m_location.m_form = Form::Empty;
        add(Severity::Error, Code::Empty);
        return;
    }
    m_candidate = pasted.text();
    noteCleaning(pasted);
    judge();
}

bool StorageLocationParser::refuseSecrets()
{
    if (m_mask.hasKeyAssignment())
        add(Severity::Error, Code::ConnectionStringWithKey);
    else if (m_mask.hasAccountKey())
        add(Severity::Error, Code::AccountKey);
    return hasErrors();
}

bool StorageLocationParser::refuseUnreadable()
{
    if (isBinary(m_text))
        add(Severity::Error, Code::Binary);
    else if (m_text.size() > longestText)
        add(Severity::Error, Code::TooLong, {QString::number(m_text.size()), QString::number(longestText)});
    return hasErrors();
}

void StorageLocationParser::noteCleaning(const PastedText &pasted)
{
    if (pasted.wasConnectionString())
        add(Severity::Fix, Code::ConnectionStringWithSas);
    if (pasted.wasDoubleEncoded())
        add(Severity::Fix, Code::DoubleEncoded);
    if (pasted.wasDecorated())
        add(Severity::Fix, Code::Decorated);
}

void StorageLocationParser::judge()
{
    if (judgeFragments())
        return;
    static const QRegularExpression name(QStringLiteral(R"re(\A(?!https?\z)[A-Za-z0-9_\-]+\z)re"));
    static const QRegularExpression signature(QStringLiteral("\\A(?!http)[\\s\\S]*(?<![A-Za-z])sig(?:=|%(?:25)*3D)"),
                                              QRegularExpression::CaseInsensitiveOption);
    if (matches(m_candidate, name)) {
        judgeBareAccount();
        return;
    }
    completeScheme();
    std::optional<RawAddress> address = RawAddress::split(m_candidate);
    if (!address) {
        add(Severity::Error, matches(m_candidate, signature) ? Code::SasTokenOnly : Code::NotAUrl);
        return;
    }
    if (!address->isHttps() && !address->isHttp()) {
        add(Severity::Error, Code::NotHttps, {m_mask.safe(address->scheme.toLower())}, m_candidate == m_text ? 0 : -1);
        return;
    }
    judgeUrl(*address);
}

/** Texts that are recognisably something else, or only a part. */
bool StorageLocationParser::judgeFragments()
{
    static const QRegularExpression windowsPath(QStringLiteral(R"re(\A(?:(?!s://)[A-Za-z]:(?:[\\/]|\z)|\\\\))re"));
    static const QRegularExpression token(
        QStringLiteral(R"re(\A\??(?:[A-Za-z]{1,10}=[^&/]*&)*sig=|\A\?[a-z]{2,5}=|\A(?:[a-z]{2,6}=[^&/]*&)+[a-z]{2,6}=)re"));
    static const QRegularExpression emulator(QStringLiteral("UseDevelopmentStorage\\s*="), QRegularExpression::CaseInsensitiveOption);
    if (matches(m_candidate, windowsPath))
        add(Severity::Error, Code::WindowsPath);
    else if (matches(m_candidate, emulator))
        add(Severity::Error, Code::DevelopmentStorage);
    else if (matches(m_candidate, token))
        add(Severity::Error, Code::SasTokenOnly);
    return hasErrors();
}

void StorageLocationParser::judgeBareAccount()
{
    const QString account = m_candidate;
    const QString shown = account.size() > 24 ? QString() : account;
    m_location.m_form = Form::BareAccount;
    m_location.m_account = shown;
    m_isUrl = true;
    if (account == developmentAccount() && !m_rules.cloud.isLocal()) {
        add(Severity::Error, Code::DevelopmentStorage);
        return;
    }
    judgeAllowance();
    add(m_rules.purpose == StorageLocation::Purpose::ReadResults ? Severity::Error : Severity::Warning, Code::BareAccountName, {shown});
    // The documentation's own example has capitals, which Azure does not allow: what the service makes of them is not known.
    if (isAccountName(account.toLower()) && account != account.toLower())
        add(Severity::Warning, Code::BadAccountName, {shown});
    else if (!isAccountName(account))
        add(Severity::Error, Code::BadAccountName, {shown});
}

void StorageLocationParser::completeScheme()
{
    static const QRegularExpression whole(QStringLiteral(R"re(\Ahttps?://[^/])re"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression broken(QStringLiteral(R"re(\A(?:h?t{0,3}ps?\s*(?:[:;]\s*/{1,4}|/{2,4})|s?:?//)(?=[^/\s]))re"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression host(QStringLiteral(R"re(\A(?:[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+|localhost)(?::[0-9]+)?[/?])re"));
    if (matches(m_candidate, whole))
        return;
    QString rest = m_candidate;
    rest.remove(broken);
    if (!matches(rest, host) && !matches(rest + QLatin1Char('/'), host))
        return;
    const QString https = QStringLiteral("https://") + rest;
    const std::optional<RawAddress> address = RawAddress::split(https);
    if (!address)
        return;
    const StorageHost known(*address, m_rules.cloud);
    const bool isHostOnly = rest == m_candidate && !matches(rest, host);
    if (isHostOnly && known.kind() == StorageHost::Kind::Unknown)
        return;
    m_candidate = known.mayBeHttp() ? QStringLiteral("http://") + rest : https;
    add(Severity::Fix, Code::SchemeMissing);
}

void StorageLocationParser::judgeUrl(RawAddress &address)
{
    if (!judgeAuthority(address))
        return;
    m_isUrl = true;
    dropFinalDot(address);
    const StorageHost host(address, m_rules.cloud);
    judgeHost(address, host);
    judgeScheme(address, host);
    dropStrayParts(address);
    judgePath(address, host);
    m_location.m_host = address.host.toLower();
    if (address.port && address.portNumber() != (address.isHttp() ? 80 : 443) && address.portNumber() > 0)
        m_location.m_host += QLatin1Char(':') + QString::number(address.portNumber());
    judgeAllowance();
    judgePlace();
    m_candidate = address.text();
    judgeQuery(address);
    judgeCharacters();
    if (!hasErrors())
        judgeAsQUrl(address);
    const bool hasSas = address.query && SharedAccessSignature(*address.query).has(QStringLiteral("sig"));
    if (hasSas)
        m_location.m_form = m_location.m_container.isEmpty() ? Form::AccountSas : Form::ContainerSas;
}

/** False when it cannot be said which host is meant. */
bool StorageLocationParser::judgeAuthority(const RawAddress &address)
{
    if (isHiddenInAuthority(address)) {
        add(Severity::Error, Code::LookAlikeHost, {m_mask.safe(address.host)}, m_candidate == m_text ? m_text.indexOf(QLatin1Char('\\')) : -1);
        return false;
    }
    if (address.userInfo) {
        add(Severity::Error, Code::UserInfoInUrl, {m_mask.safe(address.host)});
        return false;
    }
    if (address.host.isEmpty()) {
        add(Severity::Error, Code::NotAUrl);
        return false;
    }
    return true;
}

/** The root of all names may be written, but nobody means it. */
void StorageLocationParser::dropFinalDot(RawAddress &address)
{
    if (!address.host.endsWith(QLatin1Char('.')))
        return;
    RawAddress without = address;
    without.host.chop(1);
    if (StorageHost(without, m_rules.cloud).kind() != StorageHost::Kind::Known)
        return;
    address.host = without.host;
    add(Severity::Fix, Code::Decorated);
}

void StorageLocationParser::judgeHost(RawAddress &address, const StorageHost &host)
{
    const QString shown = m_mask.safe(address.host);
    if (host.isPrivateLink())
        add(Severity::Error, Code::PrivateLinkHost, {shown});
    switch (host.kind()) {
    case StorageHost::Kind::Known:
        judgeKnownHost(address, host);
        break;
    case StorageHost::Kind::OtherCloud:
        add(Severity::Error, Code::OtherCloud, {shown, host.clouds().join(QLatin1Char(' ')), m_rules.cloud.name()});
        m_location.m_account = m_mask.safe(host.account());
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
        add(Severity::Error, Code::BadPort, {address.portNumber() > 0 ? QString::number(address.portNumber()) : QString()});
}

void StorageLocationParser::judgeKnownHost(RawAddress &address, const StorageHost &host)
{
    if (!host.isPathStyle())
        judgeAccount(host.account());
    if (host.isSecondary())
        add(Severity::Error, Code::SecondaryHost, {m_mask.safe(address.host)});
    if (host.service() == StorageHost::Service::Other)
        add(Severity::Error, Code::WrongService, {QStringLiteral("host"), host.serviceName()});
    if (host.service() != StorageHost::Service::DataLake)
        return;
    static const QRegularExpression dataLake(QStringLiteral("\\.dfs\\."), QRegularExpression::CaseInsensitiveOption);
    add(Severity::Fix, Code::DataLakeHost, {m_mask.safe(address.host)});
    address.host.replace(dataLake, QStringLiteral(".blob."));
}

void StorageLocationParser::judgeAllowance()
{
    const AllowedHosts &hosts = m_rules.allowedHosts;
    if (!hosts.isReadable())
        add(Severity::Error, Code::HostListUnreadable, {hosts.source()});
    else if (!m_location.isAllowedBy(hosts, m_rules.cloud))
        add(Severity::Error, Code::HostNotAllowed,
            {m_mask.safe(m_location.host().isEmpty() ? m_location.account() : m_location.host()), hosts.patterns().join(QLatin1Char(' ')),
             hosts.source()});
}

void StorageLocationParser::judgeScheme(RawAddress &address, const StorageHost &host)
{
    if (address.isHttps() || host.mayBeHttp())
        return;
    const bool isMeantForBlobs = host.kind() == StorageHost::Kind::Known || host.kind() == StorageHost::Kind::Unknown;
    add(isMeantForBlobs ? Severity::Fix : Severity::Error, Code::NotHttps, {QStringLiteral("http")});
    if (!isMeantForBlobs)
        return;
    if (address.portNumber() == 80)
        address.port.reset();
    address.scheme = QStringLiteral("https");
}

void StorageLocationParser::judgePath(RawAddress &address, const StorageHost &host)
{
    QStringList segments = address.path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // The account alone keeps its slash: `https://account…/?sv=…` is how the portal writes it.
    const QString path = QLatin1Char('/') + segments.join(QLatin1Char('/'));
    if (segments.size() == (host.isPathStyle() ? 2 : 1) && address.path != path) {
        address.path = path;
        add(Severity::Fix, Code::ExtraSlash);
    }
    if (host.isPathStyle()) {
        judgeAccount(segments.value(0));
        segments = segments.mid(1);
    }
    if (segments.isEmpty()) {
        const bool isForContainer = address.query && SharedAccessSignature(*address.query).value(QStringLiteral("sr")) == QLatin1String("c");
        const bool isNeeded = isForContainer || m_rules.purpose == StorageLocation::Purpose::ReadResults;
        add(isNeeded ? Severity::Error : Severity::Warning, Code::NoContainer);
        return;
    }
    judgeContainer(segments.first());
    if (segments.size() > 1)
        add(Severity::Error, Code::PathBelowContainer, {m_location.m_container});
}

void StorageLocationParser::judgePlace()
{
    const bool isOtherHost = !m_rules.wantedHost.isEmpty() && m_location.m_host != m_rules.wantedHost;
    const bool isOtherContainer = !m_rules.wantedContainer.isEmpty() && m_location.m_container != m_rules.wantedContainer;
    // Without a container it is said already.
    if (!m_location.m_container.isEmpty() && (isOtherHost || isOtherContainer))
        add(Severity::Error, Code::OtherContainer, {m_rules.wantedContainer, m_rules.wantedHost});
}

void StorageLocationParser::judgeAccount(const QString &account)
{
    m_location.m_account = m_mask.safe(account);
    if (account == developmentAccount() && !m_rules.cloud.isLocal())
        add(Severity::Error, Code::DevelopmentStorage);
    else if (!isAccountName(account))
        add(Severity::Error, Code::BadAccountName, {m_location.m_account});
}

void StorageLocationParser::judgeContainer(const QString &segment)
{
    const QString name = QUrl::fromPercentEncoding(segment.toUtf8());
    m_location.m_container = m_mask.safe(name);
    if (name.startsWith(QLatin1Char('$')))
        add(Severity::Error, Code::SystemContainer, {m_location.m_container});
    else if (!isContainerName(segment))
        // What is wrong may be the encoding.
        add(Severity::Error, Code::BadContainerName, {m_mask.safe(segment)});
}

void StorageLocationParser::dropStrayParts(RawAddress &address)
{
    if (address.fragment) {
        address.fragment.reset();
        add(Severity::Fix, Code::Fragment, {}, m_candidate == m_text ? m_text.indexOf(QLatin1Char('#')) : -1);
    }
    if (!address.query)
        return;
    QStringList stray;
    QStringList kept;
    const QStringList pieces = address.query->split(QLatin1Char('&'));
    for (const QString &piece : pieces)
        (isStray(piece) ? stray : kept).append(piece);
    if (stray.isEmpty())
        return;
    QStringList names;
    for (const QString &piece : std::as_const(stray))
        names.append(piece.section(QLatin1Char('='), 0, 0));
    names.removeDuplicates();
    address.query = kept.join(QLatin1Char('&'));
    add(Severity::Fix, Code::StrayParameter, {names.join(QLatin1Char(' '))});
}

void StorageLocationParser::judgeQuery(const RawAddress &address)
{
    if (!address.query || address.query->isEmpty()) {
        add(Severity::Error, Code::QueryMissing);
        return;
    }
    const SharedAccessSignature sas(*address.query);
    const SasReview review(sas, m_rules.now, m_rules.purpose);
    const qsizetype offset = m_candidate == m_text ? address.queryPosition() : -1;
    for (const StorageLocation::Finding &finding : review.findings()) {
        QStringList arguments;
        for (const QString &argument : finding.arguments)
            arguments.append(m_mask.safe(argument));
        add(finding.severity, finding.code, arguments, finding.position >= 0 && offset >= 0 ? offset + finding.position : -1);
    }
    const QChar last = address.query->back();
    if ((last == QLatin1Char('&') || last == QLatin1Char('%')) && sas.has(QStringLiteral("sig")) && !sas.signature().isEmpty())
        add(Severity::Error, Code::QueryCutOff, {QString(last)}, offset >= 0 ? m_text.size() - 1 : -1);
    m_location.m_permissions = m_mask.safe(sas.value(QStringLiteral("sp")));
    m_location.m_startsAt = sas.startsAt().value_or(QDateTime());
    m_location.m_endsAt = sas.endsAt().value_or(QDateTime());
    if (const QByteArray signature = sas.signature(); !signature.isEmpty())
        m_location.m_handle = QString::fromLatin1(QCryptographicHash::hash(signature, QCryptographicHash::Sha256).toHex().left(8));
}

void StorageLocationParser::judgeCharacters()
{
    const RawAddress address = *RawAddress::split(m_candidate);
    const qsizetype begin = address.scheme.size() + 3 + address.authority().size();
    for (qsizetype i = begin; i < m_candidate.size(); ++i) {
        const char16_t code = m_candidate[i].unicode();
        if (code > 0x20 && code < 0x7F && !QStringLiteral("\"<>\\^`{|}").contains(m_candidate[i]))
            continue;
        const char32_t whole =
            m_candidate[i].isHighSurrogate() && i + 1 < m_candidate.size() ? QChar::surrogateToUcs4(m_candidate[i], m_candidate[i + 1]) : code;
        const QString name = QStringLiteral("U+%1").arg(uint(whole), 4, 16, QLatin1Char('0')).toUpper();
        add(Severity::Error, Code::CharacterNotAllowed, {name}, m_candidate == m_text ? i : -1);
        return;
    }
}

/** The strict reading of Qt, which also sends, has to be ours. */
void StorageLocationParser::judgeAsQUrl(const RawAddress &address)
{
    const QUrl url(m_candidate, QUrl::StrictMode);
    QString host = address.host.toLower();
    if (host.startsWith(QLatin1Char('[')))
        host = host.mid(1, host.size() - 2);
    if (!url.isValid() || url.host() != host || !url.userInfo().isEmpty())
        add(Severity::Error, Code::NotAUrl);
}

void StorageLocationParser::conclude()
{
    QList<StorageLocation::Finding> &findings = m_location.m_findings;
    const auto isFix = [](const StorageLocation::Finding &finding) { return finding.severity == Severity::Fix; };
    if (!m_isUrl)
        findings.removeIf(isFix);
    findings = sorted(findings);
    if (std::any_of(findings.cbegin(), findings.cend(), isFix)) {
        m_location.m_corrected = settled(m_candidate);
    } else if (m_location.isAcceptable()) {
        m_location.m_secret = SasSecret(m_text.toUtf8());
        if (const QString encoded = withEncodedPlusSigns(m_candidate); encoded != m_candidate)
            m_location.m_corrected = settled(encoded);
    }
}

/** A correction can uncover the need of another: what is offered needs none. Empty when it would be refused all the same. */
SasSecret StorageLocationParser::settled(const QString &text) const
{
    if (m_corrections >= mostCorrections)
        return {};
    const StorageLocation next = StorageLocationParser(text, m_rules, m_corrections + 1).parse();
    return next.corrected().isEmpty() ? next.secret() : next.corrected();
}

void StorageLocationParser::add(Severity severity, Code code, const QStringList &arguments, qsizetype position)
{
    m_location.m_findings.append({severity, code, arguments, position});
}

bool StorageLocationParser::hasErrors() const
{
    const auto &findings = m_location.m_findings;
    return std::any_of(findings.cbegin(), findings.cend(), [](const auto &finding) { return finding.severity == Severity::Error; });
}
