// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settingsdialog.h"

#include "http/httpclient.h"
#include "windowdriver.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMutex>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace {
const QString guid = QStringLiteral("11111111-2222-4333-8444-555555555555");
const QString clientId = QStringLiteral("Client ID (required)");
const QString days = QStringLiteral("Days to answer a case in");
const QString freeDays = QStringLiteral("Days off");
const QString prefix = QStringLiteral("Case references begin with");
const QString ok = QStringLiteral("OK");
const QString cancel = QStringLiteral("Cancel");
const QString apply = QStringLiteral("Apply");
enum PageNumber { Tenant, Language, Notifications, Cases, Erasing, Network, PageCount };
}

class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void okStoresWhatWasChanged();
    void cancelStoresNothing_data();
    void cancelStoresNothing();
    void applyStoresAndStays();
    void untouchedPagesHoldNobodyUp();
    void problemsNameTheirPage();
    void numbersAndDays_data();
    void numbersAndDays();
    void onlyTheTenantSignsOut();
    void cannotBeStored();
    void keyboardAlone();
    void managedValuesAreLocked();
    void retentionIsOffByDefault();
    void languageOfTheFile_data();
    void languageOfTheFile();
    void proxy();
    void proxyIsNeverForThisComputer();
    void proxyOfNoCloud();
    void demo();
    void namesAndTabOrder();

private:
    void open(const QByteArray &policy = {}, const QByteArray &user = {});
    void show(PageNumber page) { m_dialog->findChild<QListWidget *>()->setCurrentRow(page); }
    /** The one that can be seen. */
    template <typename T> [[nodiscard]] T *seen() const;
    [[nodiscard]] QByteArray stored() const;
    [[nodiscard]] bool managedIsSaid() const;
    [[nodiscard]] QString file(const QString &name) const { return m_directory->filePath(name); }
    [[nodiscard]] SystemProxy::LookUp lookUp();

    Clock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Settings> m_settings;
    QPointer<SettingsDialog> m_dialog;
    QMutex m_mutex;
    QList<QNetworkProxy> m_proxies;
    QStringList m_asked;
};

void tst_SettingsDialog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_http = std::make_unique<HttpClient>(m_clock, lookUp());
    m_proxies = {QNetworkProxy(QNetworkProxy::NoProxy)};
    m_asked.clear();
}

void tst_SettingsDialog::cleanup()
{
    delete m_dialog;
    m_settings.reset();
    m_http.reset();
    m_directory.reset();
}

SystemProxy::LookUp tst_SettingsDialog::lookUp()
{
    return [this](const QNetworkProxyQuery &query) {
        const QMutexLocker locker(&m_mutex);
        m_asked.append(query.peerHostName());
        return m_proxies;
    };
}

void tst_SettingsDialog::open(const QByteArray &policy, const QByteArray &user)
{
    delete m_dialog;
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile target(file(name));
        if (!content.isEmpty() && (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size()))
            qFatal("cannot write");
    };
    write(QStringLiteral("policy.ini"), policy);
    write(QStringLiteral("settings.ini"), user);
    m_settings = std::make_unique<Settings>(Policy::fromFile(file(QStringLiteral("policy.ini"))), QString(), file(QStringLiteral("settings.ini")));
    m_dialog = new SettingsDialog(*m_settings, *m_http);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

template <typename T> T *tst_SettingsDialog::seen() const
{
    const QList<T *> all = m_dialog->findChildren<T *>();
    const auto it = std::find_if(all.cbegin(), all.cend(), [](const T *each) { return each->isVisible(); });
    return it == all.cend() ? nullptr : *it;
}

QByteArray tst_SettingsDialog::stored() const
{
    QFile target(file(QStringLiteral("settings.ini")));
    return target.open(QIODevice::ReadOnly) ? target.readAll() : QByteArray();
}

bool tst_SettingsDialog::managedIsSaid() const
{
    return WindowDriver::shows(QStringLiteral("Managed: set in %1.").arg(file(QStringLiteral("policy.ini"))));
}

