// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "pseudotranslator.h"
#include "ui/accountbar.h"
#include "ui/fetchwords.h"
#include "ui/language.h"
#include "ui/languagemenu.h"
#include "ui/localdate.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

namespace {
struct Message {
    QString context;
    QString source;
    QString type;
    bool hasPlurals = false;
    QStringList translations;

    [[nodiscard]] QString name() const { return context + QLatin1String(": ") + source; }
};

QList<Message> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString element = xml.name().toString();
        if (element == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (element == QLatin1String("message")) {
            messages.append({context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), {}});
        } else if (element == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (element == QLatin1String("translation")) {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.last().hasPlurals)
                messages.last().translations.append(xml.readElementText());
        } else if (element == QLatin1String("numerusform")) {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?(?:\\d{1,2}|n)"));
    QSet<QString> found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    QStringList sorted(found.cbegin(), found.cend());
    sorted.sort();
    return sorted;
}

QStringList tags(const QString &text)
{
    static const QRegularExpression tag(QStringLiteral("</?[a-z][^>]*>"));
    QStringList found;
    for (auto it = tag.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    return found;
}

/** The letter after each mnemonic's mark, in lower case. */
QStringList mnemonics(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(?![a-z]+;)(?:(&)|(\\w))"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    for (auto it = mnemonic.globalMatch(text); it.hasNext();) {
        if (const QString letter = it.next().captured(2); !letter.isEmpty())
            found.append(letter.toLower());
    }
    return found;
}

QString ending(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("(?:…|:|\\?)\\z"));
    return end.match(text).captured();
}

QString spaceAround(const QString &text)
{
    static const QRegularExpression before(QStringLiteral("\\A\\s*"));
    static const QRegularExpression after(QStringLiteral("\\s*\\z"));
    return before.match(text).captured() + QLatin1Char('|') + after.match(text).captured();
}

QString fault(const Message &message)
{
    if (!message.type.isEmpty())
        return QLatin1String("is ") + message.type;
    if (message.translations.isEmpty())
        return QStringLiteral("has no translation");
    for (const QString &translation : message.translations) {
        if (translation.isEmpty())
            return QStringLiteral("is empty");
        if (placeholders(translation) != placeholders(message.source))
            return QStringLiteral("has other placeholders");
        if (tags(translation) != tags(message.source))
            return QStringLiteral("has other markup");
        if (mnemonics(translation).size() != mnemonics(message.source).size())
            return QStringLiteral("has another number of mnemonics");
        if (ending(translation) != ending(message.source))
            return QStringLiteral("ends differently");
        if (spaceAround(translation) != spaceAround(message.source))
            return QStringLiteral("has other space around it");
    }
    return {};
}

/** What presses the same key, though it does not in English. */
QStringList clashes(const QList<Message> &messages)
{
    QStringList found;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const QString key = mnemonics(messages.at(i).translations.value(0)).value(0);
        if (key.isEmpty())
            continue;
        for (qsizetype j = i + 1; j < messages.size() && messages.at(j).context == messages.at(i).context; ++j) {
            const bool sameInEnglish = mnemonics(messages.at(i).source) == mnemonics(messages.at(j).source);
            if (!sameInEnglish && mnemonics(messages.at(j).translations.value(0)).value(0) == key)
                found.append(messages.at(i).name() + QLatin1String(" / ") + messages.at(j).source);
        }
    }
    return found;
}

QStringList files()
{
    QStringList paths;
    const QFileInfoList found = QDir(QStringLiteral(HABEAS_TRANSLATIONS)).entryInfoList({QStringLiteral("*.ts")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : found)
        paths.append(file.absoluteFilePath());
    return paths;
}

/** Everything that the program asks for and German lacks. */
class Asking : public QTranslator
{
public:
    Asking() { m_loaded = m_german.load(QStringLiteral(":/translations/habeas_de.qm")); }

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        const QString text = QString::fromUtf8(source);
        if (m_german.translate(context, source, disambiguation, n).isEmpty() && !text.isEmpty() && context[0] != 'Q')
            m_missing.insert(QString::fromUtf8(context) + QLatin1String(": ") + text);
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QSet<QString> missing() const { return m_missing; }

private:
    QTranslator m_german;
    bool m_loaded = false;
    mutable QSet<QString> m_missing;
};
}

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsALanguage();
    void complete_data();
    void complete();
    void faultsAreFound_data();
    void faultsAreFound();
    void upToDate_data();
    void upToDate();
    void windowInGerman();
    void demoKeepsTheLanguage();
    void windowInThePseudoLanguage();
    void formatsFollow();
    void unknownLanguage();
};

