// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tokenstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace std::chrono_literals;

namespace {
const QString &listName()
{
    static const QString name = QStringLiteral("accounts");
    return name;
}

const QString &probeName()
{
    static const QString name = QStringLiteral("probe");
    return name;
}

// Whoever has said no is not asked again soon: every try may show a prompt.
std::chrono::milliseconds pauseAfter(Keychain::Problem problem, int failures)
{
    static constexpr std::chrono::milliseconds pauses[] = {1min, 5min, 30min, 60min};
    const int last = int(std::size(pauses)) - 1;
    return pauses[problem == Keychain::Problem::Denied ? last : std::clamp(failures - 1, 0, last)];
}

struct AccountList {
    QStringList keys;
    QString current;

    [[nodiscard]] QByteArray toJson() const
    {
        const QJsonObject object{{QLatin1String("accounts"), QJsonArray::fromStringList(keys)}, {QLatin1String("current"), current}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    [[nodiscard]] static std::optional<AccountList> from(const QByteArray &json)
    {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        if (!object.value(QLatin1String("accounts")).isArray())
            return std::nullopt;
        AccountList list;
        const QJsonArray keys = object.value(QLatin1String("accounts")).toArray();
        for (const auto &key : keys) {
            if (key.isString() && !list.keys.contains(key.toString()))
                list.keys.append(key.toString());
        }
        list.current = object.value(QLatin1String("current")).toString();
        return list;
    }
};
}

TokenStore::TokenStore(QObject *parent)
    : QObject(parent)
    , m_place(Place::Memory)
{
}

TokenStore::TokenStore(Keychain &keychain, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_keychain(&keychain)
    , m_place(Place::Unknown)
    , m_retry(std::make_unique<Alarm>(clock))
    , m_probe(QByteArray::number(clock.utcNow().toMSecsSinceEpoch()))
{
    connect(m_keychain, &Keychain::awoke, this, &TokenStore::tryAgain);
    connect(m_retry.get(), &Alarm::reached, this, &TokenStore::tryAgainIfDue);
}

TokenStore::~TokenStore()
{
    for (Held &held : m_held)
        held.refreshToken.fill('\0');
}

TokenStore::Place TokenStore::place() const
{
    return m_place;
}

bool TokenStore::isMemoryOnly() const
{
    return !m_keychain;
}

Keychain::Result TokenStore::keychainProblem() const
{
    return m_problem;
}

int TokenStore::skippedEntries() const
{
    return m_skipped;
}

void TokenStore::open()
{
    m_wantsOpened = true;
    advanceSoon();
}

void TokenStore::restore()
{
    m_wantsRestored = true;
    advanceSoon();
}

void TokenStore::keep(const StoredAccount &account, const QByteArray &refreshToken)
{
    const QString key = account.key();
    Held &held = m_held[key];
    held.account = account;
    held.refreshToken = refreshToken;
    held.isUnsaved = !isMemoryOnly();
    if (!m_listed.contains(key)) {
        m_listed.append(key);
        m_isListUnsaved = !isMemoryOnly();
    }
    noteWork();
}

QByteArray TokenStore::refreshToken(const StoredAccount &account) const
{
    return m_held.value(account.key()).refreshToken;
}

void TokenStore::forget(const StoredAccount &account, QObject *context, Gone callback)
{
    const QString key = account.key();
    Doomed &doomed = m_doomed[key];
    if (const auto found = m_held.find(key); found != m_held.end()) {
        doomed.mayBeInKeychain = doomed.mayBeInKeychain || found->mayBeInKeychain;
        found->refreshToken.fill('\0');
        m_held.erase(found);
    }
    doomed.waiting.append({context, std::move(callback)});
    if (m_currentKey == key)
        setCurrentKey({});
    noteWork();
}

QString TokenStore::currentKey() const
{
    return m_currentKey;
}

void TokenStore::setCurrentKey(const QString &key)
{
    m_isCurrentKeySet = true;
    if (m_currentKey == key)
        return;
    m_currentKey = key;
    m_isListUnsaved = !isMemoryOnly();
    noteWork();
}

bool TokenStore::isSettled() const
{
    switch (m_place) {
    case Place::Unknown:
        return !hasWork();
    case Place::Keychain:
        return !hasWork() && !(m_isBusy && m_isLoaded);
    case Place::Memory:
        break;
    }
    return true;
}

void TokenStore::noteWork()
{
    m_isUnsettled = m_isUnsettled || !isSettled();
    if (m_keychain && m_place == Place::Memory && !m_retry->isActive())
        tryAgain();
    advanceSoon();
}

// Later: several calls in a row are one piece of work, and nobody hears of the end before the call has returned.
void TokenStore::advanceSoon()
{
    if (m_isAdvancing)
        return;
    m_isAdvancing = true;
    QMetaObject::invokeMethod(this, &TokenStore::advance, Qt::QueuedConnection);
}

void TokenStore::advance()
{
    m_isAdvancing = false;
    if (m_isBusy)
        return;
    m_isBusy = startWork();
    if (m_isBusy)
        return;
    announce();
}

bool TokenStore::startWork()
{
    if (m_place == Place::Memory)
        return false;
    if (m_place == Place::Unknown) {
        if (!m_wantsOpened && !m_wantsRestored && !hasWork())
            return false;
        probe();
        return true;
    }
    if (!m_isLoaded) {
        if (!m_wantsRestored && !m_hasRestored && !hasWork())
            return false;
        readList();
    } else if (!m_doomed.isEmpty())
        removeEntry(m_doomed.cbegin().key());
    else if (m_isListUnsaved)
        writeList(); // before the entry of somebody new: cut short, a name without an entry does no harm
    else if (const QString key = unsavedKey(); !key.isEmpty())
        writeEntry(key);
    else
        return false;
    return true;
}

void TokenStore::announce()
{
    const QPointer<TokenStore> self = this;
    if (m_place == Place::Memory) {
        const QStringList doomed = m_doomed.keys();
        for (const QString &key : doomed) {
            // Whoever asked is told once; the entry stays doomed until it is gone.
            const bool isGone = !m_doomed.value(key).mayBeInKeychain;
            answer(std::exchange(m_doomed[key].waiting, {}), isGone);
            if (!self)
                return;
        }
        if (!m_keychain)
            m_doomed.clear();
    }
    if (m_place != Place::Unknown && std::exchange(m_wantsOpened, false))
        Q_EMIT opened(m_place);
    if (!self)
        return;
    if (m_wantsRestored && (m_isLoaded || m_place == Place::Memory)) {
        m_wantsRestored = false;
        m_hasRestored = true;
        Q_EMIT restored(std::exchange(m_untold, {}));
    } else if (m_hasRestored && !m_untold.isEmpty())
        Q_EMIT appeared(std::exchange(m_untold, {}));
    if (self && m_isUnsettled && isSettled()) {
        m_isUnsettled = false;
        Q_EMIT settled();
    }
}

void TokenStore::probe()
{
    m_probe.append('+'); // never what an earlier one left
    m_keychain->write(probeName(), m_probe, this, [this](const Keychain::Result &result) { probeWritten(result); });
}

void TokenStore::probeWritten(const Keychain::Result &result)
{
    if (result.problem != Keychain::Problem::None)
        return failed(result);
    m_keychain->read(probeName(), this, [this](const Keychain::Result &read) { probeRead(read); });
}

void TokenStore::probeRead(const Keychain::Result &result)
{
    if (result.problem != Keychain::Problem::None || result.value != m_probe)
        return failed({result.problem == Keychain::Problem::None ? Keychain::Problem::Unavailable : result.problem, {}, result.text});
    m_keychain->remove(probeName(), this, [this](const Keychain::Result &removed) { probeRemoved(removed); });
}

void TokenStore::probeRemoved(const Keychain::Result &result)
{
    if (result.problem != Keychain::Problem::None)
        return failed(result);
    m_failures = 0;
    m_problem = {};
    m_retry->cancel();
    const QPointer<TokenStore> self = this;
    setPlace(Place::Keychain);
    if (self)
        workDone();
}

void TokenStore::readList()
{
    m_read.clear();
    m_missing.clear();
    m_listFound.clear();
    m_skipped = 0;
    m_keychain->read(listName(), this, [this](const Keychain::Result &result) { listRead(result); });
}

void TokenStore::listRead(const Keychain::Result &result)
{
    using Problem = Keychain::Problem;
    if (result.problem == Problem::NotFound)
        m_missing.append(listName());
    else if (result.problem != Problem::None && result.problem != Problem::Damaged)
        return failed(result);
    const std::optional<AccountList> list = AccountList::from(result.value);
    if (!list && result.problem != Problem::NotFound)
        ++m_skipped;
    if (list && !m_isCurrentKeySet)
        m_currentKey = list->current;
    m_listFound = list ? list->keys : QStringList();
    readEntries(m_listFound, 0);
}

void TokenStore::readEntries(const QStringList &keys, qsizetype next)
{
    if (next == keys.size())
        return allRead(keys);
    const QString &key = keys.at(next);
    m_keychain->read(key, this, [this, keys, next, key](const Keychain::Result &result) {
        const bool isRead = result.problem == Keychain::Problem::None;
        if (!isRead && result.problem != Keychain::Problem::NotFound && result.problem != Keychain::Problem::Damaged)
            return failed(result);
        entryRead(key, result);
        readEntries(keys, next + 1);
    });
}

void TokenStore::entryRead(const QString &key, const Keychain::Result &result)
{
    if (result.problem == Keychain::Problem::NotFound) {
        m_missing.append(key);
        return;
    }
    const auto entry = StoredAccount::fromJson(result.value);
    if (entry && entry->account.key() == key)
        m_read.append(*entry);
    else
        ++m_skipped;
}

void TokenStore::allRead(const QStringList &keys)
{
    // A keychain that was locked meanwhile says "not found", too. Only one that can be written to is believed.
    if (!m_missing.isEmpty() && !m_isAbsenceConfirmed) {
        m_isAbsenceConfirmed = true;
        return probe();
    }
    m_isLoaded = true;
    QStringList listed = keys;
    for (const QString &key : std::as_const(m_missing)) {
        if (listed.removeAll(key) > 0)
            m_isListUnsaved = true;
    }
    for (const QString &key : std::as_const(m_listed)) {
        if (!listed.contains(key)) {
            listed.append(key);
            m_isListUnsaved = true;
        }
    }
    m_listed = listed;
    for (const StoredAccount::Entry &entry : std::as_const(m_read)) {
        const QString key = entry.account.key();
        // What this run knows of an account is newer.
        if (m_held.contains(key)) {
            m_held[key].mayBeInKeychain = true;
        } else if (m_doomed.contains(key)) {
            m_doomed[key].mayBeInKeychain = true;
        } else {
            m_held.insert(key, {entry.account, entry.refreshToken, false, true});
            m_untold.append(entry.account);
        }
    }
    m_read.clear();
    workDone();
}

void TokenStore::writeList()
{
    m_isListUnsaved = false;
    const auto ended = [this](const Keychain::Result &result) {
        if (result.problem == Keychain::Problem::None)
            return workDone();
        m_isListUnsaved = true;
        failed(result);
    };
    if (m_listed.isEmpty())
        m_keychain->remove(listName(), this, ended);
    else
        m_keychain->write(listName(), AccountList{m_listed, m_currentKey}.toJson(), this, ended);
}

void TokenStore::writeEntry(const QString &key)
{
    Held &held = m_held[key];
    held.isUnsaved = false;
    held.mayBeInKeychain = true;
    m_keychain->write(key, held.account.toJson(held.refreshToken), this, [this, key](const Keychain::Result &result) {
        if (result.problem == Keychain::Problem::None)
            return workDone();
        if (const auto found = m_held.find(key); found != m_held.end())
            found->isUnsaved = true;
        failed(result);
    });
}

void TokenStore::removeEntry(const QString &key)
{
    m_keychain->remove(key, this, [this, key](const Keychain::Result &result) {
        if (result.problem != Keychain::Problem::None) {
            m_doomed[key].mayBeInKeychain = true;
            return failed(result);
        }
        if (const auto found = m_held.find(key); found != m_held.end())
            found->isUnsaved = true; // signed in again meanwhile
        else if (m_listed.removeAll(key) > 0)
            m_isListUnsaved = true;
        const QList<Waiting> waiting = m_doomed.take(key).waiting;
        workDone();
        answer(waiting, true);
    });
}

void TokenStore::workDone()
{
    m_isBusy = false;
    advanceSoon();
}

void TokenStore::failed(const Keychain::Result &result)
{
    m_isBusy = false;
    m_isAbsenceConfirmed = false;
    m_problem = {result.problem, {}, result.text};
    m_retry->setRemaining(pauseAfter(result.problem, ++m_failures));
    const QPointer<TokenStore> self = this;
    setPlace(Place::Memory);
    if (self)
        advanceSoon();
}

void TokenStore::setPlace(Place place)
{
    if (m_place == place)
        return;
    m_place = place;
    Q_EMIT placeChanged(place);
}

void TokenStore::tryAgain()
{
    if (m_isBusy || m_place != Place::Memory)
        return;
    m_isBusy = true;
    m_retry->cancel();
    probe();
}

void TokenStore::tryAgainIfDue()
{
    if (hasWork())
        tryAgain();
}

void TokenStore::answer(const QList<Waiting> &waiting, bool gone)
{
    const QPointer<TokenStore> self = this;
    for (const Waiting &one : waiting) {
        if (!self)
            return;
        if (one.context && one.callback)
            one.callback(gone);
    }
}

bool TokenStore::hasWork() const
{
    return m_isListUnsaved || !m_doomed.isEmpty() || !unsavedKey().isEmpty();
}

QString TokenStore::unsavedKey() const
{
    for (auto held = m_held.cbegin(); held != m_held.cend(); ++held) {
        if (held->isUnsaved)
            return held.key();
    }
    return {};
}
