// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerof.h"
#include "graph/graphclient.h"
#include "http/httpclient.h"
#include "inspected.h"
#include "proxyserver.h"
#include "rawserver.h"
#include "ui/personpanel.h"
#include "ui/problemview.h"
#include "ui/proxycredentialsdialog.h"
#include "ui/proxyquestion.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSslConfiguration>
#include <QTableView>
#include <QTcpSocket>
#include <QVBoxLayout>

class tst_ProxyQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhichProxyAndHowLong();
    void requestsGoOnAfterwards();
    void listGoesOnAfterwards();
    void askedOnceForManyRequests();
    void wrongOnesAreAskedForAgain();
    void cancelIsRespectedUntilTheNextAction();
    void reminderAsksAgain();
    void windowGoesWhileAsked();
    void realmIsPlainText();

private:
    void get();
    [[nodiscard]] ProxyCredentialsDialog *dialog() const;
    [[nodiscard]] static QString words(const QDialog &dialog);
    void enter(const QString &user, const QString &password);
    void press(QDialogButtonBox::ButtonRole role);

    Clock m_clock;
    ProxyServer m_proxy;
    std::unique_ptr<RawServer> m_target;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    ProxyQuestion *m_question = nullptr;
    QList<HttpAnswer> m_answers;
};

void tst_ProxyQuestion::initTestCase()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(Inspected::authority());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void tst_ProxyQuestion::init()
{
    m_answers.clear();
    m_target = std::make_unique<RawServer>([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(200)); },
                                           RawServer::Transport::Tls);
    Inspected::present(*m_target);
    m_proxy.lead("graph.example:443", m_target->port());
    m_proxy.demand("dana:right");
    m_http = std::make_unique<HttpClient>(m_clock, [port = quint16(m_proxy.url().port())](const QNetworkProxyQuery &) -> QList<QNetworkProxy> {
        return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port)};
    });
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_button = new QPushButton(QStringLiteral("Try again"), m_window.get());
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &tst_ProxyQuestion::get);
    m_question = new ProxyQuestion(*m_http, *m_window, m_window.get());
    layout->addWidget(m_question->reminder());
    m_window->show();
}

void tst_ProxyQuestion::cleanup()
{
    m_window.reset();
    m_http.reset();
    m_target.reset();
}

void tst_ProxyQuestion::get()
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://graph.example/x"));
    HttpExchange *exchange = m_http->send(request, m_http.get());
    connect(exchange, &HttpExchange::finished, this, [this](const HttpAnswer &answer) { m_answers.append(answer); });
}

ProxyCredentialsDialog *tst_ProxyQuestion::dialog() const
{
    for (auto *dialog : m_window->findChildren<ProxyCredentialsDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QString tst_ProxyQuestion::words(const QDialog &dialog)
{
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        words.append(label->text());
    return words.join(QLatin1Char('\n'));
}

void tst_ProxyQuestion::enter(const QString &user, const QString &password)
{
    for (auto *edit : dialog()->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QLatin1String("Proxy user name"))
            edit->setText(user);
        if (edit->accessibleName() == QLatin1String("Proxy password"))
            edit->setText(password);
    }
    press(QDialogButtonBox::AcceptRole);
}

void tst_ProxyQuestion::press(QDialogButtonBox::ButtonRole role)
{
    const auto *box = dialog()->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role)
            return button->click();
    }
}

void tst_ProxyQuestion::saysWhichProxyAndHowLong()
{
    get();
    QTRY_VERIFY(dialog());
    const QString said = words(*dialog());
    QVERIFY2(said.contains(m_proxy.name()), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Contoso proxy")));
    QVERIFY(said.contains(QStringLiteral("until it is closed")));
    QVERIFY(!said.contains(QStringLiteral("did not accept")));
    QVERIFY(dialog()->isModal());
    const auto edits = dialog()->findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 2);
    for (const QLineEdit *edit : edits) {
        QVERIFY(edit->accessibleName().startsWith(QStringLiteral("Proxy ")));
        QCOMPARE(edit->echoMode() == QLineEdit::Password, edit->accessibleName() == QStringLiteral("Proxy password"));
    }
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error, HttpAnswer::Error::ProxyAuthenticationRequired);
}

