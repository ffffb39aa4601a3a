// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storagecheckview.h"

#include "http/httpclient.h"
#include "manualclock.h"
#include "rawserver.h"
#include "storagefixtures.h"
#include "ui/storagecheckwords.h"
#include "windowdriver.h"

#include <QLabel>
#include <QMetaEnum>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using Answer = StorageCheck::Answer;
using Question = StorageCheck::Question;

namespace {
const QString checkAccess = QStringLiteral("Check access");
const QString cancelCheck = QStringLiteral("Cancel check");

QByteArray refused(int status, const QByteArray &code, const QList<QByteArray> &headers = {})
{
    return RawServer::response(status, "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>No.</Message></Error>",
                               QList<QByteArray>{"Content-Type: application/xml", "x-ms-error-code: " + code} + headers);
}
}

/** A container with the rights and the past that a test wants. */
struct Container {
    bool used = false;
    QByteArray permissions = "acw";
    QList<QByteArray> headers;
    /** Instead of everything. */
    QByteArray always;
    bool silent = false;

    [[nodiscard]] QByteArray answer(const ReceivedRequest &request) const
    {
        if (!always.isEmpty())
            return always;
        if (request.target.contains("comp=appendblock"))
            return may('a') ? used ? refused(409, "InvalidBlobType", headers) : refused(404, "BlobNotFound", headers) : lack();
        if (request.target.contains("comp=blocklist"))
            return may('w') ? refused(400, "InvalidBlockList", headers) : lack();
        if (request.method == "PUT")
            return may('c') ? refused(412, "ConditionNotMet", headers) : lack();
        if (request.target.contains("comp=list"))
            return may('l') ? RawServer::response(200, "<EnumerationResults><Blobs/><NextMarker/></EnumerationResults>",
                                                  QList<QByteArray>{"Content-Type: application/xml"} + headers)
                            : lack();
        return may('r') ? refused(404, "BlobNotFound", headers) : lack();
    }
    [[nodiscard]] bool may(char right) const { return permissions.contains(right); }
    [[nodiscard]] QByteArray lack() const { return refused(403, "AuthorizationPermissionMismatch", headers); }
};

class tst_StorageCheckView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyAnswerHasWords();
    void nothingToAsk();
    void everythingInOrder();
    void usedBefore();
    void moreThanNeeded();
    void writesNothing();
    void refusedAltogether();
    void notStorageAtAll_data();
    void notStorageAtAll();
    void clockIsBlamedNotTheSignature();
    void strangeStorageMayHaveKeptSomething();
    void cancelled();
    void anotherLocationTakesTheResultsAway();
    void sameLocationKeepsThem();
    void whatIsShownIsReadAloud();
    void signatureIsNowhere();

private:
    [[nodiscard]] StorageLocation location(const QString &container = QStringLiteral("box")) const;
    void check();
    [[nodiscard]] static bool shows(const QString &text) { return WindowDriver::shows(text); }
    [[nodiscard]] QList<StatusIcon::Level> levels() const;

    Container m_container;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<QWidget> m_window;
    StorageCheckView *m_view = nullptr;
};

void tst_StorageCheckView::init()
{
    m_container = {};
    m_server = std::make_unique<RawServer>([this](QTcpSocket &socket, const ReceivedRequest &request) {
        if (!m_container.silent)
            RawServer::reply(socket, m_container.answer(request));
    });
    m_clock = std::make_unique<ManualClock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
    m_window = std::make_unique<QWidget>();
    m_view = new StorageCheckView(*m_http);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_view->button());
    layout->addWidget(m_view);
    layout->addStretch();
    m_window->resize(600, 500);
    m_window->show();
}

void tst_StorageCheckView::cleanup()
{
    m_window.reset();
    m_http.reset();
    m_server.reset();
}

StorageLocation tst_StorageCheckView::location(const QString &container) const
{
    const QUrl root = m_server->url();
    const QString host = QStringLiteral("%1:%2").arg(root.host()).arg(root.port());
    const auto cloud = Cloud::custom(root, root, {host});
    return StorageLocation::parse(QStringLiteral("http://%1/devaccount/%2?%3").arg(host, container, StorageFixtures::containerSas()),
                                  {*cloud, m_clock->utcNow()});
}

void tst_StorageCheckView::check()
{
    m_view->setLocation(location());
    QVERIFY(WindowDriver::click(checkAccess));
    QVERIFY(m_view->isRunning());
    QTRY_VERIFY(!m_view->isRunning());
}

