// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tokenstore.h"

#include "fakekeychain.h"
#include "manualclock.h"
#include "storedpeople.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Kind = Keychain::Job::Kind;
using Mood = FakeKeychain::Mood;
using Place = TokenStore::Place;
using StoredPeople::person;

namespace {
const QString listKey = QStringLiteral("Habeas/accounts");

QString keyOf(const StoredAccount &account)
{
    return QStringLiteral("Habeas/") + account.key();
}
}

class tst_TokenStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opens();
    void opensInMemory_data();
    void opensInMemory();
    void memoryOnly();
    void keepsAndComesBack();
    void accountsKeepTheirOrder();
    void currentAccountComesBack();
    void noTokenInTheList();

    void rotationReplaces();
    void quickRotationsAreOne();
    void rotationDuringAWrite();
    void crashBetweenWrites();

    void forget();
    void forgetTheLastOneLeavesNothing();
    void forgetThatCannotBeVerified();
    void forgetDuringItsWrite();
    void forgetAndSignInAgain();
    void forgetInMemory();
    void forgetInForgettingsAnswer();

    void lockedAtStartIsNotEmpty();
    void lockedBetweenOpeningAndReading();
    void lockedLater();
    void failsLaterAndRecovers();
    void backsOff();
    void whoHasSaidNoIsNotAskedSoon();
    void neverAnswers();
    void unlockedAfterTheLimit();
    void newerThanWhatIsFound();

    void brokenEntries_data();
    void brokenEntries();
    void brokenList();
    void entryUnderAnotherName();
    void namesWithoutEntryAreDropped();

    void settles();
    void settlesWithoutKeychain();
    void keepBeforeOpening();
    void deletionAtAnyTime_data();
    void deletionAtAnyTime();

private:
    /** A new program with the same keychain. */
    void restart();
    QList<StoredAccount> restored();
    void settle();
    [[nodiscard]] QByteArray secretOf(const StoredAccount &account) const;
    std::shared_ptr<QList<bool>> forget(const StoredAccount &account);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeKeychain> m_system;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<TokenStore> m_store;
    std::unique_ptr<QSignalSpy> m_places;
};

void tst_TokenStore::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_system = std::make_unique<FakeKeychain>();
    restart();
}

void tst_TokenStore::cleanup()
{
    m_store.reset();
    m_keychain.reset();
    m_system.reset();
    m_clock.reset();
}

void tst_TokenStore::restart()
{
    m_store.reset();
    m_keychain = std::make_unique<Keychain>(*m_clock, QStringLiteral("Habeas"), m_system->backend(), 0);
    m_store = std::make_unique<TokenStore>(*m_keychain, *m_clock);
    m_places = std::make_unique<QSignalSpy>(m_store.get(), &TokenStore::placeChanged);
}

QList<StoredAccount> tst_TokenStore::restored()
{
    QSignalSpy spy(m_store.get(), &TokenStore::restored);
    m_store->restore();
    [&spy] { QTRY_COMPARE(spy.size(), 1); }();
    return spy.value(0).value(0).value<QList<StoredAccount>>();
}

void tst_TokenStore::settle()
{
    QTRY_VERIFY(m_store->isSettled());
}

QByteArray tst_TokenStore::secretOf(const StoredAccount &account) const
{
    return QJsonDocument::fromJson(m_system->entries.value(keyOf(account))).object().value(QStringLiteral("secret")).toString().toUtf8();
}

std::shared_ptr<QList<bool>> tst_TokenStore::forget(const StoredAccount &account)
{
    auto told = std::make_shared<QList<bool>>();
    m_store->forget(account, this, [told](bool gone) { told->append(gone); });
    return told;
}

void tst_TokenStore::opens()
{
    QCOMPARE(m_store->place(), Place::Unknown);
    QSignalSpy opened(m_store.get(), &TokenStore::opened);
    m_store->open();
    QCOMPARE(opened.size(), 0);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<Place>(), Place::Keychain);
    QCOMPARE(m_store->place(), Place::Keychain);
    QCOMPARE(m_places->size(), 1);
    QVERIFY(m_system->entries.isEmpty()); // the probe is gone
    QVERIFY(m_system->count(Kind::Write) == 1 && m_system->count(Kind::Remove) == 1);
    m_store->open();
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(m_system->count(Kind::Write), 1);
}

