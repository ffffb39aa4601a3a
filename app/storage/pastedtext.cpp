// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/pastedtext.h"

#include "storage/escapedtext.h"
#include "storage/rawaddress.h"
#include "storage/sharedaccesssignature.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <iterator>

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

/** `https://https://`, as some programs write it. */
QString withoutSecondScheme(QString text)
{
    static const QRegularExpression before(QStringLiteral("https?:(?://)?(?=https?://)"), QRegularExpression::CaseInsensitiveOption);
    return text.remove(before);
}

/** Mail filters, chats and search engines wrap each link into one of their own. */
QString withoutRedirection(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("\\Ahttps?://[^?\\s]*\\?"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ownSignature(QStringLiteral("[?&]sig="));
    static const QRegularExpression target(QStringLiteral("[?&][A-Za-z]{1,16}=(https?%(?:25)*3A%(?:25)*2F%(?:25)*2F[^&\\s\"'<>]+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (!address.match(text).hasMatch() || ownSignature.match(text).hasMatch())
        return text;
    QStringList targets;
    for (auto matches = target.globalMatch(text); matches.hasNext();)
        targets.append(matches.next().captured(1));
    // Not the page to go back to.
    if (targets.size() > 1)
        targets = targets.filter(QStringLiteral("sig%"));
    return targets.size() == 1 ? QUrl::fromPercentEncoding(targets.first().toUtf8()) : text;
}

bool isConnectionString(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<![A-Za-z])SharedAccessSignature\\s*="), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

/** Up to a semicolon, a quote, or the name of the next one in a line of its own. */
QString valueIn(const QString &connectionString, const QString &key)
{
    const QRegularExpression pattern(
        QStringLiteral("(?<![A-Za-z])%1\\s*=\\s*([^;\"']*?)(?=[;\"']|\\z|\\s[A-Za-z]+(?:Endpoint|Name|Suffix|Signature|Protocol)\\s*=)").arg(key),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(connectionString).captured(1).remove(whiteSpace());
}

/** The bytes of the SAS stay as they are. */
QString addressFromConnectionString(const QString &text)
{
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

/** Behind a whole signature at the end nothing belongs to the address, unless it looks like a piece of the signature or another parameter. */
QString withoutTail(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral(R"re(\Ahttps?://[^?\s]*\?(?:[^&\s]*&)*sig=(?:[A-Za-z0-9+/]|%2[BF]){43}(?:=|%3D))re"
                                                         R"re((?=[^A-Za-z0-9+=&%#]|%(?:20|0[9AD]|2[279C]|3[BCE]|5D|7D))(?![^&]*&[a-z]{2,7}=))re"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = whole.match(text);
    return match.hasMatch() ? match.captured() : text;
}

/** The query is there up to a whole signature, and the signature is what it ends with. */
bool isComplete(const QString &text)
{
    const std::optional<RawAddress> address = RawAddress::split(withoutTail(text));
    if (!address || !address->query)
        return false;
    const SharedAccessSignature sas(*address->query);
    return !sas.parameters().isEmpty() && sas.parameters().last().name == QLatin1String("sig") && !sas.signature().isEmpty();
}

/** A plus sign of the signature that was read as a space on its way. */
QString withPlusSigns(const QString &text)
{
    static const QRegularExpression signature(QStringLiteral("[?&]sig=([A-Za-z0-9+/=%]+(?:(?: |%20)[A-Za-z0-9+/=%]+)+)"));
    const QRegularExpressionMatch match = signature.match(text);
    if (!match.hasMatch())
        return text;
    QString value = match.captured(1);
    value.replace(QLatin1Char(' '), QLatin1String("%2B")).replace(QLatin1String("%20"), QLatin1String("%2B"));
    QString whole = text;
    whole.replace(match.capturedStart(1), match.capturedLength(1), value);
    return whole;
}

/** A token in a line of its own may lack its question mark. */
void addPiece(QString &address, const QString &piece)
{
    static const QRegularExpression token(QStringLiteral("\\A(?:s[vpstrei]|sig|spr|srt)="));
    if (!address.isEmpty() && !address.contains(QLatin1Char('?')) && token.match(piece).hasMatch())
        address += QLatin1Char('?');
    address += piece;
}

/** Lines of a broken address are joined, words behind it are left out. */
QString joined(const QString &text)
{
    static const QRegularExpression continuation(QStringLiteral("[=&%?0-9]"));
    static const QRegularExpression parameter(QStringLiteral("(?:[?&]|\\A)[a-z]{2,5}="));
    const QStringList pieces = text.split(whiteSpace(), Qt::SkipEmptyParts);
    qsizetype lastParameter = pieces.size() - 1;
    while (lastParameter > 0 && !parameter.match(pieces[lastParameter]).hasMatch())
        --lastParameter;
    QString whole;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        addPiece(whole, pieces[i]);
        if (i >= lastParameter && isComplete(withoutTrailingDecoration(whole)))
            return whole;
    }
    if (const QString healed = withPlusSigns(text); healed != text && isComplete(withoutTrailingDecoration(healed)))
        return healed;
    whole = pieces.value(0);
    for (qsizetype i = 1; i < pieces.size() && continuation.match(pieces[i]).hasMatch(); ++i)
        addPiece(whole, pieces[i]);
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
    return withoutTail(withoutTrailingDecoration(joined(address)));
}

/** The container's own address beside the one with the signature. */
QStringList withoutBeginnings(const QStringList &addresses)
{
    QStringList kept;
    std::copy_if(addresses.cbegin(), addresses.cend(), std::back_inserter(kept), [&addresses](const QString &address) {
        return std::none_of(addresses.cbegin(), addresses.cend(), [&address](const QString &other) {
            const bool mayGoOn = address.endsWith(QLatin1Char('/')) || QStringLiteral("/?").contains(other.mid(address.size(), 1));
            return other.size() > address.size() && other.startsWith(address) && mayGoOn;
        });
    });
    return kept;
}

/** A token that has a question mark of its own was put behind an address that has one, too. */
QString withoutSecondQuestionMark(const QString &text)
{
    static const QRegularExpression again(QStringLiteral("\\?(?=(?:s[vpstrei]|sig|spr|srt|skoid)=)"));
    const qsizetype query = text.indexOf(QLatin1Char('?')) + 1;
    if (query == 0 || !scheme().match(text).hasMatch())
        return text;
    QString rest = text.mid(query);
    while (rest.startsWith(QLatin1Char('?')))
        rest.remove(0, 1);
    return text.left(query) + rest.replace(again, QStringLiteral("&"));
}

QString withoutOuterEncoding(const QString &text)
{
    static const QRegularExpression encoded(QStringLiteral("\\Ahttps?%(?:25)*3A%(?:25)*2F%(?:25)*2F"), QRegularExpression::CaseInsensitiveOption);
    return encoded.match(text).hasMatch() ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
}

/** The question mark was encoded, alone or with everything behind it. */
QString withoutEncodedQuery(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral(R"re(\A(https?://[^?#%]+)(?:\?|%(?:25)*3F)([^?#=&]*sig%(?:25)*3D[^?#=&]*)\z)re"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mark(QStringLiteral(R"re(\A(https?://[^?#%]+)%(?:25)*3F(?=[^?]*sig=))re"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = whole.match(text); match.hasMatch())
        return match.captured(1) + QLatin1Char('?') + QUrl::fromPercentEncoding(match.captured(2).toUtf8());
    return QString(text).replace(mark, QStringLiteral("\\1?"));
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
    const QString plain = EscapedText::plain(withoutMailQuotes(withoutInvisible(m_text)));
    replace(withoutMarkup(plain), m_decorated);
    if (isConnectionString(m_text)) {
        replace(addressFromConnectionString(m_text), m_connectionString);
        return;
    }
    replace(withoutDecoration(m_text), m_decorated);
    replace(withoutSecondScheme(m_text), m_decorated);
    replace(withoutRedirection(m_text), m_decorated);
    replace(addressIn(m_text), m_decorated);
    replace(withoutSecondQuestionMark(m_text), m_decorated);
    replace(withoutOuterEncoding(m_text), m_doubleEncoded);
    replace(withoutEncodedQuery(m_text), m_doubleEncoded);
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
    addresses = withoutBeginnings(addresses);
    m_severalUrls = addresses.size() > 1;
    return addresses.size() == 1 ? addresses.first() : text;
}