void tst_Translations::everyFileIsALanguage()
{
    const Language language;
    QStringList codes;
    for (const QString &file : files())
        codes.append(QFileInfo(file).completeBaseName().section(QLatin1Char('_'), 1));
    QVERIFY(codes.contains(QStringLiteral("de")));
    QVERIFY(codes.contains(QStringLiteral("en")));
    QCOMPARE(Language::available(), codes);
    QCOMPARE(Language::nativeName(QStringLiteral("de")), QStringLiteral("Deutsch"));
}

void tst_Translations::complete_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : files())
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

void tst_Translations::complete()
{
    QFETCH(QString, file);
    const QList<Message> messages = read(file);
    QVERIFY(!messages.isEmpty());
    QStringList faults;
    for (const Message &message : messages) {
        if (const QString found = fault(message); !found.isEmpty())
            faults.append(message.name() + QLatin1String(": ") + found);
    }
    QCOMPARE(faults.join(QLatin1Char('\n')), QString());
    QCOMPARE(clashes(messages).join(QLatin1Char('\n')), QString());
}

void tst_Translations::faultsAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::newRow("empty") << "Cancel"
                           << "";
    QTest::newRow("placeholder missing") << "%1 of %2"
                                         << "%1 von";
    QTest::newRow("another placeholder") << "%Ln files"
                                         << "%n Dateien";
    QTest::newRow("no mnemonic") << "&Person"
                                 << "Person";
    QTest::newRow("markup") << "<b>Person</b>"
                            << "<b>Person";
    QTest::newRow("dots") << "Verify…"
                          << "Prüfen";
    QTest::newRow("colon") << "Person:"
                           << "Person";
    QTest::newRow("space") << " months"
                           << "Monate";
}

void tst_Translations::faultsAreFound()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    Message message{QStringLiteral("Window"), source, {}, false, {translation}};
    QVERIFY(!fault(message).isEmpty());
    message.translations = {source};
    QCOMPARE(fault(message), QString());
    message.type = QStringLiteral("unfinished");
    QVERIFY(!fault(message).isEmpty());
    const Message one{QStringLiteral("Window"), QStringLiteral("&Case"), {}, false, {QStringLiteral("&Fall")}};
    const Message other{QStringLiteral("Window"), QStringLiteral("&View"), {}, false, {QStringLiteral("An&fang")}};
    QCOMPARE(clashes({one, other}).size(), 1);
}

void tst_Translations::upToDate_data()
{
    complete_data();
}