void tst_TokenStore::opensInMemory_data()
{
    QTest::addColumn<int>("mood");
    QTest::newRow("locked") << int(Mood::Locked);
    QTest::newRow("no service") << int(Mood::Fails);
    QTest::newRow("denied") << int(Mood::Denies);
}

void tst_TokenStore::opensInMemory()
{
    QFETCH(int, mood);
    m_system->mood = Mood(mood);
    QSignalSpy opened(m_store.get(), &TokenStore::opened);
    m_store->open();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<Place>(), Place::Memory);
    QVERIFY(m_store->keychainProblem().problem != Keychain::Problem::None);
    QVERIFY(!m_store->isMemoryOnly());
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-1"));
    QVERIFY(restored().isEmpty());
    QVERIFY(m_store->isSettled()); // nothing that could be written waits
    QVERIFY(m_system->entries.isEmpty());
}

void tst_TokenStore::memoryOnly()
{
    TokenStore store;
    QVERIFY(store.isMemoryOnly());
    QCOMPARE(store.place(), Place::Memory);
    QSignalSpy opened(&store, &TokenStore::opened);
    QSignalSpy restored(&store, &TokenStore::restored);
    store.open();
    store.restore();
    QTRY_COMPARE(restored.size(), 1);
    QCOMPARE(opened.size(), 1);
    const StoredAccount ada = person(QStringLiteral("ada"));
    store.keep(ada, "refresh-1");
    store.keep(ada, "refresh-2");
    QCOMPARE(store.refreshToken(ada), QByteArray("refresh-2"));
    QVERIFY(store.refreshToken(person(QStringLiteral("grace"))).isEmpty());
    QVERIFY(store.isSettled());
    QList<bool> told;
    store.forget(ada, this, [&told](bool gone) { told.append(gone); });
    QVERIFY(store.refreshToken(ada).isEmpty());
    QTRY_COMPARE(told, QList<bool>{true});
}

void tst_TokenStore::keepsAndComesBack()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    QVERIFY(restored().isEmpty());
    m_store->keep(ada, "refresh-1");
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-1")); // at once
    settle();
    restart();
    const QList<StoredAccount> accounts = restored();
    QCOMPARE(accounts.size(), 1);
    QVERIFY(accounts.at(0).account == ada.account);
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-1"));
    QCOMPARE(m_store->skippedEntries(), 0);
}

void tst_TokenStore::accountsKeepTheirOrder()
{
    const QStringList names{QStringLiteral("zoe"), QStringLiteral("ada"), QStringLiteral("mia"), QStringLiteral("bob")};
    for (const QString &name : names)
        m_store->keep(person(name), "refresh");
    settle();
    restart();
    QStringList found;
    for (const StoredAccount &account : restored())
        found.append(account.account.username.section(QLatin1Char('@'), 0, 0));
    QCOMPARE(found, names);
}

void tst_TokenStore::currentAccountComesBack()
{
    m_store->keep(person(QStringLiteral("ada")), "refresh");
    m_store->keep(person(QStringLiteral("grace")), "refresh");
    m_store->setCurrentKey(person(QStringLiteral("grace")).key());
    settle();
    restart();
    QCOMPARE(restored().size(), 2);
    QCOMPARE(m_store->currentKey(), person(QStringLiteral("grace")).key());
}

void tst_TokenStore::noTokenInTheList()
{
    m_store->keep(person(QStringLiteral("ada")), "refresh-secret-1");
    settle();
    QVERIFY(m_system->entries.contains(listKey));
    QVERIFY(!m_system->entries.value(listKey).contains("refresh-secret-1"));
    QCOMPARE(m_system->entries.size(), 2);
}

void tst_TokenStore::rotationReplaces()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    for (const char *token : {"refresh-1", "refresh-2", "refresh-3"}) {
        m_store->keep(ada, token);
        settle();
        QCOMPARE(secretOf(ada), QByteArray(token));
    }
    QCOMPARE(m_system->count(Kind::Remove, ada.key()), 0); // never a moment without a token
    QVERIFY(!m_system->entries.value(keyOf(ada)).contains("refresh-1"));
    QCOMPARE(m_system->count(Kind::Write, listKey), 1);
}