void tst_SettingsDialog::okStoresWhatWasChanged()
{
    open();
    QVERIFY(WindowDriver::type(clientId, guid));
    show(Language);
    seen<QComboBox>()->setCurrentText(QStringLiteral("Deutsch"));
    show(Notifications);
    QVERIFY(seen<QCheckBox>()->isChecked());
    QVERIFY(WindowDriver::click(QStringLiteral("Notify me on this desktop about exports")));
    show(Cases);
    QVERIFY(WindowDriver::type(days, QStringLiteral("14")));
    QVERIFY(WindowDriver::type(freeDays, QStringLiteral("2026-12-28")));
    QVERIFY(WindowDriver::type(prefix, QStringLiteral("DSR-")));
    show(Erasing);
    seen<QCheckBox>()->click();
    seen<QSpinBox>()->setValue(24);
    QVERIFY2(!QFile::exists(file(QStringLiteral("settings.ini"))), "nothing before OK");
    QVERIFY(m_settings->notifications());

    const QSignalSpy changed(m_settings.get(), &Settings::changed);
    QVERIFY(WindowDriver::click(ok));
    QVERIFY(!m_dialog || !m_dialog->isVisible());
    QCOMPARE(changed.size(), 1);
    const Settings later(Policy(), {}, file(QStringLiteral("settings.ini")));
    QCOMPARE(later.clientId(), guid);
    QCOMPARE(later.language(), QStringLiteral("de"));
    QVERIFY(!later.notifications());
    QCOMPARE(later.caseDays(), 14);
    QCOMPARE(later.caseFreeDays(), QList<QDate>{QDate(2026, 12, 28)});
    QCOMPARE(later.casePrefix(), QStringLiteral("DSR-"));
    QCOMPARE(later.retentionMonths(), 24);
    // What nobody touched stays the program's default.
    QVERIFY(!stored().contains("tenant="));
    QVERIFY(!stored().contains("cloud="));
}

void tst_SettingsDialog::cancelStoresNothing_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("Cancel") << QStringLiteral("Cancel");
    QTest::newRow("Escape") << QStringLiteral("Escape");
    QTest::newRow("closed") << QStringLiteral("close");
}

void tst_SettingsDialog::cancelStoresNothing()
{
    QFETCH(QString, way);
    open({}, "[case]\nprefix=OLD-\n");
    const QByteArray before = stored();
    show(Cases);
    QVERIFY(WindowDriver::type(prefix, QStringLiteral("NEW-")));
    show(Erasing);
    seen<QCheckBox>()->click();
    if (way == QLatin1String("Cancel"))
        QVERIFY(WindowDriver::click(cancel));
    else if (way == QLatin1String("Escape"))
        QTest::keyClick(m_dialog, Qt::Key_Escape);
    else
        m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(stored(), before);
    QCOMPARE(m_settings->casePrefix(), QStringLiteral("OLD-"));
    QCOMPARE(m_settings->retentionMonths(), 0);
}

void tst_SettingsDialog::applyStoresAndStays()
{
    open();
    QVERIFY2(!WindowDriver::button(apply)->isEnabled(), "nothing to apply");
    show(Cases);
    QVERIFY(WindowDriver::type(prefix, QStringLiteral("DSR-")));
    QVERIFY(WindowDriver::click(apply));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_settings->casePrefix(), QStringLiteral("DSR-"));
    QVERIFY(!WindowDriver::button(apply)->isEnabled());
    // Typed and taken back is no change.
    QVERIFY(WindowDriver::type(prefix, QStringLiteral("X-")));
    QVERIFY(WindowDriver::button(apply)->isEnabled());
    QVERIFY(WindowDriver::type(prefix, QStringLiteral("DSR-")));
    QVERIFY(!WindowDriver::button(apply)->isEnabled());
    // Cancel takes nothing back that was applied.
    QVERIFY(WindowDriver::click(cancel));
    QCOMPARE(m_settings->casePrefix(), QStringLiteral("DSR-"));
}

void tst_SettingsDialog::untouchedPagesHoldNobodyUp()
{
    // On the first day: no client ID yet, but another language is wanted.
    open();
    show(Language);
    seen<QComboBox>()->setCurrentText(QStringLiteral("Deutsch"));
    QVERIFY(WindowDriver::shows(QStringLiteral("when it is started the next time")));
    QVERIFY(WindowDriver::click(ok));
    QCOMPARE(m_settings->language(), QStringLiteral("de"));
    QVERIFY(m_settings->clientId().isEmpty());
}

