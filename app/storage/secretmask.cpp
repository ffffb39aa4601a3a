// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/secretmask.h"

#include "storage/pastedtext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace {
/** Beyond it nothing is worth looking at, and everything is hidden. */
constexpr qsizetype longestText = 16384;
/** So many characters in a row of a secret are a leak. */
constexpr qsizetype pieceLength = 8;
/** Mixed characters in a row that need no name to be taken for a secret. */
constexpr qsizetype suspiciousLength = 16;
/** Capitals and small letters in a row, without the escapes, that are no words: a signature has 43 characters. */
constexpr qsizetype longestWord = 36;
/** No name in an address is so long: a container has 63 characters, with slashes around. */
constexpr qsizetype certainLength = 70;

QString bullets()
{
    return QString(8, QChar(0x2022));
}

QString decodedTwice(const QString &text)
{
    return QUrl::fromPercentEncoding(QUrl::fromPercentEncoding(text.toUtf8()).toUtf8());
}

bool hasKeyShape(const QString &text)
{
    // Alone it is one without its last characters, too: a double click does not select them.
    static const QRegularExpression key(QStringLiteral(R"re([A-Za-z0-9+/]{86}==|\A["'<(]?[A-Za-z0-9+/]{86}=?["'>)]?\z)re"));
    return key.match(text).hasMatch();
}

/** As JSON, HTML and mails may write what is not a letter or digit in Base64. */
QString escapes()
{
    return QStringLiteral(R"re(&#(?:43|47|61|x2b|x2f|x3d);|\\u00(?:2b|2f|3d)|=3D)re");
}

