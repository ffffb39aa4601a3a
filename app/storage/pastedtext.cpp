// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/pastedtext.h"

#include "storage/rawaddress.h"
#include "storage/sharedaccesssignature.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace {
/** Enough for a link in a link, encoded twice, in quotes; bounds the work on hostile text. */
constexpr int mostPasses = 8;

const QRegularExpression &whiteSpace()
{
    static const QRegularExpression pattern(QStringLiteral("\\s+"), QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &scheme()
{
    static const QRegularExpression pattern(QStringLiteral("https?://"), QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString withoutInvisible(QString text)
{
    text.removeIf([](QChar character) { return PastedText::isInvisible(character); });
    return text;
}

/** `> ` at the beginning of the lines of an answered mail. */
QString withoutMailQuotes(QString text)
{
    static const QRegularExpression quote(QStringLiteral(R"re(([\r\n]+)[ \t]*(?:>[ \t]*)+)re"));
    return text.replace(quote, QStringLiteral("\\1"));
}

QString withoutJsonEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral(R"re(\\u00([2-7][0-9A-Fa-f]))re"));
    for (QRegularExpressionMatch match = escape.match(text); match.hasMatch(); match = escape.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    if (text.contains(QLatin1String(":\\/\\/")))
        text.replace(QLatin1String("\\/"), QLatin1String("/"));
    return text;
}

QString withoutShellEscapes(QString text)
{
    static const QRegularExpression unixShell(QStringLiteral(R"re(\\([?&=]))re"));
    if (text.contains(QLatin1String("\\&")) || text.contains(QLatin1String("\\=")))
        text.replace(unixShell, QStringLiteral("\\1"));
    return text.replace(QLatin1String("^&"), QLatin1String("&"));
}

QString withoutHtmlEntities(QString text)
{
    static const QRegularExpression ampersand(QStringLiteral("&(?:amp|#38|#x26);"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quote(QStringLiteral("&(?:quot|#34|#39|#x22|#x27|lt|gt|nbsp);"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression equals(QStringLiteral("&(?:equals|#61|#x3d);"), QRegularExpression::CaseInsensitiveOption);
    while (ampersand.match(text).hasMatch())
        text.replace(ampersand, QStringLiteral("&"));
    text.replace(equals, QStringLiteral("="));
    return text.replace(quote, QStringLiteral("\""));
}

/** The target of a link, where the text says which part that is. */
QString withoutMarkup(const QString &text)
{
    static const QRegularExpression markdown(QStringLiteral(R"re(\[[^\]]*\]\(\s*<?(https?://[^)>]+)>?\s*\))re"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression html(QStringLiteral(R"re(\bhref\s*=\s*["']([^"']+)["'])re"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression json(QStringLiteral(R"re("?\bstorageLocation"?\s*[:=]\s*["']([^"']+)["'])re"),
                                         QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &pattern : {json, html, markdown}) {
        auto matches = pattern.globalMatch(text);
        if (!matches.hasNext())
            continue;
        const QString target = matches.next().captured(1);
        if (!matches.hasNext())
            return target;
    }
    return text;
}

/** Mail filters wrap each link into one of their own. */
QString withoutSafeLink(const QString &text)
{
    static const QRegularExpression wrapper(
        QStringLiteral(R"re(\Ahttps?://(?:[A-Za-z0-9\-]+\.safelinks\.protection\.(?:outlook|office365)\.[a-z]+)re"
                       R"re(|statics\.teams\.cdn\.office\.net|www\.google\.[a-z.]+)/[^?\s]*\?(?:[^\s]*&)?(?:url|q)=([^&\s]+))re"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = wrapper.match(text);
    return match.hasMatch() ? QUrl::fromPercentEncoding(match.captured(1).toUtf8()) : text;
}

bool isConnectionString(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?:\\A|[;\"'\\s])SharedAccessSignature="), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

QString valueIn(const QString &connectionString, const QString &key)
{
    const QRegularExpression pattern(QStringLiteral("(?:\\A|[;\"'])%1=([^;\"']+)").arg(key), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(connectionString).captured(1);
}

/** The bytes of the SAS stay as they are. */
QString addressFromConnectionString(QString text)
{
    text.remove(whiteSpace());
    QString sas = valueIn(text, QStringLiteral("SharedAccessSignature"));
    if (sas.startsWith(QLatin1Char('?')))
        sas.remove(0, 1);
    QString endpoint = valueIn(text, QStringLiteral("BlobEndpoint"));
    const QString account = valueIn(text, QStringLiteral("AccountName"));
    if (endpoint.isEmpty() && !account.isEmpty()) {
        const QString suffix = valueIn(text, QStringLiteral("EndpointSuffix"));
        endpoint = QStringLiteral("https://") + account + QStringLiteral(".blob.") + (suffix.isEmpty() ? QStringLiteral("core.windows.net") : suffix);
    }
    if (endpoint.isEmpty())
        endpoint = valueIn(text, QStringLiteral("[A-Za-z]+Endpoint"));
    if (endpoint.isEmpty())
        return QLatin1Char('?') + sas;
    if (endpoint.count(QLatin1Char('/')) < 3)
        endpoint += QLatin1Char('/');
    return endpoint + QLatin1Char('?') + sas;
}

QChar partnerOf(QChar opening)
{
    static const QString pairs = QStringLiteral("\"\"''``()<>[]{}") + QChar(0x201C) + QChar(0x201D) + QChar(0x201E) + QChar(0x201C) + QChar(0x2018)
        + QChar(0x2019) + QChar(0x00AB) + QChar(0x00BB) + QChar(0x2039) + QChar(0x203A);
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
        if (pairs[i] == opening)
            return pairs[i + 1];
    }
    return {};
}

bool isLeadingDecoration(QChar character)
{
    return character.isSpace() || QStringLiteral("\"'`([{<*|").contains(character) || character.category() == QChar::Punctuation_InitialQuote
        || character.category() == QChar::Punctuation_FinalQuote || character == QChar(0x201E);
}

bool isTrailingDecoration(QChar character)
{
    return character.isSpace() || QStringLiteral("\"'`)]}>*|.,;:!").contains(character) || character.category() == QChar::Punctuation_InitialQuote
        || character.category() == QChar::Punctuation_FinalQuote || character == QChar(0x2026);
}

QString withoutTrailingDecoration(QString text)
{
    while (!text.isEmpty() && isTrailingDecoration(text.back()))
        text.chop(1);
    return text;
}

QString withoutDecoration(const QString &text)
{
    qsizetype begin = 0;
    while (begin < text.size() && isLeadingDecoration(text[begin]))
        ++begin;
    return withoutTrailingDecoration(text.mid(begin));
}

/** The query is there up to a whole signature, and the signature is what it ends with. */
bool isComplete(const QString &text)
{
    const std::optional<RawAddress> address = RawAddress::split(text);
    if (!address || !address->query)
        return false;
    const SharedAccessSignature sas(*address->query);
    return !sas.parameters().isEmpty() && sas.parameters().last().name == QLatin1String("sig") && !sas.signature().isEmpty();
}

/** A plus sign of the signature that was read as a space on its way. */
QString withPlusSigns(const QString &text)
{
    static const QRegularExpression signature(QStringLiteral("[?&]sig=([A-Za-z0-9+/=%]+(?: [A-Za-z0-9+/=%]+)+)"));
    const QRegularExpressionMatch match = signature.match(text);
    if (!match.hasMatch())
        return text;
    QString value = match.captured(1);
    value.replace(QLatin1Char(' '), QLatin1String("%2B"));
    QString whole = text;
    whole.replace(match.capturedStart(1), match.capturedLength(1), value);
    return whole;
}

/** Lines of a broken address are joined, words behind it are left out. */
QString joined(const QString &text)
{
    static const QRegularExpression continuation(QStringLiteral("[=&%?0-9]"));
    static const QRegularExpression parameter(QStringLiteral("[?&][a-z]{2,5}="));
    const QStringList pieces = text.split(whiteSpace(), Qt::SkipEmptyParts);
    qsizetype lastParameter = pieces.size() - 1;
    while (lastParameter > 0 && !parameter.match(pieces[lastParameter]).hasMatch())
        --lastParameter;
    QString whole;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        whole += pieces[i];
        if (i >= lastParameter && isComplete(withoutTrailingDecoration(whole)))
            return whole;
    }
    if (const QString healed = withPlusSigns(text); healed != text && isComplete(withoutTrailingDecoration(healed)))
        return healed;
    whole = pieces.value(0);
    for (qsizetype i = 1; i < pieces.size() && continuation.match(pieces[i]).hasMatch(); ++i)
        whole += pieces[i];
    return whole;
}

/** One address from where it begins to where, at the latest, it ends. */
QString addressFrom(const QString &text, QChar before)
{
    static const QRegularExpression never(QStringLiteral("[<>\"`|{}]"));
    QString address = text;
    const QChar partner = partnerOf(before);
    const qsizetype end = partner.isNull() ? -1 : address.indexOf(partner);
    if (end >= 0)
        address.truncate(end);
    if (const qsizetype odd = address.indexOf(never); odd >= 0)
        address.truncate(odd);
    return withoutTrailingDecoration(joined(address));
}

QString withoutOuterEncoding(const QString &text)
{
    static const QRegularExpression encoded(QStringLiteral("\\Ahttps?%(?:25)*3A%(?:25)*2F%(?:25)*2F"), QRegularExpression::CaseInsensitiveOption);
    return encoded.match(text).hasMatch() ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
}

/** None of these parameters can hold an encoded percent sign. */
QString withoutInnerEncoding(const QString &text)
{
    static const QRegularExpression twice(QStringLiteral("[?&](?:sig|se|st|sv|sp)=[^&]*%25[0-9A-F]{2}"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression escape(QStringLiteral("%25([0-9A-F]{2})"), QRegularExpression::CaseInsensitiveOption);
    if (!twice.match(text).hasMatch())
        return text;
    const qsizetype query = text.indexOf(QLatin1Char('?')) + 1;
    return text.left(query) + text.mid(query).replace(escape, QStringLiteral("%\\1"));
}
}

PastedText::PastedText(const QString &text)
    : m_text(text)
{
    for (int pass = 0; pass < mostPasses; ++pass) {
        const QString before = m_text;
        clean();
        if (m_text == before)
            break;
    }
    if (m_severalUrls)
        m_text = text;
}

bool PastedText::isInvisible(QChar character)
{
    const ushort code = character.unicode();
    return code == 0x00AD || code == 0x034F || code == 0x061C || code == 0x180E || (code >= 0x200B && code <= 0x200F)
        || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF;
}

bool PastedText::isBlank(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar character) { return character.isSpace() || isInvisible(character); });
}

void PastedText::clean()
{
    QString text = withoutInvisible(m_text);
    text = withoutMailQuotes(text);
    text = withoutJsonEscapes(text);
    text = withoutHtmlEntities(text);
    text = withoutShellEscapes(text);
    replace(withoutMarkup(text), m_decorated);
    if (isConnectionString(m_text)) {
        replace(addressFromConnectionString(m_text), m_connectionString);
        return;
    }
    replace(withoutDecoration(m_text), m_decorated);
    replace(withoutSafeLink(m_text), m_decorated);
    replace(addressIn(m_text), m_decorated);
    replace(withoutOuterEncoding(m_text), m_doubleEncoded);
    replace(withoutInnerEncoding(m_text), m_doubleEncoded);
}

void PastedText::replace(const QString &text, bool &flag)
{
    if (text == m_text)
        return;
    m_text = text;
    flag = true;
}

QString PastedText::addressIn(const QString &text)
{
    QStringList addresses;
    qsizetype begin = text.indexOf(scheme());
    while (begin >= 0) {
        const qsizetype next = text.indexOf(scheme(), begin + 1);
        const QString piece = next < 0 ? text.mid(begin) : text.mid(begin, next - begin);
        addresses.append(addressFrom(piece, begin > 0 ? text[begin - 1] : QChar()));
        begin = next;
    }
    addresses.removeDuplicates();
    m_severalUrls = addresses.size() > 1;
    return addresses.size() == 1 ? addresses.first() : text;
}
