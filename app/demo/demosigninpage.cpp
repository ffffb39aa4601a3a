// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demosigninpage.h"

#include "demo/demoperson.h"

namespace {
QString frame(const QString &title, const QString &body)
{
    static const QString start = QStringLiteral(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>
:root { --back: #f3f2f1; --card: #ffffff; --text: #201f1e; --quiet: #5c5a58; --line: #8a8886; --accent: #0b5cad; --focus: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --back: #1b1a19; --card: #292827; --text: #f3f2f1; --quiet: #c8c6c4; --line: #979593; --accent: #7db8ef; --focus: #ffffff; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 2rem 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
.demo { margin: 0 0 1.5rem; padding: .5rem .75rem; border-left: 4px solid var(--accent); }
.quiet { color: var(--quiet); }
button { display: block; width: 100%; margin: 0 0 .6rem; padding: .7rem .9rem; text-align: left; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }
button:hover { border-color: var(--accent); }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
button.first { border: 2px solid var(--accent); }
button strong, button span { display: block; }
code { overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; }
</style>
)");
    return start + QStringLiteral("<title>") + title.toHtmlEscaped() + QStringLiteral("</title>\n</head>\n<body>\n<main>\n<h1>")
        + title.toHtmlEscaped() + QStringLiteral("</h1>\n<p class=\"demo\">This is the Habeas demo tenant. Nothing leaves this computer.</p>\n")
        + body + QStringLiteral("</main>\n</body>\n</html>\n");
}

QString hidden(const QString &name, const QString &value)
{
    return QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">\n").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString choiceButton(const QString &value, const QString &title, const QString &description, bool first)
{
    const QString attributes = first ? QStringLiteral(" class=\"first\" autofocus") : QString();
    return QStringLiteral("<button type=\"submit\" name=\"choice\" value=\"%1\"%2><strong>%3</strong><span class=\"quiet\">%4</span></button>\n")
        .arg(value, attributes, title.toHtmlEscaped(), description.toHtmlEscaped());
}

QString choiceButton(const DemoPerson &person, bool first)
{
    return choiceButton(person.choice, person.name, person.username + QStringLiteral(" · ") + person.description, first);
}

QString definitions(const QList<std::pair<QString, QString>> &items)
{
    QString list = QStringLiteral("<dl>\n");
    for (const auto &[term, text] : items)
        list += QStringLiteral("<dt>%1</dt><dd><code>%2</code></dd>\n").arg(term.toHtmlEscaped(), text.toHtmlEscaped());
    return list + QStringLiteral("</dl>\n");
}
}

QString DemoSignInPage::choose(const Choice &choice)
{
    QString body = QStringLiteral("<form method=\"post\" action=\"%1\">\n").arg(choice.action.toString(QUrl::FullyEncoded).toHtmlEscaped());
    body += hidden(QStringLiteral("request"), choice.request);
    body += QStringLiteral("<h2>Sign in as</h2>\n");
    for (const DemoPerson &person : DemoPerson::all()) {
        if (person.choice == choice.preselected)
            body += choiceButton(person, true);
    }
    for (const DemoPerson &person : DemoPerson::all()) {
        if (person.choice != choice.preselected)
            body += choiceButton(person, false);
    }
    body += QStringLiteral("<h2>Or</h2>\n");
    body += choiceButton(QStringLiteral("decline"), QStringLiteral("Decline"), QStringLiteral("Refuse the permissions and go back"), false);
    body += QStringLiteral("</form>\n<h2>The application asks for</h2>\n<ul>\n");
    for (const QString &permission : choice.permissions)
        body += QStringLiteral("<li><code>%1</code></li>\n").arg(permission.toHtmlEscaped());
    body += QStringLiteral("</ul>\n<p class=\"quiet\">The answer goes to <code>%1</code>.</p>\n").arg(choice.redirectUri.toHtmlEscaped());
    return frame(QStringLiteral("Sign in"), body);
}

QString DemoSignInPage::error(const QString &description, const QString &correlationId, const QString &timestamp)
{
    return frame(QStringLiteral("Sorry, but we’re having trouble signing you in"),
                 QStringLiteral("<p role=\"alert\"><code>%1</code></p>\n").arg(description.toHtmlEscaped())
                     + definitions({{QStringLiteral("Correlation ID"), correlationId}, {QStringLiteral("Timestamp"), timestamp}})
                     + QStringLiteral("<p>The application was not told. Go back to it and cancel the sign-in there.</p>\n"));
}

QString DemoSignInPage::formPost(const QString &redirectUri, const QList<std::pair<QString, QString>> &fields)
{
    QString body = QStringLiteral("<form method=\"post\" action=\"%1\">\n").arg(redirectUri.toHtmlEscaped());
    for (const auto &[name, value] : fields)
        body += hidden(name, value);
    body += QStringLiteral(
        "<p>Going back to the application…</p>\n<button type=\"submit\" class=\"first\" autofocus><strong>Continue</strong></button>\n</form>\n"
        "<script>document.forms[0].submit();</script>\n");
    return frame(QStringLiteral("Continue"), body);
}

QString DemoSignInPage::signedOut()
{
    return frame(QStringLiteral("You are signed out"), QStringLiteral("<p>You may close this page.</p>\n"));
}

QString DemoSignInPage::front(const QList<std::pair<QString, QString>> &addresses)
{
    return frame(QStringLiteral("Habeas demo tenant"),
                 QStringLiteral("<p>It plays Microsoft Entra ID, Microsoft Graph and Azure Blob Storage.</p>\n") + definitions(addresses));
}