QList<StatusIcon::Level> tst_StorageCheckView::levels() const
{
    QList<StatusIcon::Level> levels;
    const auto icons = m_view->findChildren<StatusIcon *>();
    for (const StatusIcon *icon : icons) {
        if (icon->isVisible())
            levels.append(icon->level());
    }
    return levels;
}

void tst_StorageCheckView::everyAnswerHasWords()
{
    const auto questions = QMetaEnum::fromType<Question>();
    const auto answers = QMetaEnum::fromType<Answer>();
    QSet<QString> all;
    for (int q = 0; q < questions.keyCount(); ++q) {
        for (int a = 0; a < answers.keyCount(); ++a) {
            const StorageCheck::Finding finding{Question(questions.value(q)), Answer(answers.value(a)), std::nullopt};
            const QString sentence = StorageCheckWords::sentence(finding);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')) && sentence.size() > 20, qPrintable(sentence));
            QVERIFY(StorageCheckWords::level(finding) != StatusIcon::Level::None);
            all.insert(sentence);
        }
    }
    QCOMPARE(all.size(), questions.keyCount() * answers.keyCount());
}

void tst_StorageCheckView::nothingToAsk()
{
    QVERIFY(!m_view->button()->isEnabled());
    QVERIFY(!m_view->isVisible());
    m_view->setLocation(StorageLocation::parse(QStringLiteral("contosodsr"), {Cloud(), m_clock->utcNow()}));
    QVERIFY(!m_view->button()->isEnabled());
    m_view->setLocation(location());
    QVERIFY(m_view->button()->isEnabled());
    QCOMPARE(WindowDriver::accessibleName(m_view->button()), checkAccess);
}

void tst_StorageCheckView::everythingInOrder()
{
    check();
    QVERIFY(shows(QStringLiteral("Everything that could be asked is in order.")));
    QVERIFY(shows(QStringLiteral("no export was written to it")));
    QVERIFY(shows(QStringLiteral("Adding to files is allowed.")));
    QVERIFY(shows(QStringLiteral("Creating files is allowed.")));
    QVERIFY(shows(QStringLiteral("Writing files is allowed.")));
    QVERIFY(shows(QStringLiteral("Listing what is in the container is not allowed. The export does not need it.")));
    QVERIFY(shows(QStringLiteral("Reading files is not allowed. The export does not need it.")));
    QVERIFY(shows(QStringLiteral("This was asked from this computer; Microsoft's service writes from elsewhere. Nothing was left behind")));
    QCOMPARE(levels(), QList<StatusIcon::Level>(8, StatusIcon::Level::Ok));
}

void tst_StorageCheckView::usedBefore()
{
    m_container.used = true;
    check();
    QVERIFY(shows(QStringLiteral("An export was written to this container before: a second one is refused.")));
    QVERIFY(shows(QStringLiteral("Use a fresh container.")));
    QVERIFY(levels().contains(StatusIcon::Level::Warning));
    QVERIFY(!levels().contains(StatusIcon::Level::Error));
}

void tst_StorageCheckView::moreThanNeeded()
{
    m_container.permissions = "racwl";
    check();
    QVERIFY(shows(QStringLiteral("An export can be written, with these remarks.")));
    QVERIFY(shows(QStringLiteral("Listing what is in the container is allowed, too.")));
    QVERIFY(shows(QStringLiteral("Reading files is allowed, too.")));
}

void tst_StorageCheckView::writesNothing()
{
    m_container.permissions = "rl";
    check();
    QVERIFY(shows(QStringLiteral("does not allow writing: an export would fail.")));
    QVERIFY(shows(QStringLiteral("That takes the permission to add.")));
    QVERIFY(levels().contains(StatusIcon::Level::Error));
}

void tst_StorageCheckView::refusedAltogether()
{
    m_container.always = RawServer::response(
        403,
        "<Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request.</Message><AuthenticationErrorDetail>Signature "
        "not valid in the specified time frame: Start [Sun, 01 Nov 2026 00:00:00 GMT] - Expiry [Mon, 02 Nov 2026 00:00:00 GMT] - Current [Mon, 23 "
        "Nov 2026 12:00:00 GMT]</AuthenticationErrorDetail></Error>",
        {"Content-Type: application/xml", "x-ms-request-id: 11111111-2222-3333-4444-555555555555"});
    check();
    QVERIFY(shows(QStringLiteral("The storage refuses this address.")));
    QVERIFY(shows(QStringLiteral("The container cannot be used with this address.")));
    QVERIFY(shows(QStringLiteral("The shared access signature ended on 2 November 2026 01:00")));
    QVERIFY(shows(QStringLiteral("Make a new one")));
}

