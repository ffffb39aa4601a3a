// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"
#include "identity/storedaccount.h"

#include <QHash>
#include <QSet>

class Keychain;

/**
 * Where refresh tokens rest: in the keychain of the system, with a copy in memory while the program runs. Without a
 * usable keychain the memory is all, and nothing is written anywhere. What could not be stored is stored as soon as the
 * keychain works again.
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
    /** The keychain's own words about why it cannot be used; empty when it can. */
    [[nodiscard]] QString keychainProblem() const;
    /** Entries that restore() skipped because they cannot be read. */
    [[nodiscard]] int skippedEntries() const;

    /** Finds out whether the keychain can be used: writes, reads and deletes an entry. Ends in opened(), always. */
    void open();
    /** Reads the accounts that the last run left, opening first if need be. Ends in restored(), always. */
    void restore();

    /** In memory at once, in the keychain soon. The newest of several quick ones counts; the older is replaced, not deleted first. */
    void keep(const StoredAccount &account, const QByteArray &refreshToken);
    /** Empty when there is none. */
    [[nodiscard]] QByteArray refreshToken(const StoredAccount &account) const;
    using Gone = std::function<void(bool gone)>;
    /**
     * Out of the memory at once, out of the keychain soon. Calls back once, unless `context` is destroyed before: true
     * when a read of the keychain has found nothing. Where the keychain fails it is tried again later all the same.
     */
    void forget(const StoredAccount &account, QObject *context, Gone callback);

    /** `StoredAccount::key()` of the account to start with; empty for none. Kept with the accounts. */
    [[nodiscard]] QString currentKey() const;
    void setCurrentKey(const QString &key);

    /** Nothing waits to be written that can be written now: the program may end. */
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void opened(TokenStore::Place place);
    /** Also the first time, together with opened(). */
    void placeChanged(TokenStore::Place place);
    /** Once for each restore(); empty without a keychain. */
    void restored(const QList<StoredAccount> &accounts);
    /** A keychain that failed at the start works by now and holds these. */
    void appeared(const QList<StoredAccount> &accounts);
    void settled();
};
