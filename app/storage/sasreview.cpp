// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sasreview.h"

#include <QDate>
#include <QRegularExpression>

namespace {
constexpr qint64 clockSkewSeconds = qint64(15) * 60;
constexpr qint64 daySeconds = qint64(24) * 60 * 60;
/** An export may take a month, and somebody has to notice. */
constexpr qint64 monthSeconds = 35 * daySeconds;

QString iso(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/** Values of these parameters are letters; anything else is not worth repeating. */
QString letters(const QString &value)
{
    static const QRegularExpression plain(QStringLiteral(R"re(\A[a-z]{1,7}\z)re"));
    return plain.match(value).hasMatch() ? value : QString();
}

qsizetype base64Length(const QString &value)
{
    static const QRegularExpression beginning(QStringLiteral(R"re(\A[A-Za-z0-9+/]*={0,2})re"));
    return beginning.match(value).capturedLength();
}

bool isDate(const QString &text)
{
    static const QRegularExpression format(QStringLiteral(R"re(\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z)re"));
    return format.match(text).hasMatch() && QDate::fromString(text, Qt::ISODate).isValid();
}

bool lostItsPercentSigns(const QString &time)
{
    static const QRegularExpression remains(QStringLiteral(R"re(\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}3?A[0-9]{2}(?:3?A[0-9]{2})?)re"));
    return remains.match(time).hasMatch();
}

/** `%3D` at the end became `3D` or, in a batch file, `D`. */
bool lostItsLastPercentSign(const QString &signature)
{
    if (signature.contains(QLatin1Char('%')) || signature.contains(QLatin1Char('=')))
        return false;
    const qsizetype length = signature.size();
    return (length > SharedAccessSignature::signatureLength && signature.endsWith(QLatin1String("3D")))
        || (length == SharedAccessSignature::signatureLength && signature.endsWith(QLatin1Char('D')));
}
}

SasReview::SasReview(const SharedAccessSignature &sas, const QDateTime &now, StorageLocation::Purpose purpose)
    : m_sas(sas)
    , m_now(now.toUTC())
    , m_purpose(purpose)
{
    // First: what else looks wrong with the signature comes of it.
    reviewPercentSigns();
    reviewSignature();
    if (m_sas.has(QStringLiteral("sig")))
        reviewPresence();
    reviewDates();
    reviewPermissions();
    reviewScope();
    reviewConditions();
    reviewVersion();
    reviewNames();
}

void SasReview::reviewSignature()
{
    const QString name = QStringLiteral("sig");
    if (!m_sas.has(name)) {
        add(Severity::Error, Code::SignatureMissing, {});
        return;
    }
    const QString signature = m_sas.value(name);
    const bool isWhole = !m_sas.signature().isEmpty();
    if (isWhole && m_sas.rawValue(name).contains(QLatin1Char('+')))
        add(Severity::Warning, Code::PlusSignNotEncoded, {}, name);
    if (isWhole || !m_findings.isEmpty())
        return;
    const qsizetype length = base64Length(signature);
    const bool isBeginning = length == signature.size() || signature.mid(length).startsWith(QLatin1Char('%'));
    if (isBeginning && length < SharedAccessSignature::signatureLength)
        add(Severity::Error, Code::SignatureCutOff, {QString::number(length), QString::number(SharedAccessSignature::signatureLength)}, name);
    else
        add(Severity::Error, Code::SignatureMalformed, {QString::number(signature.size()), QString::number(SharedAccessSignature::signatureLength)},
            name);
}

void SasReview::reviewPercentSigns()
{
    for (const QString &name : {QStringLiteral("se"), QStringLiteral("st"), QStringLiteral("skt"), QStringLiteral("ske")}) {
        if (lostItsPercentSigns(m_sas.rawValue(name))) {
            add(Severity::Error, Code::PercentSignsMissing, {name}, name);
            return;
        }
    }
    if (lostItsLastPercentSign(m_sas.rawValue(QStringLiteral("sig"))))
        add(Severity::Error, Code::PercentSignsMissing, {QStringLiteral("sig")}, QStringLiteral("sig"));
}

void SasReview::reviewPresence()
{
    require(QStringLiteral("sv"));
    // A stored access policy can hold the end and the permissions of a service SAS.
    const bool mayOmit = m_sas.kind() == SharedAccessSignature::Kind::Service && m_sas.has(QStringLiteral("si"));
    if (!mayOmit) {
        require(QStringLiteral("se"));
        require(QStringLiteral("sp"));
    }
    switch (m_sas.kind()) {
    case SharedAccessSignature::Kind::Account:
        require(QStringLiteral("ss"));
        require(QStringLiteral("srt"));
        break;
    case SharedAccessSignature::Kind::Service:
        require(QStringLiteral("sr"));
        break;
    case SharedAccessSignature::Kind::UserDelegation:
        for (const QString &name :
             {QStringLiteral("sr"), QStringLiteral("sktid"), QStringLiteral("ske"), QStringLiteral("sks"), QStringLiteral("skv")})
            require(name);
        break;
    }
    const QStringList repeated = m_sas.repeatedNames();
    for (const QString &name : repeated)
        add(Severity::Error, Code::ParameterRepeated, {SharedAccessSignature::isKnownName(name) ? name : QString()});
}

void SasReview::require(const QString &name)
{
    if (!m_sas.has(name))
        add(Severity::Error, Code::ParameterMissing, {name});
}

void SasReview::reviewDates()
{
    for (const QString &name : {QStringLiteral("st"), QStringLiteral("se"), QStringLiteral("skt"), QStringLiteral("ske")}) {
        if (m_sas.has(name) && !m_sas.time(name) && !lostItsPercentSigns(m_sas.rawValue(name)))
            add(Severity::Error, Code::DateUnreadable, {name}, name);
    }
    const std::optional<QDateTime> start = m_sas.startsAt();
    const std::optional<QDateTime> end = m_sas.endsAt();
    if (start && end && *start >= *end)
        add(Severity::Error, Code::StartsAfterEnd, {iso(*start), iso(*end)}, QStringLiteral("st"));
    if (m_sas.kind() == SharedAccessSignature::Kind::UserDelegation && !isForReading())
        add(Severity::Warning, Code::UserDelegation, {end ? iso(*end) : QString()}, QStringLiteral("skoid"));
    if (!m_now.isValid())
        return;
    if (end)
        reviewEnd(*end);
    if (start)
        reviewStart(*start);
}

void SasReview::reviewEnd(const QDateTime &end)
{
    const QString name = QStringLiteral("se");
    if (end <= m_now)
        add(Severity::Error, Code::Expired, {iso(end)}, name);
    else if (end <= m_now.addSecs(daySeconds))
        add(isForReading() ? Severity::Note : Severity::Warning, Code::EndsWithinADay, {iso(end)}, name);
    else if (end <= m_now.addSecs(monthSeconds) && !isForReading() && m_sas.kind() != SharedAccessSignature::Kind::UserDelegation)
        add(Severity::Warning, Code::EndsWithinAMonth, {iso(end)}, name);
}

void SasReview::reviewStart(const QDateTime &start)
{
    const QString name = QStringLiteral("st");
    if (start > m_now.addSecs(clockSkewSeconds))
        add(Severity::Error, Code::NotYetValid, {iso(start)}, name);
    else if (start > m_now)
        add(Severity::Warning, Code::StartsSoon, {iso(start)}, name);
}

void SasReview::reviewPermissions()
{
    const QString name = QStringLiteral("sp");
    if (!m_sas.has(name))
        return;
    const QString known = QStringLiteral("racwdxyltmeopiuf");
    const QString needed = isForReading() ? QStringLiteral("rl") : QStringLiteral("acw");
    const QString given = m_sas.value(name);
    QString excess;
    QString odd;
    for (const QChar letter : given) {
        if ((!known.contains(letter) || given.count(letter) > 1) && !odd.contains(letter))
            odd += letter;
        if (known.contains(letter) && !needed.contains(letter) && !excess.contains(letter))
            excess += letter;
    }
    if (isForReading())
        reviewReading(given);
    else
        reviewWriting(given, excess);
    if (!excess.isEmpty())
        add(Severity::Warning, Code::MorePermissionsThanNeeded, {excess}, name);
    if (!odd.isEmpty())
        add(Severity::Warning, Code::PermissionsOdd, {letters(odd)}, name);
}

void SasReview::reviewWriting(const QString &given, const QString &excess)
{
    const QString name = QStringLiteral("sp");
    const QString writing = QStringLiteral("acw");
    QString lacking;
    for (const QChar letter : writing) {
        if (!given.contains(letter))
            lacking += letter;
    }
    if (lacking == writing)
        add(Severity::Error, Code::CannotWrite, {excess}, name);
    else if (!lacking.isEmpty())
        add(Severity::Warning, Code::WritesOnlyInPart, {lacking}, name);
}

void SasReview::reviewReading(const QString &given)
{
    const QString name = QStringLiteral("sp");
    if (!given.contains(QLatin1Char('r')))
        add(Severity::Error, Code::CannotRead, {letters(given)}, name);
    if (!given.contains(QLatin1Char('l')))
        add(Severity::Error, Code::CannotList, {letters(given)}, name);
}

void SasReview::reviewScope()
{
    const QString services = m_sas.value(QStringLiteral("ss"));
    const QString types = m_sas.value(QStringLiteral("srt"));
    const QString resource = m_sas.value(QStringLiteral("sr"));
    if (m_sas.kind() == SharedAccessSignature::Kind::Account) {
        if (!services.isEmpty() && !services.contains(QLatin1Char('b')))
            add(Severity::Error, Code::WrongService, {QStringLiteral("ss"), letters(services)}, QStringLiteral("ss"));
        // Listing is an operation on the container, reading and writing are on the objects in it.
        if (!types.isEmpty() && (!types.contains(QLatin1Char('o')) || (isForReading() && !types.contains(QLatin1Char('c')))))
            add(Severity::Error, Code::WrongResourceType, {QStringLiteral("srt"), letters(types)}, QStringLiteral("srt"));
        add(Severity::Warning, Code::AccountWideSas, {});
        return;
    }
    if (resource == QLatin1String("s") || resource == QLatin1String("f"))
        add(Severity::Error, Code::WrongService, {QStringLiteral("sr"), resource}, QStringLiteral("sr"));
    else if (!resource.isEmpty() && resource != QLatin1String("c"))
        add(Severity::Error, Code::WrongResourceType, {QStringLiteral("sr"), letters(resource)}, QStringLiteral("sr"));
}

void SasReview::reviewConditions()
{
    static const QRegularExpression addresses(QStringLiteral(R"re(\A[0-9a-fA-F.:\-]{1,80}\z)re"));
    if (m_sas.has(QStringLiteral("sip"))) {
        const QString range = m_sas.value(QStringLiteral("sip"));
        add(isForReading() ? Severity::Note : Severity::Warning, Code::IpRestricted, {addresses.match(range).hasMatch() ? range : QString()},
            QStringLiteral("sip"));
    }
    for (const QString &name : {QStringLiteral("sduoid"), QStringLiteral("srh"), QStringLiteral("srq")}) {
        if (m_sas.has(name))
            add(Severity::Error, Code::NeedsMoreThanTheServiceSends, {name}, name);
    }
    const QString protocols = m_sas.value(QStringLiteral("spr"));
    if (protocols == QLatin1String("http"))
        add(Severity::Error, Code::HttpOnly, {}, QStringLiteral("spr"));
    else if (protocols != QLatin1String("https") && m_sas.has(QStringLiteral("sp")))
        add(Severity::Note, Code::AllowsHttp, {}, QStringLiteral("spr"));
}

void SasReview::reviewVersion()
{
    const QString name = QStringLiteral("sv");
    const QString version = m_sas.value(name);
    if (!m_sas.has(name))
        return;
    // The first version with user delegation; tools that still sign for an older one have not been updated in years.
    if (!isDate(version))
        add(Severity::Error, Code::DateUnreadable, {name}, name);
    else if (version < QLatin1String("2018-11-09"))
        add(Severity::Warning, Code::OldVersion, {version}, name);
}

void SasReview::reviewNames()
{
    static const QRegularExpression plain(QStringLiteral(R"re(\A[A-Za-z]{1,7}\z)re"));
    for (const SharedAccessSignature::Parameter &parameter : m_sas.parameters()) {
        // Another case of one that is there is told as repeated.
        const QString lower = parameter.name.toLower();
        if (SharedAccessSignature::isKnownName(parameter.name) || (lower != parameter.name && m_sas.has(lower)))
            continue;
        const bool showable = plain.match(parameter.name).hasMatch();
        add(Severity::Note, Code::ParameterUnknown, {showable ? parameter.name : QString()});
        m_findings.last().position = parameter.position;
    }
}

void SasReview::add(Severity severity, Code code, const QStringList &arguments, const QString &parameter)
{
    m_findings.append({severity, code, arguments, parameter.isEmpty() ? -1 : m_sas.position(parameter)});
}