void tst_ProxyQuestion::requestsGoOnAfterwards()
{
    connect(m_question, &ProxyQuestion::answered, this, &tst_ProxyQuestion::get);
    get();
    QTRY_VERIFY(dialog());
    enter(QStringLiteral("dana"), QStringLiteral("right"));
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().status, 200);
    QVERIFY(!dialog());
    QVERIFY(!m_question->reminder()->isVisible());
}

void tst_ProxyQuestion::listGoesOnAfterwards()
{
    m_target->setAnswer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket,
                         RawServer::json(200,
                                         R"({"value":[{"userId":"c228b2ae-c4fb-4eda-9620-7e73dddd1cac","displayName":"Adele Vance",)"
                                         R"("userPrincipalName":"adele@fabrikam.example","homeTenantId":"385ab357-9774-4c44-896b-a35942d755e8"}]})"));
    });
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("https://login.example/t")), QUrl(QStringLiteral("https://graph.example")), {});
    GraphClient graph(*m_http, *cloud, [](const AccessTokenRequest &, QObject *, const auto &give) { give(QByteArrayLiteral("token")); });
    PersonPanel people;
    people.show();
    connect(m_question, &ProxyQuestion::answered, &people, &PersonPanel::contactMayBeBack);
    people.setGraph(&graph);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(people.findChild<ProblemView *>()->isVisible());
    QVERIFY(people.findChild<ProblemView *>()->explanation().what.contains(m_proxy.name()));
    enter(QStringLiteral("dana"), QStringLiteral("right"));
    QTRY_COMPARE(people.findChild<QTableView *>()->model()->rowCount(), 1);
    QVERIFY(!people.findChild<ProblemView *>()->isVisible());
}

void tst_ProxyQuestion::askedOnceForManyRequests()
{
    for (int i = 0; i < 5; ++i)
        get();
    QTRY_COMPARE(m_answers.size(), 5);
    QTRY_VERIFY(dialog());
    QCOMPARE(m_window->findChildren<ProxyCredentialsDialog *>().size(), 1);
}

void tst_ProxyQuestion::wrongOnesAreAskedForAgain()
{
    connect(m_question, &ProxyQuestion::answered, this, &tst_ProxyQuestion::get);
    get();
    QTRY_VERIFY(dialog());
    const QPointer<ProxyCredentialsDialog> first = dialog();
    enter(QStringLiteral("dana"), QStringLiteral("wrong"));
    QTRY_VERIFY(!first && dialog());
    QVERIFY2(words(*dialog()).contains(QStringLiteral("did not accept the last ones")), qPrintable(words(*dialog())));
    for (const QLineEdit *edit : dialog()->findChildren<QLineEdit *>())
        QVERIFY(edit->text().isEmpty());
    enter(QStringLiteral("dana"), QStringLiteral("right"));
    QTRY_COMPARE(m_answers.size(), 3);
    QCOMPARE(m_answers.last().status, 200);
}

void tst_ProxyQuestion::cancelIsRespectedUntilTheNextAction()
{
    get();
    QTRY_VERIFY(dialog());
    press(QDialogButtonBox::RejectRole);
    QTRY_VERIFY(!dialog());
    // In the background.
    get();
    QTRY_COMPARE(m_answers.size(), 2);
    QTest::qWait(0);
    QVERIFY(!dialog());
    QVERIFY(m_question->reminder()->isVisible());
    // The person's own doing.
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QTRY_COMPARE(m_answers.size(), 3);
}

void tst_ProxyQuestion::reminderAsksAgain()
{
    get();
    QTRY_VERIFY(dialog());
    press(QDialogButtonBox::RejectRole);
    QTRY_VERIFY(m_question->reminder()->isVisible());
    m_question->reminder()->click();
    QTRY_VERIFY(dialog());
    enter(QStringLiteral("dana"), QStringLiteral("right"));
    QTRY_VERIFY(!m_question->reminder()->isVisible());
}

void tst_ProxyQuestion::windowGoesWhileAsked()
{
    get();
    QTRY_VERIFY(dialog());
    m_window.reset();
    m_question = nullptr;
    get();
    QTRY_COMPARE(m_answers.size(), 2);
}

void tst_ProxyQuestion::realmIsPlainText()
{
    ProxyCredentialsDialog dialog(QStringLiteral("proxy.example:80"), QStringLiteral("<b>x</b>\n") + QString(500, QLatin1Char('y')), false);
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text().contains(QStringLiteral("<b>"))) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(label->text().size() < 200);
        }
    }
}

QTEST_MAIN(tst_ProxyQuestion)
#include "tst_proxyquestion.moc"
