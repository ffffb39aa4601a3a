// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plainmessagebox.h"

#include "ui/plaintooltip.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QTest>
#include <QTextDocument>

class tst_PlainMessageBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMarkup();
    void deletesItself();
    void toolTips();
    void noOtherMessages();
};

void tst_PlainMessageBox::nothingIsMarkup()
{
    const QString what = QStringLiteral("Sign out <b>dana</b>@contoso.example?");
    const QString meaning = QStringLiteral("<img src=\"file:///etc/passwd\"> and <i>others</i>");
    PlainMessageBox box(QMessageBox::Question, QStringLiteral("Sign out"), what, meaning);
    box.show();
    QStringList shown;
    const QList<QLabel *> labels = box.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text().isEmpty())
            continue;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        shown.append(label->text());
    }
    QVERIFY(shown.contains(what));
    QVERIFY(shown.contains(meaning));
}

void tst_PlainMessageBox::deletesItself()
{
    const QPointer<PlainMessageBox> box = new PlainMessageBox(QMessageBox::Information, QStringLiteral("x"), QStringLiteral("x"), {});
    box->setStandardButtons(QMessageBox::Close);
    box->open();
    box->close();
    QTRY_VERIFY(!box);
}

void tst_PlainMessageBox::toolTips()
{
    QCOMPARE(plainToolTip({}), QString());
    QCOMPARE(plainToolTip(QStringLiteral("A & B < C")), QStringLiteral("A & B < C"));
    const QString shown = plainToolTip(QStringLiteral("<b>Dana</b>\n& co"));
    QVERIFY(Qt::mightBeRichText(shown));
    QVERIFY(!shown.contains(QStringLiteral("<b>")));
    QTextDocument document;
    document.setHtml(shown);
    QCOMPARE(document.toPlainText(), QStringLiteral("<b>Dana</b>\n& co"));
}

void tst_PlainMessageBox::noOtherMessages()
{
    const QDir sources(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../ui"));
    const QStringList files = sources.entryList({QStringLiteral("*.cpp")}, QDir::Files);
    QVERIFY(files.size() > 50);
    for (const QString &name : files) {
        QFile file(sources.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains("new QMessageBox") && !content.contains("QMessageBox::warning("), qPrintable(name));
    }
}

QTEST_MAIN(tst_PlainMessageBox)

#include "tst_plainmessagebox.moc"