void tst_TokenStore::quickRotationsAreOne()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    (void)restored();
    for (int i = 0; i <= 50; ++i)
        m_store->keep(ada, "refresh-" + QByteArray::number(i));
    settle();
    QCOMPARE(secretOf(ada), QByteArray("refresh-50"));
    QCOMPARE(m_system->count(Kind::Write, ada.key()), 1);
}

void tst_TokenStore::rotationDuringAWrite()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    (void)restored();
    bool isFirst = true;
    m_system->beforeJob = [&](const Keychain::Job &job) {
        if (job.kind == Kind::Write && job.key == keyOf(ada) && std::exchange(isFirst, false))
            m_store->keep(ada, "refresh-2");
    };
    m_store->keep(ada, "refresh-1");
    settle();
    QCOMPARE(secretOf(ada), QByteArray("refresh-2"));
    QVERIFY(!isFirst);
}

// Wherever the program ends, the next start finds a readable list, and whoever was there before is still there.
void tst_TokenStore::crashBetweenWrites()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    const StoredAccount grace = person(QStringLiteral("grace"));
    m_store->keep(ada, "refresh-ada");
    settle();
    for (int jobs = 0;; ++jobs) {
        const QMap<QString, QByteArray> before = m_system->entries;
        restart();
        (void)restored();
        const qsizetype start = m_system->jobs.size();
        m_store->keep(grace, "refresh-grace");
        QTRY_VERIFY(m_system->jobs.size() - start >= jobs || m_store->isSettled());
        const bool isDone = m_store->isSettled();
        restart();
        const QList<StoredAccount> accounts = restored();
        QVERIFY(!accounts.isEmpty());
        QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-ada"));
        QCOMPARE(accounts.size(), m_store->refreshToken(grace).isEmpty() ? 1 : 2);
        QCOMPARE(m_store->skippedEntries(), 0);
        settle();
        if (isDone)
            break;
        m_system->entries = before;
    }
}

void tst_TokenStore::forget()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    const StoredAccount grace = person(QStringLiteral("grace"));
    m_store->keep(ada, "refresh-1");
    m_store->keep(grace, "refresh-2");
    m_store->setCurrentKey(ada.key());
    settle();
    const auto told = forget(ada);
    QVERIFY(m_store->refreshToken(ada).isEmpty()); // at once
    QVERIFY(told->isEmpty());
    QTRY_COMPARE(*told, QList<bool>{true});
    QVERIFY(!m_system->entries.contains(keyOf(ada)));
    settle();
    QVERIFY(!m_system->entries.value(listKey).contains("ada"));
    restart();
    QCOMPARE(restored().size(), 1);
    QCOMPARE(m_store->currentKey(), QString());
}

void tst_TokenStore::forgetTheLastOneLeavesNothing()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    m_store->setCurrentKey(ada.key());
    settle();
    const auto told = forget(ada);
    QTRY_COMPARE(*told, QList<bool>{true});
    settle();
    QVERIFY(m_system->entries.isEmpty());
}

void tst_TokenStore::forgetThatCannotBeVerified()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    m_system->mood = Mood::Fails;
    const auto told = forget(ada);
    QTRY_COMPARE(*told, QList<bool>{false});
    QVERIFY(m_store->refreshToken(ada).isEmpty());
    QCOMPARE(m_store->place(), Place::Memory);
    QVERIFY(m_system->entries.contains(keyOf(ada)));
    // It is not given up.
    m_system->mood = Mood::Works;
    m_clock->advance(1min);
    QTRY_VERIFY(m_system->entries.isEmpty());
    QCOMPARE(told->size(), 1);
}

