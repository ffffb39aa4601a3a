// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/datefield.h"

#include "windowdriver.h"

#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

class tst_DateField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void reads_data();
    void reads();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void saysTheDayInFull();
    void mayBeEmpty();
};

void tst_DateField::reads_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const auto row = [](const char *locale, const char *text, QDate date) {
        QTest::addRow("%s: %s", locale, text) << QString::fromLatin1(locale) << QString::fromUtf8(text) << date;
    };
    const QDate day(2026, 11, 3);
    row("de_DE", "3.11.2026", day);
    row("de_DE", "03.11.26", day);
    row("de_DE", "3.11.26", day);
    row("de_DE", " 2026-11-03 ", day);
    row("de_DE", "2026-11-3", day);
    row("de_DE", "3. November 2026", {});
    row("de_DE", "31.11.2026", {});
    row("de_DE", "29.02.2024", QDate(2024, 2, 29));
    row("de_DE", "29.02.2026", {});
    row("en_US", "11/3/2026", day);
    row("en_US", "11/3/26", day);
    row("en_US", "13/3/2026", {});
    row("en_GB", "03/11/2026", day);
    row("en_GB", "2026-13-01", {});
    row("en_GB", "yesterday", {});
    row("en_GB", "", {});
}

void tst_DateField::reads()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QLocale::setDefault(QLocale(locale));
    QCOMPARE(DateField::read(text), date);
}

void tst_DateField::writesWhatItReads_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"C", "de_DE", "en_US", "en_GB", "fr_FR", "sv_SE", "pl_PL", "ja_JP", "ar_EG", "fa_IR", "hi_IN", "th_TH", "bg_BG"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void tst_DateField::writesWhatItReads()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    for (const QDate date : {QDate(2026, 11, 3), QDate(1969, 12, 31), QDate(2001, 2, 3), QDate(9999, 12, 31)})
        QCOMPARE(DateField::read(DateField::written(date)), date);
}

void tst_DateField::saysTheDayInFull()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    DateField field(QStringLiteral("&Received on"));
    field.show();
    QSignalSpy changed(&field, &DateField::dateChanged);
    // As assistive tools set it.
    field.edit()->setText(QStringLiteral("03/11/2026"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(field.date(), QDate(2026, 11, 3));
    QCOMPARE(WindowDriver::accessibleName(field.edit()), QStringLiteral("Received on"));
    QVERIFY(WindowDriver::shows(QStringLiteral("Tuesday, 3 November 2026")));
    field.edit()->setText(QStringLiteral("31/11/2026"));
    QVERIFY(!field.isUsable());
    field.revealError();
    QVERIFY(WindowDriver::shows(QStringLiteral("This is not a date. Write it like 23/11/2026 or like 2026-11-23.")));
    QVERIFY(WindowDriver::button(QStringLiteral("Choose from a calendar: Received on")));
}

void tst_DateField::mayBeEmpty()
{
    DateField field(QStringLiteral("&Received on"));
    QVERIFY(field.isUsable());
    QVERIFY(!field.date().isValid());
    field.setDate(QDate(2026, 11, 3));
    QVERIFY(field.date().isValid());
    field.setDate({});
    QVERIFY(field.isUsable());
    QCOMPARE(field.text(), QString());
    field.setReadOnly(true);
    QVERIFY(field.edit()->isReadOnly());
}

QTEST_MAIN(tst_DateField)
#include "tst_datefield.moc"
