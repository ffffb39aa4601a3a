// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/onceonlybody.h"

#include <QTest>

class tst_OnceOnlyBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnce();
    void cannotGoBack();
    void withheld();
    void withheldInTheMiddle();
    void empty();
    void cannotBeWritten();
};

void tst_OnceOnlyBody::readsOnce()
{
    const QByteArray content = QByteArray(100'000, 'x') + "end";
    OnceOnlyBody body(content);
    QVERIFY(body.isOpen());
    QVERIFY(body.isSequential());
    QCOMPARE(body.size(), content.size());
    QCOMPARE(body.bytesAvailable(), content.size());
    QVERIFY(!body.wasTaken());
    QVERIFY(!body.mayHaveArrived());

    QByteArray read = body.read(1);
    QVERIFY(body.wasTaken());
    QVERIFY(body.mayHaveArrived());
    read += body.readAll();
    QCOMPARE(read, content);
    QVERIFY(body.atEnd());
    QVERIFY(body.readAll().isEmpty());
    char byte = 0;
    QCOMPARE(body.read(&byte, 1), -1);
    QCOMPARE(body.size(), content.size());
}

void tst_OnceOnlyBody::cannotGoBack()
{
    OnceOnlyBody body("content");
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.read(3), QByteArray("con"));
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.readAll(), QByteArray("tent"));
    QVERIFY(!body.reset());
    QVERIFY(body.readAll().isEmpty());
}

void tst_OnceOnlyBody::withheld()
{
    OnceOnlyBody body("content");
    body.withhold();
    QCOMPARE(body.bytesAvailable(), 0);
    QVERIFY(body.atEnd());
    QVERIFY(body.readAll().isEmpty());
    QVERIFY(!body.wasTaken());
    QVERIFY(!body.mayHaveArrived());
}

void tst_OnceOnlyBody::withheldInTheMiddle()
{
    OnceOnlyBody body("content");
    QCOMPARE(body.read(3), QByteArray("con"));
    body.withhold();
    QVERIFY(body.readAll().isEmpty());
    QVERIFY(body.wasTaken());
}

void tst_OnceOnlyBody::empty()
{
    OnceOnlyBody body({});
    QVERIFY(body.atEnd());
    QVERIFY(!body.reset());
    QVERIFY(!body.wasTaken());
    // Its request is whole without it.
    QVERIFY(body.mayHaveArrived());
}

void tst_OnceOnlyBody::cannotBeWritten()
{
    OnceOnlyBody body("content");
    QVERIFY(!body.isWritable());
}

QTEST_GUILESS_MAIN(tst_OnceOnlyBody)
#include "tst_onceonlybody.moc"
