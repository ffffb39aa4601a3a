// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandline.h"

#include "ui/language.h"
#include "ui/ledgerverdict.h"
#include "ui/receiptverdict.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace {
const char *const demoHelp =
    QT_TRANSLATE_NOOP("CommandLine",
                      "The demo tenant (--demo) runs inside the program on a free port of 127.0.0.1 and speaks what Entra, Microsoft Graph\n"
                      "and Blob Storage speak; nothing leaves this computer. The log names its address. curl can talk to it, too:\n"
                      "  habeas-demo-tenant --help\n"
                      "shows how to start it alone and has the commands from token to finished export.\n");

// Qt takes its own options out of the arguments only when an application object is made, which comes later.
QStringList withoutQtOptions(const QStringList &arguments)
{
    static const QStringList withValue{QStringLiteral("-platform"),           QStringLiteral("-style"),           QStringLiteral("-stylesheet"),
                                       QStringLiteral("-platformtheme"),      QStringLiteral("-qwindowgeometry"), QStringLiteral("-qwindowtitle"),
                                       QStringLiteral("-qwindowicon"),        QStringLiteral("-display"),         QStringLiteral("-geometry"),
                                       QStringLiteral("-platformpluginpath"), QStringLiteral("-session"),         QStringLiteral("-fontengine")};
    static const QStringList flags{QStringLiteral("-reverse"), QStringLiteral("-widgetcount")};
    QStringList result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        // Qt takes them with one dash or two.
        const QString name = arguments.at(i).startsWith(QLatin1String("--")) ? arguments.at(i).mid(1) : arguments.at(i);
        if (withValue.contains(name))
            ++i;
        else if (!flags.contains(name) && !name.startsWith(QLatin1String("-style=")) && !name.startsWith(QLatin1String("-stylesheet=")))
            result.append(arguments.at(i));
    }
    return result;
}
}

CommandLine CommandLine::parse(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    CommandLine line = parse(arguments);
    if (line.action == Action::Print || line.action == Action::Fail) {
        // There is something to read: again, in the reader's language.
        const QCoreApplication application(argc, argv);
        Language language;
        language.choose({});
        line = parse(arguments);
    }
    return line;
}

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("CommandLine", "Answers personal data requests of people whose profile another organisation shares with yours."));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QCoreApplication::translate("CommandLine", "Try everything on a demo tenant; other configuration is ignored."));
    const QCommandLineOption config(QStringLiteral("config"), QCoreApplication::translate("CommandLine", "Read the configuration from FILE."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"),
                                     QCoreApplication::translate("CommandLine", "Keep the ledger and the settings in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption verify(QStringLiteral("verify-ledger"),
                                    QCoreApplication::translate("CommandLine", "Check that the ledger was not changed, print the verdict and end."));
    const QCommandLineOption verifyReceipt(
        QStringLiteral("verify-receipt"),
        QCoreApplication::translate("CommandLine", "Check a saved receipt, also against the ledger if there is one, print the verdict and end."),
        QStringLiteral("FILE.json"));
    parser.addOptions({demo, config, dataDir, verify, verifyReceipt});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    CommandLine line;
    const bool parsed = parser.parse(withoutQtOptions(arguments));
    if (!parsed || !parser.positionalArguments().isEmpty()) {
        const QString wrong = parsed
            ? QCoreApplication::translate("CommandLine", "Not understood: %1").arg(parser.positionalArguments().join(QLatin1Char(' ')))
            : parser.errorText();
        line.action = Action::Fail;
        line.text = wrong + QLatin1Char('\n') + QCoreApplication::translate("CommandLine", "habeas --help lists the options.") + QLatin1Char('\n');
        return line;
    }
    if (parser.isSet(help)) {
        line.action = Action::Print;
        line.text = parser.helpText() + QLatin1Char('\n') + QCoreApplication::translate("CommandLine", demoHelp);
    } else if (parser.isSet(version)) {
        line.action = Action::Print;
        line.text = QStringLiteral("habeas %1\n").arg(QCoreApplication::applicationVersion());
    } else if (parser.isSet(verify)) {
        line.action = Action::VerifyLedger;
    } else if (parser.isSet(verifyReceipt)) {
        line.action = Action::VerifyReceipt;
    }
    line.demo = parser.isSet(demo);
    line.configFile = parser.value(config);
    line.dataDir = parser.value(dataDir);
    line.receiptFile = parser.value(verifyReceipt);
    return line;
}

int CommandLine::carryOut(int argc, char *argv[]) const
{
    switch (action) {
    case Action::Run:
        break;
    case Action::Print:
        std::fputs(qPrintable(text), stdout);
        return 0;
    case Action::Fail:
        std::fputs(qPrintable(text), stderr);
        return 2;
    case Action::VerifyLedger: {
        const QCoreApplication application(argc, argv); // the database driver is a plugin
        Language language;
        language.choose({});
        return verifyLedger(dataDir);
    }
    case Action::VerifyReceipt: {
        const QCoreApplication application(argc, argv);
        Language language;
        language.choose({});
        return verifyReceipt(receiptFile, dataDir);
    }
    }
    return 2;
}
