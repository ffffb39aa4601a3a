// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/keychain.h"
#include "identity/tokenstore.h"
#include "storedpeople.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace std::chrono_literals;

/**
 * One run of a program with a keychain, for tst_gnomekeyring: does what its arguments say, one after the other, and
 * prints one line for each. Steps: open, restore, settle, `keep NAME TOKEN`, `token NAME`, `forget NAME`.
 */
class KeyringProbe : public QObject
{
public:
    explicit KeyringProbe(QStringList steps)
        : m_steps(std::move(steps))
    {
        connect(&m_store, &TokenStore::opened, this, [this](TokenStore::Place place) { done(nameOf(place)); });
        connect(&m_store, &TokenStore::restored, this, [this](const QList<StoredAccount> &accounts) {
            QStringList names;
            for (const StoredAccount &account : accounts)
                names.append(account.account.username.section(QLatin1Char('@'), 0, 0));
            done(QStringLiteral("restored [") + names.join(QLatin1Char(' ')) + QStringLiteral("] in ") + nameOf(m_store.place()));
        });
        connect(&m_store, &TokenStore::settled, this, [this] {
            if (m_isSettling)
                settled();
        });
        QMetaObject::invokeMethod(this, &KeyringProbe::next, Qt::QueuedConnection);
    }

private:
    void next()
    {
        if (m_steps.isEmpty())
            return QCoreApplication::quit();
        const QString step = m_steps.takeFirst();
        if (step == QLatin1String("open"))
            m_store.open();
        else if (step == QLatin1String("restore"))
            m_store.restore();
        else if (step == QLatin1String("settle"))
            settleStep();
        else
            stepOf(step, m_steps.takeFirst());
    }

    void stepOf(const QString &step, const QString &name)
    {
        const StoredAccount person = StoredPeople::person(name);
        if (step == QLatin1String("keep")) {
            m_store.keep(person, m_steps.takeFirst().toUtf8());
            done(QStringLiteral("kept"));
        } else if (step == QLatin1String("token"))
            done(QStringLiteral("token ") + QString::fromUtf8(m_store.refreshToken(person)));
        else if (step == QLatin1String("forget"))
            m_store.forget(person, this, [this](bool gone) { done(gone ? QStringLiteral("gone") : QStringLiteral("not gone")); });
        else
            qFatal("unknown step");
    }

    void settleStep()
    {
        m_isSettling = true;
        if (m_store.isSettled())
            settled();
    }

    void settled()
    {
        m_isSettling = false;
        done(QStringLiteral("settled in ") + nameOf(m_store.place()));
    }

    void done(const QString &line)
    {
        std::puts(line.toUtf8().constData());
        std::fflush(stdout);
        QMetaObject::invokeMethod(this, &KeyringProbe::next, Qt::QueuedConnection);
    }

    [[nodiscard]] QString nameOf(TokenStore::Place place) const
    {
        const QString text = m_store.keychainProblem().text;
        if (place != TokenStore::Place::Memory)
            return QStringLiteral("keychain");
        return QStringLiteral("memory (%1) %2").arg(int(m_store.keychainProblem().problem)).arg(text);
    }

    QStringList m_steps;
    Clock m_clock;
    Keychain m_keychain{m_clock, QStringLiteral("Habeas")};
    TokenStore m_store{m_keychain, m_clock};
    bool m_isSettling = false;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    KeyringProbe probe(QCoreApplication::arguments().mid(1));
    return QCoreApplication::exec();
}