void tst_TokenStore::forgetDuringItsWrite()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    (void)restored();
    std::shared_ptr<QList<bool>> told;
    m_system->beforeJob = [&](const Keychain::Job &job) {
        if (job.kind == Kind::Write && job.key == keyOf(ada) && !told)
            told = forget(ada);
    };
    m_store->keep(ada, "refresh-1");
    QTRY_VERIFY(told && told->size() == 1);
    QVERIFY(told->at(0));
    settle();
    QVERIFY(m_system->entries.isEmpty());
}

void tst_TokenStore::forgetAndSignInAgain()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    const auto told = forget(ada);
    m_store->keep(ada, "refresh-2");
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-2"));
    settle();
    QCOMPARE(*told, QList<bool>{true});
    QCOMPARE(secretOf(ada), QByteArray("refresh-2"));
    restart();
    QCOMPARE(restored().size(), 1);
}

void tst_TokenStore::forgetInMemory()
{
    m_system->mood = Mood::Fails;
    (void)restored();
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    const auto told = forget(ada);
    QTRY_COMPARE(*told, QList<bool>{true}); // it was never anywhere else
    m_system->mood = Mood::Works;
    m_clock->advance(2h);
    QTRY_COMPARE(m_store->place(), Place::Keychain);
    settle();
    QVERIFY(m_system->entries.isEmpty());
}

void tst_TokenStore::forgetInForgettingsAnswer()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    const StoredAccount grace = person(QStringLiteral("grace"));
    m_store->keep(ada, "refresh-1");
    m_store->keep(grace, "refresh-2");
    settle();
    QList<bool> told;
    m_store->forget(ada, this, [&](bool gone) {
        told.append(gone);
        m_store->forget(ada, this, [&](bool again) { told.append(again); });
        m_store->forget(grace, this, [&](bool other) { told.append(other); });
    });
    QTRY_COMPARE(told, (QList<bool>{true, true, true}));
    settle();
    QVERIFY(m_system->entries.isEmpty());
}

void tst_TokenStore::lockedAtStartIsNotEmpty()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    m_system->mood = Mood::Locked;
    restart();
    QVERIFY(restored().isEmpty());
    QCOMPARE(m_store->place(), Place::Memory);
    QSignalSpy appeared(m_store.get(), &TokenStore::appeared);
    const StoredAccount grace = person(QStringLiteral("grace"));
    m_store->keep(grace, "refresh-2");
    m_system->mood = Mood::Works;
    m_clock->advance(1min);
    QTRY_COMPARE(m_store->place(), Place::Keychain);
    QTRY_COMPARE(appeared.size(), 1);
    QCOMPARE(appeared.at(0).at(0).value<QList<StoredAccount>>().size(), 1);
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-1"));
    settle();
    restart();
    QCOMPARE(restored().size(), 2);
}

void tst_TokenStore::lockedBetweenOpeningAndReading()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    const QMap<QString, QByteArray> before = m_system->entries;
    for (const QString &lockedAt : {listKey, keyOf(ada)}) {
        m_system->mood = Mood::Works;
        restart();
        m_system->beforeJob = [&](const Keychain::Job &job) {
            if (job.key == lockedAt)
                m_system->mood = Mood::Locked;
        };
        QVERIFY(restored().isEmpty());
        QCOMPARE(m_store->place(), Place::Memory);
        m_system->beforeJob = {};
        m_store->keep(person(QStringLiteral("grace")), "refresh-2");
        QTRY_VERIFY(m_store->isSettled());
        QCOMPARE(m_system->entries, before);
    }
}

void tst_TokenStore::lockedLater()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    m_places->clear();
    m_system->mood = Mood::Locked;
    m_store->keep(ada, "refresh-2");
    QTRY_COMPARE(m_places->size(), 1);
    QCOMPARE(m_store->place(), Place::Memory);
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-2"));
    QCOMPARE(secretOf(ada), QByteArray("refresh-1"));
    m_system->mood = Mood::Works;
    m_clock->advance(1min);
    QTRY_COMPARE(secretOf(ada), QByteArray("refresh-2"));
    QCOMPARE(m_store->place(), Place::Keychain);
    QCOMPARE(m_places->size(), 2);
    QCOMPARE(m_store->keychainProblem().problem, Keychain::Problem::None);
}