void tst_StorageCheckView::notStorageAtAll_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("page of a captive portal") << 200;
    QTest::newRow("refusing page of a proxy") << 403;
}

void tst_StorageCheckView::notStorageAtAll()
{
    QFETCH(int, status);
    m_container.always = RawServer::response(status, "<!doctype html><title>Sign in to the network</title>", {"Content-Type: text/html"});
    check();
    QVERIFY(!shows(QStringLiteral("Everything that could be asked is in order.")));
    QVERIFY(!shows(QStringLiteral("Adding to files is allowed.")));
    QVERIFY(levels().contains(StatusIcon::Level::Warning) || levels().contains(StatusIcon::Level::Error));
    QVERIFY(shows(QStringLiteral("Something answered that is not Azure Storage.")));
}

void tst_StorageCheckView::clockIsBlamedNotTheSignature()
{
    const QDateTime there = m_clock->utcNow().addSecs(17 * 60);
    m_container.headers = {"Date: " + QLocale::c().toString(there, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1()};
    check();
    QVERIFY(shows(QStringLiteral("The clock of this computer is 17 minutes behind that of the storage.")));
    QVERIFY(shows(QStringLiteral("set the clock instead of making a new signature.")));
}

void tst_StorageCheckView::strangeStorageMayHaveKeptSomething()
{
    m_container.always = RawServer::response(201, {}, {"x-ms-request-id: 11111111-2222-3333-4444-555555555555", "x-ms-version: 2021-12-02"});
    check();
    QVERIFY(!shows(QStringLiteral("Nothing was left behind")));
    QVERIFY(shows(QStringLiteral("look into the container for RequestInfo.json")));
}

void tst_StorageCheckView::cancelled()
{
    m_container.silent = true;
    m_view->setLocation(location());
    QVERIFY(WindowDriver::click(checkAccess));
    QTRY_VERIFY(!m_server->requests().isEmpty());
    QCOMPARE(WindowDriver::accessibleName(m_view->button()), cancelCheck);
    QVERIFY(WindowDriver::click(cancelCheck));
    QTRY_VERIFY(!m_view->isRunning());
    QVERIFY(shows(QStringLiteral("The check was stopped.")));
    QVERIFY(WindowDriver::button(checkAccess)->isEnabled());
    // And once more.
    m_container.silent = false;
    QVERIFY(WindowDriver::click(checkAccess));
    QTRY_VERIFY(shows(QStringLiteral("Everything that could be asked is in order.")));
    QVERIFY(!shows(QStringLiteral("The check was stopped.")));
}

void tst_StorageCheckView::anotherLocationTakesTheResultsAway()
{
    check();
    m_view->setLocation(location(QStringLiteral("other-box")));
    QVERIFY(!m_view->isVisible());
    QVERIFY(!shows(QStringLiteral("Adding to files is allowed.")));
    // While it runs, too: nothing is said about the wrong one.
    m_container.silent = true;
    QVERIFY(WindowDriver::click(checkAccess));
    m_view->setLocation(location());
    QVERIFY(!m_view->isRunning());
    QVERIFY(!m_view->isVisible());
    m_view->setLocation({});
    QVERIFY(!m_view->button()->isEnabled());
}

void tst_StorageCheckView::sameLocationKeepsThem()
{
    check();
    m_view->setLocation(location());
    QVERIFY(m_view->isVisible());
    QVERIFY(shows(QStringLiteral("Everything that could be asked is in order.")));
}

void tst_StorageCheckView::whatIsShownIsReadAloud()
{
    check();
    const QString description = m_view->accessibleDescription();
    const auto labels = m_view->findChildren<QLabel *>();
    int lines = 0;
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        ++lines;
        QVERIFY2(description.contains(label->text()), qPrintable(label->text()));
    }
    QVERIFY(lines >= 9);
}

void tst_StorageCheckView::signatureIsNowhere()
{
    m_container.always = refused(403, "AuthenticationFailed");
    check();
    const auto widgets = m_view->findChildren<QWidget *>();
    const QString encoded = StorageFixtures::percentEncoded(StorageFixtures::signature());
    for (const QWidget *widget : widgets) {
        const QString all = widget->accessibleDescription() + widget->toolTip() + widget->property("text").toString();
        QVERIFY(!all.contains(encoded.left(8)));
        QVERIFY(!all.contains(StorageFixtures::signature().left(8)));
    }
}

QTEST_MAIN(tst_StorageCheckView)
#include "tst_storagecheckview.moc"
