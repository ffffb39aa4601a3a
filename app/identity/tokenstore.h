// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"
#include "identity/keychain.h"
#include "identity/storedaccount.h"

#include <QHash>

/**
 * Where refresh tokens rest: in the keychain of the system, with a copy in memory while the program runs. Without a
 * usable keychain the memory is all, and nothing is written anywhere. What could not be stored is stored as soon as the
 * keychain works again.
 *
 * In the keychain are one entry for each account and one that lists them; only this program with this data directory
 * writes them.
 */
class TokenStore : public QObject
{
    Q_OBJECT

public:
    enum class Place { Unknown, Keychain, Memory };
    Q_ENUM(Place)

    /** In memory only, from the start: for the demo. */
    explicit TokenStore(QObject *parent = nullptr);
    TokenStore(Keychain &keychain, Clock &clock, QObject *parent = nullptr);
    ~TokenStore() override;

    [[nodiscard]] Place place() const;
    /** Made without a keychain: nothing is missing. */
    [[nodiscard]] bool isMemoryOnly() const;
    /** Why the keychain cannot be used, with its own words; None when it can. */
    [[nodiscard]] Keychain::Result keychainProblem() const;
    /** Entries of the keychain that cannot be read and were left alone. */
    [[nodiscard]] int skippedEntries() const;

    /** Finds out whether the keychain can be used: writes, reads and deletes an entry. Ends in opened(), always. */
    void open();
    /** Reads the accounts that the last run left, opening first if need be. Ends in restored(), always. */
    void restore();

    /** In memory at once, in the keychain soon. The newest of several quick ones counts, and replaces the older in one step. */
    void keep(const StoredAccount &account, const QByteArray &refreshToken);
    /** Empty when there is none. */
    [[nodiscard]] QByteArray refreshToken(const StoredAccount &account) const;
    using Gone = std::function<void(bool gone)>;
    /**
     * Out of the memory at once, out of the keychain soon. Calls back once, unless `context` or this object is destroyed
     * before: false when a read of the keychain could not show that nothing is left. That is tried again later.
     */
    void forget(const StoredAccount &account, QObject *context, Gone callback);

    /** `StoredAccount::key()` of the account to start with; empty for none. Kept with the accounts. */
    [[nodiscard]] QString currentKey() const;
    void setCurrentKey(const QString &key);

    /** Nothing waits to be written that can be written now: the program may end. */
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void opened(TokenStore::Place place);
    /** Also the first time, before opened(). */
    void placeChanged(TokenStore::Place place);
    /** Once for each restore(), unless another was called meanwhile; empty without a keychain. */
    void restored(const QList<StoredAccount> &accounts);
    /** A keychain that failed at the start works by now and holds these. */
    void appeared(const QList<StoredAccount> &accounts);
    void settled();

private:
    struct Held {
        StoredAccount account;
        QByteArray refreshToken;
        bool isUnsaved = false;
        /** A read or a write has touched the keychain's entry. */
        bool mayBeInKeychain = false;
    };
    struct Waiting {
        QPointer<QObject> context;
        Gone callback;
    };
    struct Doomed {
        bool mayBeInKeychain = false;
        QList<Waiting> waiting;
    };

    void advanceSoon();
    void advance();
    void announce();
    [[nodiscard]] bool startWork();

    void probe();
    void probeWritten(const Keychain::Result &result);
    void probeRead(const Keychain::Result &result);
    void probeRemoved(const Keychain::Result &result);
    void readList();
    void listRead(const Keychain::Result &result);
    void readEntries(const QStringList &keys, qsizetype next);
    void entryRead(const QString &key, const Keychain::Result &result);
    void allRead(const QStringList &keys);
    void writeList();
    void writeEntry(const QString &key);
    void removeEntry(const QString &key);

    void workDone();
    void failed(const Keychain::Result &result);
    void setPlace(Place place);
    void tryAgain();
    void tryAgainIfDue();
    void answer(const QList<Waiting> &waiting, bool gone);
    [[nodiscard]] bool hasWork() const;
    [[nodiscard]] QString unsavedKey() const;
    void noteWork();

    Keychain *m_keychain = nullptr;
    Place m_place;
    Keychain::Result m_problem;
    std::unique_ptr<Alarm> m_retry;
    int m_failures = 0;
    QByteArray m_probe;

    QHash<QString, Held> m_held;
    QHash<QString, Doomed> m_doomed;
    /** What the keychain's list of accounts names, or should name, in the order in which they came. */
    QStringList m_listed;
    QString m_currentKey;
    bool m_isCurrentKeySet = false;
    bool m_isListUnsaved = false;

    /** While the list is loaded: what was read, and whether something that it names was not there. */
    QList<StoredAccount::Entry> m_read;
    QStringList m_missing;
    QStringList m_listFound;
    bool m_isAbsenceConfirmed = false;
    bool m_isLoaded = false;
    int m_skipped = 0;
    /** Loaded and not yet told. */
    QList<StoredAccount> m_untold;

    bool m_wantsOpened = false;
    bool m_wantsRestored = false;
    bool m_hasRestored = false;
    bool m_isBusy = false;
    bool m_isAdvancing = false;
    bool m_isUnsettled = false;
};
