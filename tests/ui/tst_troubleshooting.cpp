// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/troubleshooting.h"

#include "identity/tokenerror.h"
#include "ui/aadstswords.h"

#include <QMetaEnum>
#include <QTest>

namespace {
template <typename Enum> QList<Enum> valuesOf()
{
    const QMetaEnum values = QMetaEnum::fromType<Enum>();
    QList<Enum> all;
    for (int i = 0; i < values.keyCount(); ++i)
        all.append(Enum(values.value(i)));
    return all;
}

QList<Troubleshooting::Entry> everything()
{
    return Troubleshooting::signIn() + Troubleshooting::graph() + Troubleshooting::storage();
}

QStringList places()
{
    QStringList all;
    const QList<Troubleshooting::Entry> entries = everything();
    for (const Troubleshooting::Entry &entry : entries)
        all += entry.places;
    return all;
}

QStringList codesOf(const QList<Troubleshooting::Entry> &entries)
{
    QStringList all;
    for (const Troubleshooting::Entry &entry : entries)
        all += entry.codes;
    return all;
}
}

class tst_Troubleshooting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntrySaysSomething();
    void placesAreUnique();
    void everySignInErrorHasAPlace();
    void everyGraphErrorHasAPlace();
    void everyStorageErrorHasAPlace();
    void everyCodeIsThere();
    void everyNumberIsThere();
    void sameWordsAsTheProgram();
};

void tst_Troubleshooting::everyEntrySaysSomething()
{
    const QList<Troubleshooting::Entry> entries = everything();
    QVERIFY(entries.size() > 100);
    for (const Troubleshooting::Entry &entry : entries) {
        const QString name = entry.places.join(QLatin1Char(' '));
        QVERIFY2(!entry.places.isEmpty(), qPrintable(entry.title));
        QVERIFY2(entry.codes.isEmpty() != entry.title.isEmpty(), qPrintable(name));
        QVERIFY2(!entry.words.isEmpty(), qPrintable(name));
        for (const Troubleshooting::Entry::Words &words : entry.words)
            QVERIFY2(!words.next.isEmpty() && !words.next.contains(QLatin1Char('%')) && !words.what.contains(QLatin1Char('%')), qPrintable(name));
    }
}

void tst_Troubleshooting::placesAreUnique()
{
    QStringList all = places();
    QCOMPARE(all.removeDuplicates(), 0);
}

void tst_Troubleshooting::everySignInErrorHasAPlace()
{
    const QStringList all = places();
    for (const auto kind : valuesOf<SignInError::Kind>()) {
        for (const auto transport : valuesOf<HttpAnswer::Error>()) {
            for (const auto check : valuesOf<SignInError::Check>()) {
                SignInError error;
                error.kind = kind;
                error.transport = transport;
                error.check = check;
                const QString place = Troubleshooting::place(error);
                QCOMPARE(place.isEmpty(), kind == SignInError::Kind::Cancelled);
                QVERIFY2(place.isEmpty() || all.contains(place), qPrintable(place));
            }
        }
    }
    SignInError numbered;
    numbered.codes = {1, 50105, 65001};
    QCOMPARE(Troubleshooting::place(numbered), QStringLiteral("aadsts50105"));
}

void tst_Troubleshooting::everyGraphErrorHasAPlace()
{
    const QStringList all = places();
    const QStringList codes = GraphError::knownCodes() + QStringList{QString(), QStringLiteral("SomethingNew")};
    for (const auto kind : valuesOf<GraphError::Kind>()) {
        for (const auto transport : valuesOf<HttpAnswer::Error>()) {
            for (const QString &code : codes) {
                for (const Asked asked : {Asked::ListOfPeople, Asked::OnePerson, Asked::Export, Asked::Check, Asked::FollowRight}) {
                    GraphError error;
                    error.kind = kind;
                    error.transport = transport;
                    error.code = code.toUpper(); // as some gateways write it
                    const QString place = Troubleshooting::place(error, asked);
                    QCOMPARE(place.isEmpty(), kind == GraphError::Kind::Aborted || kind == GraphError::Kind::NotSent);
                    QVERIFY2(place.isEmpty() || all.contains(place), qPrintable(place));
                }
            }
        }
    }
}

void tst_Troubleshooting::everyStorageErrorHasAPlace()
{
    const QStringList all = places();
    for (const auto kind : valuesOf<StorageError::Kind>()) {
        StorageError error;
        error.kind = kind;
        const QString place = Troubleshooting::place(error);
        QCOMPARE(place.isEmpty(), kind == StorageError::Kind::Cancelled);
        QVERIFY2(place.isEmpty() || all.contains(place), qPrintable(place));
    }
}

void tst_Troubleshooting::everyCodeIsThere()
{
    const QStringList signIn = codesOf(Troubleshooting::signIn());
    for (const QString &code : TokenError::knownErrors())
        QCOMPARE(signIn.count(code), 1);
    const QStringList graph = codesOf(Troubleshooting::graph());
    for (const QString &code : GraphError::knownCodes())
        QCOMPARE(graph.count(code), 1);
    const QStringList storage = codesOf(Troubleshooting::storage());
    for (const QString &code : StorageError::knownCodes().keys())
        QVERIFY2(storage.contains(code), qPrintable(code));
}

void tst_Troubleshooting::everyNumberIsThere()
{
    const QStringList codes = codesOf(Troubleshooting::signIn());
    int explained = 0;
    for (const AadstsHelp &help : aadstsHelp()) {
        for (const int code : help.codes) {
            QCOMPARE(codes.count(QStringLiteral("AADSTS%1").arg(code)), 1);
            QCOMPARE(aadstsHelp(code), std::optional(help.text));
            ++explained;
        }
    }
    QVERIFY(explained > 50);
    QCOMPARE(aadstsHelp(1), std::nullopt);
}

void tst_Troubleshooting::sameWordsAsTheProgram()
{
    GraphError error;
    error.kind = GraphError::Kind::Refused;
    error.code = QStringLiteral("StorageLocationAlreadyUsed");
    const Explanation explanation = explain(error, Asked::Export);
    QCOMPARE(explanation.place, QStringLiteral("graph-storagelocationalreadyused"));
    int found = 0;
    for (const Troubleshooting::Entry &entry : Troubleshooting::graph()) {
        if (!entry.places.contains(explanation.place))
            continue;
        ++found;
        QCOMPARE(entry.words.size(), 1);
        QCOMPARE(entry.words.first().what, explanation.what);
        QCOMPARE(entry.words.first().next, explanation.next);
    }
    QCOMPARE(found, 1);
    // Elsewhere the same code means nothing of its own.
    QCOMPARE(explain(error, Asked::Check).place, QStringLiteral("graph-refused"));
}

QTEST_GUILESS_MAIN(tst_Troubleshooting)
#include "tst_troubleshooting.moc"
