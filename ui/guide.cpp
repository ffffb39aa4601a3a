// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/guide.h"

#include "ui/operationwords.h"
#include "ui/troubleshooting.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QMetaEnum>
#include <QRegularExpression>

// Outside any namespace: the resources are in a static library.
static void loadGuide()
{
    Q_INIT_RESOURCE(app);
}

namespace {
const QString sourceLanguage = QStringLiteral("en");
const QString suffix = QStringLiteral(".html");

QString paragraph(const QString &what, const QString &next)
{
    if (what.isEmpty())
        return QStringLiteral("<p>%1</p>\n").arg(next.toHtmlEscaped());
    return QStringLiteral("<p><strong>%1</strong><br>%2</p>\n").arg(what.toHtmlEscaped(), next.toHtmlEscaped());
}

QString htmlOf(const QList<Troubleshooting::Entry> &entries)
{
    QString html;
    for (const Troubleshooting::Entry &entry : entries) {
        QString anchors;
        for (const QString &place : entry.places)
            anchors += QStringLiteral("<a name=\"%1\"></a>").arg(place);
        const QString title = entry.codes.isEmpty() ? entry.title : entry.codes.join(QStringLiteral(", "));
        html += QStringLiteral("<h3>%1%2</h3>\n").arg(anchors, title.toHtmlEscaped());
        for (const Troubleshooting::Entry::Words &words : entry.words)
            html += paragraph(words.what, words.next);
    }
    return html;
}

QString states()
{
    const QMetaEnum all = QMetaEnum::fromType<Exports::State>();
    QString html;
    for (int i = 0; i < all.keyCount(); ++i) {
        ExportRecord record;
        record.state = Exports::State(all.value(i));
        record.seenByService = true;
        record.tracked = true;
        html += QStringLiteral("<h3><a name=\"%1\"></a>%2</h3>\n%3")
                    .arg(QString::fromLatin1(all.key(i)).toLower(), OperationWords::state(record.state).toHtmlEscaped(),
                         paragraph({}, OperationWords::meaning(record)));
    }
    return html;
}

QString firstLanguageOf(const QLocale &locale)
{
    const QStringList available = Guide::languages();
    for (const QString &code : {locale.name(), locale.name().section(QLatin1Char('_'), 0, 0)}) {
        if (available.contains(code))
            return code;
    }
    return sourceLanguage;
}
}

Guide::Guide()
    : Guide(firstLanguageOf(QLocale()))
{
}

Guide::Guide(const QString &language)
    : m_language(language)
{
    loadGuide();
}

QStringList Guide::languages()
{
    loadGuide();
    return QDir(QStringLiteral(":/guide")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QStringList Guide::chapterNames()
{
    return {QStringLiteral("start"), QStringLiteral("setup"), QStringLiteral("storage"), QStringLiteral("request"), QStringLiteral("states"),
            QStringLiteral("time"),  QStringLiteral("proof"), QStringLiteral("erasing"), QStringLiteral("errors")};
}

QString Guide::scheme()
{
    return QStringLiteral("habeas-guide");
}

QUrl Guide::address(const QString &chapter, const QString &place)
{
    QUrl url;
    url.setScheme(scheme());
    url.setPath(QLatin1Char('/') + (chapter.isEmpty() ? chapterNames().first() : chapter) + suffix);
    if (!place.isEmpty())
        url.setFragment(place);
    return url;
}

QList<Guide::Chapter> Guide::chapters() const
{
    static const QRegularExpression title(QStringLiteral("<title>([^<]*)</title>"));
    QList<Chapter> all;
    const QStringList names = chapterNames();
    for (const QString &name : names)
        all.append({name, title.match(read(name)).captured(1)});
    return all;
}

QString Guide::chapterAt(const QUrl &address) const
{
    const QString path = address.path();
    if (address.scheme() != scheme() || !address.host().isEmpty() || !path.startsWith(QLatin1Char('/')) || !path.endsWith(suffix))
        return {};
    const QString name = path.mid(1, path.size() - 1 - suffix.size());
    return chapterNames().contains(name) ? name : QString();
}

QString Guide::html(const QString &chapter) const
{
    QString html = read(chapter);
    const auto put = [&html](const char *mark, const auto &words) {
        const QString place = QStringLiteral("<!-- %1 -->").arg(QLatin1String(mark));
        if (html.contains(place))
            html.replace(place, words());
    };
    put("states", states);
    put("sign-in", [] { return htmlOf(Troubleshooting::signIn()); });
    put("graph", [] { return htmlOf(Troubleshooting::graph()); });
    put("storage", [] { return htmlOf(Troubleshooting::storage()); });
    return html;
}

QString Guide::read(const QString &chapter) const
{
    if (!chapterNames().contains(chapter))
        return {};
    QFile file(QStringLiteral(":/guide/%1/%2.html").arg(m_language, chapter));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