void tst_TokenStore::failsLaterAndRecovers()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    (void)restored();
    m_system->mood = Mood::Fails;
    m_store->keep(ada, "refresh-1");
    QTRY_COMPARE(m_store->place(), Place::Memory);
    QCOMPARE(m_store->keychainProblem().text, QStringLiteral("no secret service"));
    for (int i = 2; i < 5; ++i)
        m_store->keep(ada, "refresh-" + QByteArray::number(i));
    m_system->mood = Mood::Works;
    m_clock->advance(1min);
    QTRY_COMPARE(secretOf(ada), QByteArray("refresh-4"));
    restart();
    QCOMPARE(restored().size(), 1);
}

void tst_TokenStore::backsOff()
{
    m_system->mood = Mood::Fails;
    (void)restored();
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    for (int minutes = 0; minutes < 24 * 60; ++minutes) {
        m_clock->advance(1min);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    QVERIFY2(m_system->jobs.size() >= 20 && m_system->jobs.size() <= 30, QByteArray::number(m_system->jobs.size()).constData());
}

void tst_TokenStore::whoHasSaidNoIsNotAskedSoon()
{
    m_system->mood = Mood::Denies;
    (void)restored();
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    const qsizetype asked = m_system->jobs.size();
    m_clock->advance(59min);
    QCoreApplication::processEvents();
    QCOMPARE(m_system->jobs.size(), asked);
    m_clock->advance(1min);
    QTRY_COMPARE(m_system->jobs.size(), asked + 1);
}

void tst_TokenStore::neverAnswers()
{
    m_system->mood = Mood::Hangs;
    QSignalSpy restoredSpy(m_store.get(), &TokenStore::restored);
    m_store->restore();
    QTRY_COMPARE(m_system->jobs.size(), 1);
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    const auto told = forget(person(QStringLiteral("grace")));
    m_clock->advance(1min);
    QTRY_COMPARE(restoredSpy.size(), 1);
    QTRY_COMPARE(told->size(), 1);
    QCOMPARE(m_store->place(), Place::Memory);
    QCOMPARE(m_store->keychainProblem().problem, Keychain::Problem::TimedOut);
    QVERIFY(m_store->isSettled());
    QCOMPARE(m_system->jobs.size(), 1);
}

void tst_TokenStore::unlockedAfterTheLimit()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    restart();
    m_system->mood = Mood::Hangs;
    QSignalSpy restoredSpy(m_store.get(), &TokenStore::restored);
    QSignalSpy appeared(m_store.get(), &TokenStore::appeared);
    m_store->restore();
    QTRY_VERIFY(m_system->hanging);
    m_clock->advance(1min);
    QTRY_COMPARE(restoredSpy.size(), 1);
    QVERIFY(restoredSpy.at(0).at(0).value<QList<StoredAccount>>().isEmpty());
    // The prompt is answered in the third minute; no timer is needed.
    m_clock->advance(2min);
    m_system->mood = Mood::Works;
    m_system->wake();
    QTRY_COMPARE(appeared.size(), 1);
    QCOMPARE(m_store->place(), Place::Keychain);
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-1"));
}

void tst_TokenStore::newerThanWhatIsFound()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    m_system->mood = Mood::Locked;
    restart();
    (void)restored();
    m_store->keep(ada, "refresh-2");
    QSignalSpy appeared(m_store.get(), &TokenStore::appeared);
    m_system->mood = Mood::Works;
    m_clock->advance(1min);
    QTRY_COMPARE(secretOf(ada), QByteArray("refresh-2"));
    QCOMPARE(m_store->refreshToken(ada), QByteArray("refresh-2"));
    QCOMPARE(appeared.size(), 0);
}

void tst_TokenStore::brokenEntries_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\xff\xfe{");
    QTest::newRow("another program's") << QByteArray(R"({"credential_type":"RefreshToken","secret":"x"})");
    QTest::newRow("huge") << QByteArray(2000000, '{');
}

