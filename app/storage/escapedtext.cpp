// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/escapedtext.h"

#include <QList>
#include <QPair>
#include <QRegularExpression>

namespace {
/** Each escape, whose first group is the number of a character of ASCII, once. */
QString withCharacters(const QString &text, const QRegularExpression &escape, int base)
{
    QString result;
    qsizetype end = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += QChar(match.captured(1).toUShort(nullptr, base));
        end = match.capturedEnd();
    }
    return result + QStringView(text).mid(end);
}

/** The source of a mail: `=3D` for an equals sign, and `=` at the ends of lines that go on. */
QString withoutQuotedPrintable(QString text)
{
    static const QRegularExpression encoded(QStringLiteral("[?&;\\s](?:sv|se|sp|sr|ss)=3D"));
    static const QRegularExpression lineEnd(QStringLiteral("=[ \\t]*\\r?\\n"));
    static const QRegularExpression escape(QStringLiteral("=([2-7][0-9A-F])"));
    if (!encoded.match(text).hasMatch())
        return text;
    text.remove(lineEnd);
    return withCharacters(text, escape, 16);
}

QString withoutJsonEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\u00([2-7][0-9A-F])"), QRegularExpression::CaseInsensitiveOption);
    text = withCharacters(text, escape, 16);
    // JSON in JSON.
    text.replace(QLatin1String("\\\""), QLatin1String("\""));
    if (text.contains(QLatin1String(":\\/\\/")))
        text.replace(QLatin1String("\\/"), QLatin1String("/"));
    return text;
}

QString withoutShellEscapes(QString text)
{
    static const QRegularExpression unixShell(QStringLiteral(R"re(\\([?&=]))re"));
    static const QRegularExpression batchFile(QStringLiteral("%%(?=[0-9A-Fa-f]{2})"));
    static const QRegularExpression lineGoesOn(QStringLiteral("\\\\\\r?\\n"));
    text.remove(lineGoesOn);
    if (text.contains(QLatin1String("\\&")) || text.contains(QLatin1String("\\=")))
        text.replace(unixShell, QStringLiteral("\\1"));
    text.replace(batchFile, QStringLiteral("%"));
    return text.replace(QLatin1String("^&"), QLatin1String("&")).replace(QLatin1String("`&"), QLatin1String("&"));
}

QString withoutHtmlEntities(QString text)
{
    static const QRegularExpression ampersand(QStringLiteral("&(?:amp|#0*38|#x0*26);|&amp(?=[a-z]{2,6}=)"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quote(QStringLiteral("&(?:quot|apos|lt|gt|nbsp|#0*(?:34|39|60|62|160)|#x0*(?:22|27|3c|3e|a0));"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression decimal(QStringLiteral("&#0*(3[2-9]|[4-9][0-9]|1[01][0-9]|12[0-6]);"));
    static const QRegularExpression hexadecimal(QStringLiteral("&#x0*([2-7][0-9a-f]);"), QRegularExpression::CaseInsensitiveOption);
    static const QList<QPair<QLatin1String, QLatin1String>> names{
        {QLatin1String("&equals;"), QLatin1String("=")}, {QLatin1String("&colon;"), QLatin1String(":")},
        {QLatin1String("&sol;"), QLatin1String("/")},    {QLatin1String("&quest;"), QLatin1String("?")},
        {QLatin1String("&percnt;"), QLatin1String("%")}, {QLatin1String("&plus;"), QLatin1String("+")}};
    while (ampersand.match(text).hasMatch())
        text.replace(ampersand, QStringLiteral("&"));
    text.replace(quote, QStringLiteral("\""));
    for (const auto &[name, character] : names)
        text.replace(name, character);
    return withCharacters(withCharacters(text, decimal, 10), hexadecimal, 16);
}
}

QString EscapedText::plain(const QString &text)
{
    return withoutShellEscapes(withoutHtmlEntities(withoutJsonEscapes(withoutQuotedPrintable(text))));
}
