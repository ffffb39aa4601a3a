// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/redaction.h"

#include <QRegularExpression>

#include <array>

namespace {
struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

std::array<Rule, 8> makeRules()
{
    // A value up to its delimiter. A backslash belongs to it (JSON's `\/`) unless it escapes the closing quote.
    // Possessive, here and below: what cannot match otherwise must not be tried, or a very long secret would exhaust the stack and stay.
    const QString value = QStringLiteral(R"re((?:[^&\s"'<>;,\\]++|\\[^"'\s])++)re");
    // Qt's debug form: "name", QVariant(QString, "value" or std::pair("name","value").
    const QString paired = QStringLiteral(R"re(\\*["'],\s*(?:QVariant\(\w+,\s*)?\\*["'])re");
    // name=value, name: value, "name":"value", the same escaped, or percent-encoded once or twice.
    const QString assigned = QStringLiteral(R"re((?:(?:\\*["']|%22)?\s*(?:[=:]|%3D|%253D|%3A)\s*(?:\\*["']|%22)?|)re") + paired + QStringLiteral(")");
    // Where a short name may begin; the letter before it may be the end of an encoded question mark.
    const QString start = QStringLiteral("(?:(?<![a-z])|(?<=%3f)|(?<=%253f))");
    const QString secretName = start
        + QStringLiteral("sig|signature|accountkey|sharedaccesskey|sharedaccesssignature|(?:access|refresh|id)_?token(?:_hint)?|client_info"
                         "|code_verifier|client_secret|client_assertion|device_code|password|passwd");
    // Common words, secret only where they look like a parameter: `code=404` and Graph's "code":"…" stay readable.
    const QString parameterName = start + QStringLiteral("(?<!_)(?:code|nonce|token)|") + start + QStringLiteral("state");

    const auto rule = [](const QString &pattern, const QString &replacement) {
        return Rule{QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), replacement};
    };
    const QString mark = QStringLiteral("[redacted]");
    const QString keepName = QStringLiteral("\\1[redacted]");
    return {{
        rule(QStringLiteral("((?:") + secretName + QStringLiteral(")") + assigned + QStringLiteral(")") + value, keepName),
        rule(QStringLiteral("((?:") + parameterName + QStringLiteral(")(?:=|%3D|%253D|") + paired + QStringLiteral("))(?!\\d{1,4}\\b)") + value,
             keepName),
        rule(
            QStringLiteral(R"re((authorization\\*["']?\s*[:=,]\s*\\*["']?(?:Basic|Bearer|SharedKey|PoP|Negotiate|NTLM|Digest)\s+)[^\s"',;<>\\]++)re"),
            keepName),
        // Not in prose: "Bearer authentication".
        rule(QStringLiteral(R"re((\bBearer(?:\s|%20|\+)+)(?=[^\s"',;<>]*\d|[^\s"',;<>]{20})[a-z0-9\-._~+/%]{8,}+=*+)re"), keepName),
        // A password in a URL.
        rule(QStringLiteral(R"re((://[^/\s:@"']*:)[^/\s@"']+(?=@))re"), keepName),
        // A JSON Web Token, whole or in part.
        Rule{QRegularExpression(QStringLiteral(R"re(eyJ[A-Za-z0-9_\-]{8,}+(?:\.[A-Za-z0-9_\-]*+){0,4})re")), mark},
        // An account key: 64 bytes in base64.
        rule(QStringLiteral("(?:[a-z0-9+/]|%2B|%2F){86}(?:==|%3D%3D)"), mark),
        // Whatever else is that long without a break is an opaque token.
        rule(QStringLiteral("(?<![a-z0-9_\\-.+=])[a-z0-9_\\-.+=]{120,}+"), mark),
    }};
}
}

namespace Redaction {
QString redacted(const QString &text)
{
    // Never destroyed: whatever is said at the very end is redacted, too.
    static const std::array<Rule, 8> &rules = *new std::array<Rule, 8>(makeRules());
    QString result = text;
    for (const Rule &rule : rules)
        result.replace(rule.pattern, rule.replacement);
    return result;
}

QString withoutQuery(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}
}
