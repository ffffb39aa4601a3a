// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/redactedlog.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>
#include <QTest>
#include <QThread>

namespace {
struct Line {
    QtMsgType type;
    QByteArray category;
    QString message;
};
QMutex mutex;
QList<Line> lines;

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&mutex);
    lines.append({type, context.category, message});
}

Q_LOGGING_CATEGORY(logTest, "habeas.test")

bool speaksAtTheEnd = false;
/** Goes after everything that was made in `main()`. */
struct LastWords {
    ~LastWords()
    {
        if (speaksAtTheEnd)
            qWarning("last words, code_verifier=MadeUp0secret");
    }
};
const LastWords lastWords;

/** A program of its own that logs until it is gone. */
int speakToTheEnd(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    installRedactedLog();
    speaksAtTheEnd = true;
    qWarning("first words, code_verifier=MadeUp0secret");
    qWarning("%s", QByteArray(200'000, 'x').append(" sig=MadeUp0secret").constData());
    return 0;
}
}

class tst_RedactedLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { qInstallMessageHandler(m_before); }
    void redactsAndPassesOn();
    void remembersTheLast();
    void nothingAfterTheEnd();

private:
    QtMessageHandler m_before = nullptr;
};

void tst_RedactedLog::initTestCase()
{
    m_before = qInstallMessageHandler(keep);
    installRedactedLog();
    installRedactedLog();
}

void tst_RedactedLog::redactsAndPassesOn()
{

    qCWarning(logTest) << "sent to https://a.invalid/c?sig=MadeUp0secret&se=1";
    qDebug("Authorization: Bearer MadeUp0secret0000000000");
    qInfo("nothing of interest");
    std::unique_ptr<QThread> other(QThread::create([] {
        for (int i = 0; i < 200; ++i)
            qWarning("code_verifier=MadeUp0secret");
    }));
    other->start();
    for (int i = 0; i < 200; ++i)
        qWarning("code_verifier=MadeUp0secret");
    QVERIFY(other->wait());

    QCOMPARE(lines.size(), 403);
    QCOMPARE(lines.at(0).message, QStringLiteral("\"sent to https://a.invalid/c?sig=[redacted]&se=1\"").remove(QLatin1Char('"')));
    QCOMPARE(lines.at(0).type, QtWarningMsg);
    QCOMPARE(lines.at(0).category, QByteArray("habeas.test"));
    QCOMPARE(lines.at(1).message, QStringLiteral("Authorization: Bearer [redacted]"));
    QCOMPARE(lines.at(1).type, QtDebugMsg);
    QCOMPARE(lines.at(2).message, QStringLiteral("nothing of interest"));
    for (const Line &line : std::as_const(lines))
        QVERIFY2(!line.message.contains(QStringLiteral("MadeUp0")), qPrintable(line.message));
}

void tst_RedactedLog::remembersTheLast()
{
    for (int i = 0; i < 600; ++i)
        qCWarning(logTest) << "line" << i << "sig=MadeUp0secret";
    qWarning("%s", QByteArray(5000, 'x').append("end").constData());
    const QStringList recent = recentLog();
    QCOMPARE(recent.size(), 500);
    QVERIFY2(recent.at(498).endsWith(QStringLiteral(" warning habeas.test: line 599 sig=[redacted]")), qPrintable(recent.at(498)));
    QVERIFY(recent.at(0).contains(QStringLiteral("line 101 ")));
    QVERIFY(recent.at(499).size() < 1100);
    QVERIFY(QDateTime::fromString(recent.at(0).section(QLatin1Char(' '), 0, 0), Qt::ISODateWithMs).isValid());
    for (const QString &line : recent)
        QVERIFY2(!line.contains(QStringLiteral("MadeUp0")), qPrintable(line));
}

void tst_RedactedLog::nothingAfterTheEnd()
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--speak-to-the-end")});
    QVERIFY(program.waitForFinished());
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("first words, code_verifier=[redacted]"), said.constData());
    QVERIFY(!said.contains("MadeUp0"));
    QVERIFY(!said.contains("invalid QRegularExpression"));
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--speak-to-the-end") == 0)
        return speakToTheEnd(argc, argv);
    QCoreApplication application(argc, argv);
    tst_RedactedLog test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_redactedlog.moc"
