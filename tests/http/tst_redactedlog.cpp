// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/redactedlog.h"

#include <QLoggingCategory>
#include <QMutex>
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
}

class tst_RedactedLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redactsAndPassesOn();
};

void tst_RedactedLog::redactsAndPassesOn()
{
    const QtMessageHandler before = qInstallMessageHandler(keep);
    installRedactedLog();
    installRedactedLog();

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
    qInstallMessageHandler(before);

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

QTEST_GUILESS_MAIN(tst_RedactedLog)
#include "tst_redactedlog.moc"