QString unescaped(QString text)
{
    static const QRegularExpression plus(QStringLiteral(R"re(&#(?:43|x2b);|\\u002b)re"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slash(QStringLiteral(R"re(&#(?:47|x2f);|\\u002f)re"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression equals(QStringLiteral(R"re(&#(?:61|x3d);|\\u003d|=3D)re"), QRegularExpression::CaseInsensitiveOption);
    return text.replace(plus, QStringLiteral("+")).replace(slash, QStringLiteral("/")).replace(equals, QStringLiteral("="));
}

/**
 * Capitals and small letters, and something else that names and words do not have: one signature of some 1,500 has no digit, and few of those
 * have no two capitals side by side.
 */
bool looksRandom(QString run)
{
    static const QRegularExpression escapes(QStringLiteral("%(?:25)*(?:2B|2F|3D)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digitOrCapitals(QStringLiteral("[0-9]|[A-Z]{2}"));
    run.remove(escapes);
    const auto any = [&run](auto test) { return std::any_of(run.cbegin(), run.cend(), test); };
    return any([](QChar c) { return c.isUpper(); }) && any([](QChar c) { return c.isLower(); })
        && (run.size() >= longestWord || run.contains(digitOrCapitals));
}
}

SecretMask::SecretMask(const QString &text)
    : m_text(text)
{
    if (m_text.size() > longestText) {
        m_compact = m_text;
        return;
    }
    compact();
    findPasswords();
    findAssignments();
    findRuns();
    findRemembered();
}

QString SecretMask::masked() const
{
    if (m_text.size() > longestText)
        return bullets();
    QList<Span> spans = m_spans;
    std::sort(spans.begin(), spans.end(), [](const Span &left, const Span &right) { return left.begin < right.begin; });
    QString result;
    qsizetype shown = 0;
    for (const Span &span : std::as_const(spans)) {
        if (span.begin >= shown) {
            const bool touches = span.begin == shown && !result.isEmpty() && result.endsWith(bullets());
            result += QStringView(m_text).mid(shown, span.begin - shown);
            if (!touches)
                result += bullets();
        }
        shown = std::max(shown, span.end);
    }
    return result + QStringView(m_text).mid(shown);
}

bool SecretMask::hasAccountKey() const
{
    return hasKeyShape(m_compact) || hasKeyShape(unescaped(m_compact))
        || (m_compact.contains(QLatin1Char('%')) && hasKeyShape(decodedTwice(m_compact)));
}

bool SecretMask::hasKeyAssignment() const
{
    static const QRegularExpression assignment(QStringLiteral(R"re((?:account|sharedaccess)[_\-]?key"?(?:[=:]|%(?:25)*3D|&#(?:61|x3d);))re"),
                                               QRegularExpression::CaseInsensitiveOption);
    return assignment.match(m_compact).hasMatch();
}

QString SecretMask::safe(const QString &value) const
{
    const QString shown = value.size() > 300 ? QString(value.left(300) + QChar(0x2026)) : value;
    return hasRemembered(shown) ? bullets() : shown;
}

void SecretMask::compact()
{
    m_compact.reserve(m_text.size());
    // In the source of a mail lines that go on end in an equals sign.
    const bool mayBeQuotedPrintable = m_text.contains(QLatin1String("=3D"));
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (m_text[i].isSpace() || PastedText::isInvisible(m_text[i]))
            continue;
        if (mayBeQuotedPrintable && m_text[i] == QLatin1Char('=') && i + 1 < m_text.size() && m_text[i + 1].isSpace())
            continue;
        // Regular expressions match nothing at all in a text with half a character.
        m_compact.append(m_text[i].isSurrogate() ? QChar(QChar::ReplacementCharacter) : m_text[i]);
        m_origins.append(i);
    }
}

void SecretMask::findPasswords()
{
    // A password may hold any character, so that behind a colon that begins no port everything up to the last @ counts.
    // A number may begin one, too, when an @ follows before the query.
    static const QRegularExpression userInfo(QStringLiteral(
        R"re((?://|\A(?![A-Za-z][A-Za-z0-9+.\-]*://))([^/?#@:]*:(?![0-9]+(?:[/?#]|\z)).*(?=@)|[^/?#@:]*:[0-9]+/[^?#]*(?=@)|[^/?#]*(?=@)))re"));
    static const QRegularExpression encoded(QStringLiteral("(?:%(?:25)*2F){2}((?:(?!%(?:25)*2F).)*?)%(?:25)*40"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &pattern : {userInfo, encoded}) {
        for (auto matches = pattern.globalMatch(m_compact); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            hide(match.capturedStart(1), match.capturedEnd(1));
            remember(match.captured(1));
        }
    }
}

void SecretMask::findAssignments()
{
    // The value ends where another parameter of a SAS or connection string begins, not at the first odd character: it may be mangled.
    static const QRegularExpression assignment(
        QStringLiteral(R"re((?:sig|signature|(?:account|sharedaccess)_?key|password|pwd)"?(?:[=:]|%(?:25)*3D|\\u003d|&\#61;)"?)re"
                       R"re((.*?)(?=\z|(?:[&;]|%(?:25)*26|\\u0026)(?:amp;)*)re"
                       R"re((?:s[vsrptei]|srt|sip|spr|sk(?:oid|tid|t|e|s|v)|saoid|suoid|scid|sdd|ses|sduoid|srh|srq|rsc[cdelt]|comp|restype|sig)re"
                       R"re(|AccountName|[A-Za-z]+Endpoint|EndpointSuffix|DefaultEndpointsProtocol)(?:=|%(?:25)*3D)))re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression notBase64(QStringLiteral("[^A-Za-z0-9+/_%=\\-]"));
    for (auto matches = assignment.globalMatch(m_compact); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        hide(match.capturedStart(1), match.capturedEnd(1));
        remember(match.captured(1).section(notBase64, 0, 0));
    }
}

void SecretMask::findRuns()
{
    static const QRegularExpression run(QStringLiteral("(?:[A-Za-z0-9+/_\\-]|%(?:25)*(?:2B|2F|3D)|%1)+=*").arg(escapes()),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression authority(QStringLiteral(R"re(\Ahttps?://[a-z0-9.:\-]*(?=[/?#]|\z))re"),
                                              QRegularExpression::CaseInsensitiveOption);
    if (isPlainName())
        return;
    for (auto matches = run.globalMatch(m_compact, authority.match(m_compact).capturedLength()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype length = match.capturedLength();
        if (length < certainLength && (length < suspiciousLength || !looksRandom(match.captured())))
            continue;
        hide(match.capturedStart(), match.capturedEnd());
        remember(match.captured());
    }
}

bool SecretMask::isPlainName() const
{
    static const QRegularExpression name(QStringLiteral(R"re(\A[A-Za-z0-9]{3,24}\z)re"));
    return name.match(m_compact).hasMatch();
}

void SecretMask::hide(qsizetype compactBegin, qsizetype compactEnd)
{
    if (compactBegin < compactEnd)
        m_spans.append({m_origins[compactBegin], m_origins[compactEnd - 1] + 1});
}

void SecretMask::remember(const QString &value)
{
    const QString plain = decodedTwice(value);
    const QString once = QString::fromLatin1(QUrl::toPercentEncoding(plain));
    const QString twice = QString::fromLatin1(QUrl::toPercentEncoding(once));
    for (const QString &form : {value, plain, once, twice}) {
        for (qsizetype i = 0; i + pieceLength <= form.size(); ++i)
            m_pieces.insert(form.mid(i, pieceLength).toLower());
    }
}

void SecretMask::findRemembered()
{
    if (m_pieces.isEmpty())
        return;
    for (qsizetype i = 0; i + pieceLength <= m_compact.size(); ++i) {
        if (m_pieces.contains(m_compact.mid(i, pieceLength).toLower()))
            hide(i, i + pieceLength);
    }
}

bool SecretMask::hasRemembered(const QString &value) const
{
    for (qsizetype i = 0; i + pieceLength <= value.size(); ++i) {
        if (m_pieces.contains(value.mid(i, pieceLength).toLower()))
            return true;
    }
    return false;
}
