// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportstate.h"
#include "identity/tokenerror.h"
#include "ui/aadstswords.h"
#include "ui/guide.h"
#include "ui/language.h"
#include "ui/operationwords.h"
#include "ui/troubleshooting.h"

#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QXmlStreamReader>

namespace {
QStringList captured(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption);
    QStringList all;
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        all.append(matches.next().captured(1));
    return all;
}

QStringList anchors(const QString &html)
{
    return captured(html, QStringLiteral("<a name=\"([^\"]*)\">"));
}

QStringList links(const QString &html)
{
    return captured(html, QStringLiteral("href=\"([^\"]*)\""));
}

/** Where Qt really finds a place to go to. */
QStringList anchorsSeenByQt(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    QStringList all;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            all += piece.fragment().charFormat().anchorNames();
        all += block.charFormat().anchorNames();
    }
    return all;
}

/** What the window shows: names of controls, in the language of the file. */
QSet<QString> words(const QString &language)
{
    const bool isSource = language == QLatin1String("en");
    QFile file(QStringLiteral(HABEAS_TRANSLATIONS "/habeas_de.ts"));
    QSet<QString> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == (isSource ? QLatin1String("source") : QLatin1String("translation")))
            all.insert(xml.readElementText(QXmlStreamReader::IncludeChildElements).remove(QLatin1Char('&')).simplified());
    }
    return all;
}
}

class tst_Guide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void englishAndGerman();
    void everyChapterHasATitle_data();
    void everyChapterHasATitle();
    void everyLinkResolves_data();
    void everyLinkResolves();
    void sameAnchorsInEveryLanguage();
    void namesOfControlsAreThoseOfTheWindow_data();
    void namesOfControlsAreThoseOfTheWindow();
    void noColourIsFixed_data();
    void noColourIsFixed();
    void everyCodeIsExplained();
    void everyStateIsExplained();
    void speaksTheLanguageOfTheProgram();
    void unknownLanguageIsEnglish();
    void strangeAddresses();

private:
    static void languages();
    static void pages();
};

void tst_Guide::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void tst_Guide::languages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Guide::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void tst_Guide::pages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("chapter");
    for (const QString &language : Guide::languages()) {
        for (const QString &chapter : Guide::chapterNames())
            QTest::newRow(qPrintable(language + QLatin1Char('/') + chapter)) << language << chapter;
    }
}

void tst_Guide::englishAndGerman()
{
    QCOMPARE(Guide::languages(), (QStringList{QStringLiteral("de"), QStringLiteral("en")}));
    QVERIFY(Guide::chapterNames().size() >= 8);
}

void tst_Guide::everyChapterHasATitle_data()
{
    languages();
}

void tst_Guide::everyChapterHasATitle()
{
    QFETCH(QString, language);
    QSet<QString> titles;
    const QList<Guide::Chapter> chapters = Guide(language).chapters();
    for (const Guide::Chapter &chapter : chapters) {
        QVERIFY2(!chapter.title.isEmpty(), qPrintable(chapter.name));
        titles.insert(chapter.title);
    }
    QCOMPARE(titles.size(), Guide::chapterNames().size());
}

void tst_Guide::everyLinkResolves_data()
{
    pages();
}

void tst_Guide::everyLinkResolves()
{
    QFETCH(QString, language);
    QFETCH(QString, chapter);
    const Guide guide(language);
    const QString html = guide.html(chapter);
    QVERIFY2(!html.contains(QLatin1String("<!-- sign-in -->")) && !html.contains(QLatin1String("<!-- states -->")), "not filled in");
    QStringList names = anchors(html);
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), names.size());
    const QStringList seen = anchorsSeenByQt(html);
    for (const QString &name : std::as_const(names))
        QVERIFY2(seen.contains(name), qPrintable(name));
    for (const QString &link : links(html)) {
        const QUrl target = Guide::address(chapter).resolved(QUrl(link));
        const QString there = guide.chapterAt(target);
        QVERIFY2(!there.isEmpty(), qPrintable(link));
        QVERIFY2(!target.hasFragment() || anchors(guide.html(there)).contains(target.fragment()), qPrintable(link));
    }
}

