// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settingswords.h"

#include "config/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class tst_SettingsWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingUnknown();
    void unknownInEither();
    void manyUnknown();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString said(const QByteArray &policy, const QByteArray &config) const;

    QTemporaryDir m_directory;
};

QString tst_SettingsWords::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

QString tst_SettingsWords::said(const QByteArray &policy, const QByteArray &config) const
{
    const Settings settings(Policy::fromFile(write(QStringLiteral("policy.ini"), policy)), write(QStringLiteral("habeas.ini"), config),
                            m_directory.filePath(QStringLiteral("settings.ini")));
    return SettingsWords::unknownKeys(settings);
}

void tst_SettingsWords::nothingUnknown()
{
    QCOMPARE(said("[tenant]\nclientID=a\n", "[STORAGE]\nHosts=*.example\n"), QString());
}

void tst_SettingsWords::unknownInEither()
{
    const QString text = said("[tennant]\nclientId=a\n", "[storage]\nhost=*.example\n");
    QVERIFY2(text.contains(m_directory.filePath(QStringLiteral("policy.ini"))
                           + QStringLiteral(" has settings that Habeas does not know: tennant/clientId.")),
             qPrintable(text));
    QVERIFY2(
        text.contains(m_directory.filePath(QStringLiteral("habeas.ini")) + QStringLiteral(" has settings that Habeas does not know: storage/host.")),
        qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("is not in force")));
}

void tst_SettingsWords::manyUnknown()
{
    QByteArray lines = "[x]\n";
    for (int i = 0; i < 20; ++i)
        lines += "key" + QByteArray::number(i) + "=1\n";
    const QString text = said(lines, {});
    QCOMPARE(text.count(QStringLiteral("x/key")), 6);
    QVERIFY2(text.contains(QStringLiteral("14 more")), qPrintable(text));
}

QTEST_GUILESS_MAIN(tst_SettingsWords)
#include "tst_settingswords.moc"