void tst_Translations::upToDate()
{
    QFETCH(QString, file);
    const QString lupdate = QStringLiteral(HABEAS_LUPDATE);
    if (!QFileInfo(lupdate).isExecutable())
        QSKIP("lupdate is not installed.");
    const QTemporaryDir directory;
    const QString fresh = directory.filePath(QFileInfo(file).fileName());
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-source-language"), QStringLiteral("en")};
    const QString code = QFileInfo(file).completeBaseName().section(QLatin1Char('_'), 1);
    if (code == QLatin1String("en"))
        arguments.append(QStringLiteral("-pluralonly"));
    const QString sources = QStringLiteral(HABEAS_SOURCES);
    arguments << QStringLiteral("-target-language") << code << QStringLiteral("-I") << sources << QStringLiteral("-I")
              << sources + QLatin1String("/app") << sources + QLatin1String("/ui") << QStringLiteral("-ts") << fresh;
    QProcess process;
    process.start(lupdate, arguments);
    QVERIFY(process.waitForFinished(100'000));
    const QByteArray complaints = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0 && !complaints.contains("Qualifying with unknown") && !complaints.contains("without Q_OBJECT"),
             complaints.constData());
    const auto names = [](const QString &path) {
        QSet<QString> found;
        for (const Message &message : read(path))
            found.insert(message.name());
        return found;
    };
    const QSet<QString> wanted = names(fresh);
    const QSet<QString> present = names(file);
    QVERIFY(!wanted.isEmpty());
    // The target update_translations mends both.
    QCOMPARE(QStringList((wanted - present).values()).join(QLatin1Char('\n')), QString());
    QCOMPARE(QStringList((present - wanted).values()).join(QLatin1Char('\n')), QString());
}

void tst_Translations::windowInGerman()
{
    DemoApplication demo;
    demo.setLanguage(QStringLiteral("de"));
    QVERIFY(demo.start());
    const Asking asking;
    QVERIFY(asking.isLoaded());
    QVERIFY(WindowDriver::button(QStringLiteral("Anmelden")));
    QVERIFY(WindowDriver::button(QStringLiteral("Einstellungen…")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Nicht angemeldet")));
    QStringList menus;
    const QList<QAction *> actions = demo.application().window().menuBar()->actions();
    for (const QAction *action : actions)
        menus.append(action->text());
    QVERIFY(menus.contains(QStringLiteral("&Journal")));
    if (QFileInfo::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QLatin1String("/qtbase_de.qm"))) {
        const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Abbrechen"));
    }
    // What is asked for at run time is what lupdate has found, under the same name.
    QCoreApplication::installTranslator(const_cast<Asking *>(&asking));
    QVERIFY(demo.start());
    demo.application().window().openCase({});
    QVERIFY(WindowDriver::click(QStringLiteral("Einstellungen…")));
    QCOMPARE(QStringList(asking.missing().values()).join(QLatin1Char('\n')), QString());
}

void tst_Translations::demoKeepsTheLanguage()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    CommandLine line;
    line.demo = true;
    {
        Application demo(line);
        QCOMPARE(demo.start(), Application::Start::Running);
        QVERIFY(WindowDriver::button(QStringLiteral("Sign in")));
        const auto *menu = demo.window().findChild<LanguageMenu *>();
        QVERIFY(menu);
        const QList<QAction *> choices = menu->actions();
        const auto german =
            std::find_if(choices.cbegin(), choices.cend(), [](const QAction *choice) { return choice->text() == QLatin1String("Deutsch"); });
        QVERIFY(german != choices.cend());
        (*german)->trigger();
        QVERIFY(WindowDriver::shows(QStringLiteral("the next time")));
    }
    {
        Application demo(line);
        QCOMPARE(demo.start(), Application::Start::Running);
        QVERIFY(WindowDriver::button(QStringLiteral("Anmelden")));
    }
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    QStandardPaths::setTestModeEnabled(false);
}

void tst_Translations::windowInThePseudoLanguage()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QCOMPARE(PseudoTranslator::pseudo(QStringLiteral("%1 of &all…")), QStringLiteral("\u200F⟦%1 öf &áll ~~~~⟧…"));
    DemoApplication demo;
    QVERIFY(demo.start());
    QVERIFY(WindowDriver::button(PseudoTranslator::pseudo(QStringLiteral("Sign in"))));
    static const QRegularExpression words(QStringLiteral("\\p{L}{3,}"));
    QStringList hardCoded;
    const auto look = [&hardCoded](QString text) {
        // English plurals come from their own file, which covers the pseudo-language.
        static const QRegularExpression plural(QStringLiteral("\\d+ \\w+"));
        text.remove(plural);
        if (words.match(text).hasMatch() && !text.contains(QStringLiteral("⟦")) && text != QLatin1String("Habeas"))
            hardCoded.append(text);
    };
    const QList<QWidget *> widgets = demo.application().window().findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (const auto *label = qobject_cast<QLabel *>(widget))
            look(label->text());
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            look(button->text());
        look(widget->accessibleName());
        look(widget->toolTip());
        if (const auto *input = qobject_cast<QLineEdit *>(widget))
            look(input->placeholderText());
    }
    QCOMPARE(hardCoded.join(QLatin1Char('\n')), QString());
}

void tst_Translations::formatsFollow()
{
    const QLocale before;
    {
        Language language;
        language.choose(QStringLiteral("de_AT"));
        QCOMPARE(language.code(), QStringLiteral("de"));
        QCOMPARE(LocalDate::longDate(QDate(2026, 11, 24)), QStringLiteral("24. November 2026"));
        QCOMPARE(FetchWords::size(1'234'567), QStringLiteral("1,2 MB"));
        QCOMPARE(QLocale().toString(12000), QStringLiteral("12.000"));
    }
    QLocale::setDefault(before);
}

void tst_Translations::unknownLanguage()
{
    const QLocale before;
    Language language;
    language.choose(QStringLiteral("tlh"));
    QCOMPARE(language.code(), QStringLiteral("en"));
    QLocale::setDefault(before);
}

QTEST_MAIN(tst_Translations)
#include "tst_translations.moc"