void tst_Guide::sameAnchorsInEveryLanguage()
{
    for (const QString &chapter : Guide::chapterNames()) {
        const QString english = Guide(QStringLiteral("en")).html(chapter);
        for (const QString &language : Guide::languages()) {
            const QString other = Guide(language).html(chapter);
            QCOMPARE(anchors(other), anchors(english));
            QCOMPARE(links(other), links(english));
        }
    }
}

void tst_Guide::namesOfControlsAreThoseOfTheWindow_data()
{
    pages();
}

void tst_Guide::namesOfControlsAreThoseOfTheWindow()
{
    QFETCH(QString, language);
    QFETCH(QString, chapter);
    const QSet<QString> known = words(language);
    QVERIFY(known.size() > 300);
    for (const QString &name : captured(Guide(language).html(chapter), QStringLiteral("<b>(.*?)</b>"))) {
        const QString shown = name.simplified();
        // "aus den Berechtigungen": German may need another case.
        QVERIFY2(known.contains(shown) || known.contains(shown.chopped(1)), qPrintable(shown));
    }
}

void tst_Guide::noColourIsFixed_data()
{
    pages();
}

void tst_Guide::noColourIsFixed()
{
    QFETCH(QString, language);
    QFETCH(QString, chapter);
    const QString html = Guide(language).html(chapter);
    for (const char *word : {"color", "style=", "bgcolor", "<img", "<script", "http-equiv", "src="})
        QVERIFY2(!html.contains(QLatin1String(word), Qt::CaseInsensitive), word);
}

void tst_Guide::everyCodeIsExplained()
{
    for (const QString &language : Guide::languages()) {
        QTextDocument page;
        page.setHtml(Guide(language).html(QStringLiteral("errors")));
        const QString text = page.toPlainText();
        QStringList codes = GraphError::knownCodes() + StorageError::knownCodes().keys() + TokenError::knownErrors();
        for (const AadstsHelp &help : aadstsHelp()) {
            for (const int code : help.codes)
                codes.append(QStringLiteral("AADSTS%1").arg(code));
        }
        QVERIFY(codes.size() > 90);
        for (const QString &code : std::as_const(codes))
            QVERIFY2(text.contains(code), qPrintable(code));
    }
}

void tst_Guide::everyStateIsExplained()
{
    QTextDocument page;
    page.setHtml(Guide(QStringLiteral("en")).html(QStringLiteral("states")));
    const QMetaEnum states = QMetaEnum::fromType<Exports::State>();
    for (int i = 0; i < states.keyCount(); ++i)
        QVERIFY2(!page.find(OperationWords::state(Exports::State(states.value(i)))).isNull(), states.key(i));
}

void tst_Guide::speaksTheLanguageOfTheProgram()
{
    const QLocale before;
    {
        Language language;
        language.choose(QStringLiteral("de_AT"));
        const Guide guide;
        QCOMPARE(guide.language(), QStringLiteral("de"));
        // What the program says is in the language of the rest.
        QVERIFY(guide.html(QStringLiteral("states")).contains(QStringLiteral("Unbestätigt")));
        QVERIFY(guide.html(QStringLiteral("errors")).contains(QStringLiteral("Globaler Leser")));
        language.choose(QStringLiteral("en"));
        QCOMPARE(Guide().language(), QStringLiteral("en"));
    }
    QLocale::setDefault(before);
}

void tst_Guide::unknownLanguageIsEnglish()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Icelandic));
    QCOMPARE(Guide().language(), QStringLiteral("en"));
    QLocale::setDefault(before);
}

void tst_Guide::strangeAddresses()
{
    const Guide guide(QStringLiteral("en"));
    QCOMPARE(guide.chapterAt(Guide::address()), Guide::chapterNames().first());
    QCOMPARE(guide.chapterAt(Guide::address(QStringLiteral("errors"), QStringLiteral("graph"))), QStringLiteral("errors"));
    for (const char *address : {"https://example.com/errors.html", "file:///etc/passwd", "habeas-guide:/../de/errors.html", "habeas-guide:/errors",
                                "habeas-guide://host/errors.html", "habeas-guide:errors.html", "qrc:/guide/en/errors.html", ""}) {
        const QString chapter = guide.chapterAt(QUrl(QLatin1String(address)));
        QVERIFY2(chapter.isEmpty(), address);
        QVERIFY(guide.html(chapter).isEmpty());
    }
}

QTEST_MAIN(tst_Guide)
#include "tst_guide.moc"
