// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sassecret.h"
#include "storagefixtures.h"

#include <QTest>
#include <QVariant>

#include <optional>
#include <utility>

class tst_SasSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsRedacted();
    void keepsItsBytes();
    void isEmptyByDefault();
    void outlivesItsCopies();
    void assignsToItself();
};

void tst_SasSecret::printsRedacted()
{
    const SasSecret secret(StorageFixtures::containerUrl().toUtf8());
    QString printed;
    QDebug(&printed) << "before" << secret << "after" << 5;
    QCOMPARE(printed.simplified(), QStringLiteral("before SasSecret([redacted]) after 5"));

    QString noquote;
    QDebug(&noquote).noquote().nospace() << secret;
    QCOMPARE(noquote, QStringLiteral("SasSecret([redacted])"));

    // Nor does a variant make a text of it.
    const QVariant variant = QVariant::fromValue(secret);
    QVERIFY(!variant.canConvert<QString>());
    QCOMPARE(variant.toString(), QString());
    QString debug;
    QDebug(&debug) << variant << QList<SasSecret>{secret} << std::optional<SasSecret>(secret).has_value();
    QVERIFY2(!debug.contains(QLatin1String("sig=")) && !debug.contains(QLatin1String("blob.core")), qPrintable(debug));
}

void tst_SasSecret::keepsItsBytes()
{
    const QByteArray bytes = StorageFixtures::containerUrl().toUtf8();
    QCOMPARE(SasSecret(bytes).bytes(), bytes);
}

void tst_SasSecret::isEmptyByDefault()
{
    QVERIFY(SasSecret().isEmpty());
    QVERIFY(!SasSecret(QByteArrayLiteral("x")).isEmpty());
}

void tst_SasSecret::outlivesItsCopies()
{
    const QByteArray expected = StorageFixtures::containerUrl().toUtf8();
    SasSecret kept;
    {
        const SasSecret first(StorageFixtures::containerUrl().toUtf8());
        kept = first;
    }
    QCOMPARE(kept.bytes(), expected);
    {
        SasSecret copy(kept);
        copy = SasSecret(QByteArrayLiteral("other"));
        SasSecret moved(std::move(copy));
        QCOMPARE(moved.bytes(), QByteArrayLiteral("other"));
    }
    QCOMPARE(kept.bytes(), expected);
    // The last owner overwrites what it owns alone, not what somebody else still holds.
    const QByteArray held = kept.bytes();
    kept = SasSecret();
    QCOMPARE(held, expected);
}

void tst_SasSecret::assignsToItself()
{
    SasSecret secret(QByteArrayLiteral("bytes"));
    const SasSecret &same = secret;
    secret = same;
    QCOMPARE(secret.bytes(), QByteArrayLiteral("bytes"));
}

QTEST_GUILESS_MAIN(tst_SasSecret)
#include "tst_sassecret.moc"