void tst_TokenStore::brokenEntries()
{
    QFETCH(QByteArray, entry);
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    m_store->keep(person(QStringLiteral("grace")), "refresh-2");
    settle();
    m_system->entries[keyOf(person(QStringLiteral("ada")))] = entry;
    restart();
    const QList<StoredAccount> accounts = restored();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.at(0).account.username, QStringLiteral("grace@contoso.example"));
    QCOMPARE(m_store->skippedEntries(), 1);
    QCOMPARE(m_store->place(), Place::Keychain);
    QCOMPARE(m_system->entries.value(keyOf(person(QStringLiteral("ada")))), entry); // left alone
    m_store->keep(person(QStringLiteral("ada")), "refresh-3");
    settle();
    restart();
    QCOMPARE(restored().size(), 2);
}

void tst_TokenStore::brokenList()
{
    m_system->entries.insert(listKey, "{\"accounts\":7}");
    QVERIFY(restored().isEmpty());
    QCOMPARE(m_store->skippedEntries(), 1);
    QCOMPARE(m_store->place(), Place::Keychain);
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    settle();
    restart();
    QCOMPARE(restored().size(), 1);
}

void tst_TokenStore::entryUnderAnotherName()
{
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    settle();
    m_system->entries[keyOf(person(QStringLiteral("ada")))] = person(QStringLiteral("mallory")).toJson("refresh-9");
    restart();
    QVERIFY(restored().isEmpty());
    QCOMPARE(m_store->skippedEntries(), 1);
}

void tst_TokenStore::namesWithoutEntryAreDropped()
{
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    m_store->keep(person(QStringLiteral("grace")), "refresh-2");
    settle();
    m_system->entries.remove(keyOf(person(QStringLiteral("ada")))); // by hand, in the keychain's own window
    restart();
    QCOMPARE(restored().size(), 1);
    settle();
    QVERIFY(!m_system->entries.value(listKey).contains("ada"));
    QVERIFY(m_system->entries.value(listKey).contains("grace"));
}

void tst_TokenStore::settles()
{
    (void)restored();
    QVERIFY(m_store->isSettled());
    QSignalSpy settled(m_store.get(), &TokenStore::settled);
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    QVERIFY(!m_store->isSettled());
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(m_store->isSettled());
    QCOMPARE(secretOf(ada), QByteArray("refresh-1"));
    m_store->keep(ada, "refresh-2");
    (void)forget(ada);
    QTRY_COMPARE(settled.size(), 2);
    QVERIFY(m_system->entries.isEmpty());
}

void tst_TokenStore::settlesWithoutKeychain()
{
    (void)restored();
    QSignalSpy settled(m_store.get(), &TokenStore::settled);
    m_system->mood = Mood::Fails;
    m_store->keep(person(QStringLiteral("ada")), "refresh-1");
    QVERIFY(!m_store->isSettled());
    QTRY_COMPARE(settled.size(), 1); // the program need not wait for what cannot be
}

void tst_TokenStore::keepBeforeOpening()
{
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->keep(ada, "refresh-1");
    settle();
    restart();
    m_store->keep(person(QStringLiteral("grace")), "refresh-2");
    settle();
    QCOMPARE(secretOf(ada), QByteArray("refresh-1"));
    const QList<StoredAccount> accounts = restored();
    QCOMPARE(accounts.size(), 1);
    QVERIFY(accounts.at(0).account == ada.account);
}

void tst_TokenStore::deletionAtAnyTime_data()
{
    QTest::addColumn<int>("jobs");
    for (int jobs = 0; jobs <= 20; ++jobs)
        QTest::addRow("after %d jobs", jobs) << jobs;
}

void tst_TokenStore::deletionAtAnyTime()
{
    QFETCH(int, jobs);
    const StoredAccount ada = person(QStringLiteral("ada"));
    m_store->restore();
    m_store->keep(ada, "refresh-1");
    (void)forget(person(QStringLiteral("grace")));
    m_system->beforeJob = [this, jobs](const Keychain::Job &) {
        if (m_system->jobs.size() > jobs)
            m_store.reset();
    };
    QTRY_VERIFY(!m_store || m_store->isSettled());
    m_store.reset();
    m_system->beforeJob = {};
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    restart();
    QVERIFY(restored().size() <= 1);
}

QTEST_GUILESS_MAIN(tst_TokenStore)
#include "tst_tokenstore.moc"