void tst_SettingsDialog::problemsNameTheirPage()
{
    open();
    QVERIFY(WindowDriver::type(clientId, QStringLiteral("habeas")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Tenant: Still missing: the client ID.")));
    QVERIFY(!WindowDriver::button(ok)->isEnabled());
    QVERIFY(!WindowDriver::button(apply)->isEnabled());
    // Also in view of another page.
    show(Notifications);
    QVERIFY(WindowDriver::shows(QStringLiteral("Tenant: Still missing: the client ID.")));
    // The default button is off: Enter must not store either.
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(stored().isEmpty());
    show(Tenant);
    QVERIFY(WindowDriver::type(WindowDriver::input(clientId) ? clientId : clientId + QStringLiteral(", invalid entry"), guid));
    QVERIFY(!WindowDriver::shows(QStringLiteral("Still missing")));
    QVERIFY(WindowDriver::button(ok)->isEnabled());
}

void tst_SettingsDialog::numbersAndDays_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("objection");
    QTest::newRow("days") << days << QStringLiteral("14") << QString();
    QTest::newRow("no number") << days << QStringLiteral("soon") << QStringLiteral("must be a whole number from 1 to 3650");
    QTest::newRow("nought") << days << QStringLiteral("0") << QStringLiteral("must be a whole number from 1 to 3650");
    QTest::newRow("too many") << days << QStringLiteral("4000") << QStringLiteral("must be a whole number from 1 to 3650");
    QTest::newRow("days off") << freeDays << QStringLiteral("2026-12-25, 2026-12-28") << QString();
    QTest::newRow("no day") << freeDays << QStringLiteral("2026-12-25 2026-02-30") << QStringLiteral("2026-02-30");
    QTest::newRow("a word") << freeDays << QStringLiteral("Christmas") << QStringLiteral("Christmas");
}

void tst_SettingsDialog::numbersAndDays()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, objection);
    open();
    show(Cases);
    QLineEdit *edit = WindowDriver::input(field);
    QVERIFY(WindowDriver::type(field, text));
    QVERIFY2(!edit->accessibleDescription().contains(QStringLiteral("Error:")), "not while typing");
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(WindowDriver::button(ok)->isEnabled(), objection.isEmpty());
    QCOMPARE(edit->accessibleDescription().contains(QStringLiteral("Error:")), !objection.isEmpty());
    QVERIFY(edit->accessibleDescription().contains(objection));
    QCOMPARE(WindowDriver::accessibleName(edit), objection.isEmpty() ? field : field + QStringLiteral(", invalid entry"));
}

void tst_SettingsDialog::onlyTheTenantSignsOut()
{
    open("", "[tenant]\nclientId=" + guid.toLatin1() + "\ntenant=contoso.com\n");
    QSignalSpy spy(m_dialog, &SettingsDialog::stored);
    show(Cases);
    QVERIFY(WindowDriver::type(prefix, QStringLiteral("DSR-")) && WindowDriver::click(apply));
    show(Tenant);
    QVERIFY(WindowDriver::type(QStringLiteral("Tenant"), QStringLiteral("fabrikam.com")) && WindowDriver::click(apply));
    QCOMPARE(spy.size(), 2);
    QVERIFY(!spy.at(0).at(0).toBool());
    QVERIFY(spy.at(1).at(0).toBool());
    QCOMPARE(m_settings->tenant(), QStringLiteral("fabrikam.com"));
}

void tst_SettingsDialog::cannotBeStored()
{
    // A folder stands where the file belongs.
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("settings.ini")));
    open();
    QSignalSpy spy(m_dialog, &SettingsDialog::stored);
    show(Notifications);
    seen<QCheckBox>()->click();
    show(Cases);
    QVERIFY(WindowDriver::type(prefix, QStringLiteral("DSR-")));
    QVERIFY(WindowDriver::click(ok));
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(WindowDriver::shows(QStringLiteral("The settings cannot be written.")));
    QCOMPARE(spy.size(), 0);
    QVERIFY(m_settings->notifications() && m_settings->casePrefix().isEmpty());
    QCOMPARE(WindowDriver::text(prefix), QStringLiteral("DSR-"));
    // Once the obstacle is gone, the same is stored.
    QVERIFY(QDir(m_directory->path()).rmdir(QStringLiteral("settings.ini")));
    QVERIFY(WindowDriver::click(ok));
    QVERIFY(!m_settings->notifications());
    QCOMPARE(m_settings->casePrefix(), QStringLiteral("DSR-"));
}

void tst_SettingsDialog::keyboardAlone()
{
    open();
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); };
    QVERIFY(seen<QListWidget>()->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QVERIFY(!seen<QCheckBox>()->isChecked());
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(seen<QListWidget>()->hasFocus());
    // By its name.
    QTest::keyClicks(seen<QListWidget>(), QStringLiteral("Er"));
    QVERIFY(seen<QSpinBox>());
    QTest::keyClick(m_dialog, Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(seen<QCheckBox>()->isChecked());
    QTest::keyClick(m_dialog, Qt::Key_M, Qt::AltModifier);
    QVERIFY(seen<QSpinBox>()->hasFocus());
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("36"));
    press(Qt::Key_Return);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
    QVERIFY(!m_settings->notifications());
    QCOMPARE(m_settings->retentionMonths(), 36);
}

