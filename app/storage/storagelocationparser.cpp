// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagelocationparser.h"

#include "storage/addressreview.h"
#include "storage/pastedtext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace {
constexpr qsizetype longestText = 4096;
constexpr int mostCorrections = 6;

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
    const std::optional<RawAddress> address = RawAddress::split(m_candidate);
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
    if (account == StorageHost::developmentAccount() && !m_rules.cloud.isLocal()) {
        add(Severity::Error, Code::DevelopmentStorage);
        return;
    }
    if (const auto refused = AddressReview::refusal(m_rules.allowedHosts, m_location.isAllowedBy(m_rules.allowedHosts, m_rules.cloud), shown))
        m_location.m_findings.append(*refused);
    add(m_rules.purpose == StorageLocation::Purpose::ReadResults ? Severity::Error : Severity::Warning, Code::BareAccountName, {shown});
    // The documentation's own example has capitals, which Azure does not allow: what the service makes of them is not known.
    if (StorageHost::isAccountName(account.toLower()) && account != account.toLower())
        add(Severity::Warning, Code::BadAccountName, {shown});
    else if (!StorageHost::isAccountName(account))
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

void StorageLocationParser::judgeUrl(const RawAddress &address)
{
    const bool isAsGiven = m_candidate == m_text;
    const AddressReview review(address, m_rules, m_mask);
    for (const StorageLocation::Finding &finding : review.findings())
        add(finding.severity, finding.code, finding.arguments, isAsGiven ? finding.position : -1);
    if (!review.isReadable())
        return;
    m_isUrl = true;
    m_candidate = review.corrected();
    const AddressReview::Reading &reading = review.reading();
    m_location.m_host = reading.host;
    m_location.m_account = reading.account;
    m_location.m_container = reading.container;
    m_location.m_permissions = reading.permissions;
    m_location.m_startsAt = reading.startsAt;
    m_location.m_endsAt = reading.endsAt;
    if (!reading.signature.isEmpty())
        m_location.m_handle = QString::fromLatin1(QCryptographicHash::hash(reading.signature, QCryptographicHash::Sha256).toHex().left(8));
    if (reading.hasSas)
        m_location.m_form = reading.container.isEmpty() ? Form::AccountSas : Form::ContainerSas;
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