void tst_SettingsDialog::managedValuesAreLocked()
{
    open("[tenant]\nclientId=" + guid.toLatin1()
         + "\ntenant=contoso.com\ncloud=global\n[window]\nlanguage=de\n[desktop]\nnotifications=off\n"
           "[case]\ndays=14\nfreeDays=2026-12-25\nprefix=DSR-\n[ledger]\nretentionMonths=24\n");
    QVERIFY(managedIsSaid());
    QVERIFY(WindowDriver::input(clientId)->isReadOnly());
    QVERIFY(!seen<QComboBox>());
    QVERIFY(WindowDriver::input(QStringLiteral("Cloud"))->isReadOnly());
    QCOMPARE(WindowDriver::text(QStringLiteral("Cloud")), QStringLiteral("Global cloud"));
    show(Language);
    QVERIFY(managedIsSaid());
    QVERIFY(!seen<QComboBox>());
    const QLineEdit *language = WindowDriver::input(QStringLiteral("Language"));
    QVERIFY(language && language->isReadOnly());
    QCOMPARE(language->text(), QStringLiteral("Deutsch"));
    QVERIFY(language->accessibleDescription().startsWith(QStringLiteral("Managed:")));
    show(Notifications);
    QVERIFY(managedIsSaid());
    QVERIFY(!seen<QCheckBox>()->isEnabled() && !seen<QCheckBox>()->isChecked());
    QVERIFY(WindowDriver::shows(QStringLiteral("It is switched off.")));
    show(Cases);
    for (const QString &name : {days, freeDays, prefix}) {
        QVERIFY2(WindowDriver::input(name)->isReadOnly(), qPrintable(name));
        QVERIFY(WindowDriver::input(name)->accessibleDescription().contains(QStringLiteral("policy.ini")));
    }
    QCOMPARE(WindowDriver::text(days), QStringLiteral("14"));
    show(Erasing);
    QVERIFY(managedIsSaid());
    QVERIFY(!seen<QCheckBox>()->isEnabled() && seen<QCheckBox>()->isChecked());
    QVERIFY(WindowDriver::shows(QStringLiteral("It is switched on.")));
    QVERIFY(!seen<QSpinBox>()->isEnabled());
    QCOMPARE(seen<QSpinBox>()->value(), 24);
    QVERIFY(!WindowDriver::button(apply)->isEnabled());
    QVERIFY(WindowDriver::click(ok));
    QVERIFY(stored().isEmpty());
}

void tst_SettingsDialog::retentionIsOffByDefault()
{
    open();
    show(Erasing);
    QVERIFY(!seen<QCheckBox>()->isChecked());
    QVERIFY(!seen<QSpinBox>()->isEnabled());
    QVERIFY(WindowDriver::shows(QStringLiteral("case references and notes go for good")));
    QVERIFY(WindowDriver::shows(QStringLiteral("States, times and digests stay")));
    seen<QCheckBox>()->click();
    QVERIFY(seen<QSpinBox>()->isEnabled());
    QCOMPARE(seen<QSpinBox>()->minimum(), 1);
    QVERIFY(WindowDriver::click(apply));
    QCOMPARE(m_settings->retentionMonths(), seen<QSpinBox>()->value());
    seen<QCheckBox>()->click();
    QVERIFY(WindowDriver::click(apply));
    QCOMPARE(m_settings->retentionMonths(), 0);
    QVERIFY(!stored().contains("retentionMonths"));
}

void tst_SettingsDialog::languageOfTheFile_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << QByteArray() << QStringLiteral("As the system");
    QTest::newRow("system") << QByteArray("system") << QStringLiteral("As the system");
    QTest::newRow("German") << QByteArray("de") << QStringLiteral("Deutsch");
    QTest::newRow("with its territory") << QByteArray("de-AT") << QStringLiteral("Deutsch");
    QTest::newRow("not spoken") << QByteArray("tlh") << QStringLiteral("As the system");
}

void tst_SettingsDialog::languageOfTheFile()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, shown);
    open({}, code.isEmpty() ? QByteArray() : "[window]\nlanguage=" + code + '\n');
    const QByteArray before = stored();
    show(Language);
    QCOMPARE(seen<QComboBox>()->currentText(), shown);
    QVERIFY2(!WindowDriver::button(apply)->isEnabled(), "looking at it changes nothing");
    QVERIFY(WindowDriver::click(ok));
    QCOMPARE(stored(), before);
}

void tst_SettingsDialog::proxy()
{
    const QString field = QStringLiteral("Proxy server for Microsoft Graph");
    m_proxies = {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("proxy.contoso.com"), 8080)};
    open();
    show(Network);
    QTRY_COMPARE(WindowDriver::text(field), QStringLiteral("proxy.contoso.com:8080, for graph.microsoft.com"));
    QTRY_COMPARE(WindowDriver::text(QStringLiteral("Proxy server for signing in")),
                 QStringLiteral("proxy.contoso.com:8080, for login.microsoftonline.com"));
    QVERIFY(WindowDriver::input(field)->isReadOnly());
    {
        const QMutexLocker locker(&m_mutex);
        m_proxies = {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
    QVERIFY(WindowDriver::click(QStringLiteral("Look again")));
    QTRY_COMPARE(WindowDriver::text(field), QStringLiteral("none: graph.microsoft.com is reached directly"));
    QVERIFY(WindowDriver::shows(QStringLiteral("Habeas has no proxy setting of its own")));
    QVERIFY(WindowDriver::shows(QStringLiteral("never used for addresses on this computer")));
}

void tst_SettingsDialog::proxyIsNeverForThisComputer()
{
    m_proxies = {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("proxy.contoso.com"), 8080)};
    open({}, "[tenant]\nclientId=x\ncloud=custom\n[custom]\nauthority=http://127.0.0.1:1/t\ngraph=http://localhost:1\n");
    show(Network);
    QCOMPARE(WindowDriver::text(QStringLiteral("Proxy server for Microsoft Graph")), QStringLiteral("none: localhost is this computer"));
    QCOMPARE(WindowDriver::text(QStringLiteral("Proxy server for signing in")), QStringLiteral("none: 127.0.0.1 is this computer"));
    QVERIFY(m_asked.isEmpty());
}

void tst_SettingsDialog::proxyOfNoCloud()
{
    open({}, "[tenant]\ncloud=germany\n");
    show(Network);
    QVERIFY(WindowDriver::text(QStringLiteral("Proxy server for Microsoft Graph")).startsWith(QStringLiteral("unknown")));
    // And the unknown name is neither shown as another cloud nor replaced behind the person's back.
    show(Tenant);
    QCOMPARE(seen<QComboBox>()->currentIndex(), -1);
    QVERIFY(WindowDriver::type(clientId, guid));
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: the cloud.")));
    QVERIFY(!WindowDriver::button(ok)->isEnabled());
    seen<QComboBox>()->setCurrentIndex(0);
    QVERIFY(WindowDriver::click(ok));
    QVERIFY(m_settings->cloud());
}

void tst_SettingsDialog::demo()
{
    open();
    const QSignalSpy spy(m_dialog, &SettingsDialog::demoRequested);
    QVERIFY(WindowDriver::click(QStringLiteral("Try the demo tenant")));
    QCOMPARE(spy.size(), 1);
}

void tst_SettingsDialog::namesAndTabOrder()
{
    open();
    for (int page = 0; page < PageCount; ++page) {
        show(PageNumber(page));
        QListWidget *list = seen<QListWidget>();
        list->setFocus();
        QWidgetList visited;
        for (QWidget *present = list; present && !visited.contains(present) && visited.size() < 40; present = QApplication::focusWidget()) {
            QVERIFY2(!WindowDriver::accessibleName(present).isEmpty(), present->metaObject()->className());
            visited.append(present);
            QTest::keyClick(present, Qt::Key_Tab);
        }
        // The pages, then what is on the page from top to bottom, then the buttons.
        QVERIFY(visited.size() >= 4);
        int last = -1;
        for (qsizetype i = 1; i < visited.size(); ++i) {
            const int top = visited.at(i)->mapTo(m_dialog, QPoint(0, visited.at(i)->height())).y();
            QVERIFY2(top >= last, qPrintable(QString::number(page) + QLatin1Char(' ') + WindowDriver::accessibleName(visited.at(i))));
            last = top;
        }
        QVERIFY(qobject_cast<QPushButton *>(visited.last()));
    }
}

QTEST_MAIN(tst_SettingsDialog)

#include "tst_settingsdialog.moc"
