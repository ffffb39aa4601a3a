// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/keychain.h"

#include "identity/systemkeychain.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds usualLimit = 15s;
constexpr char generations[] = {'a', 'b'};

/** What stands in place of a value that is in parts. A new value takes the other generation, so the old one stays whole until it is replaced. */
struct Head {
    char generation = 'a';
    int count = 0;
    QByteArray hash;

    [[nodiscard]] QByteArray toBytes() const { return "habeas-parts:1:" + QByteArray(1, generation) + ':' + QByteArray::number(count) + ':' + hash; }

    [[nodiscard]] static std::optional<Head> from(const QByteArray &bytes)
    {
        static const QRegularExpression form(QStringLiteral("\\Ahabeas-parts:1:([ab]):(\\d{1,4}):([0-9a-f]{64})\\z"));
        const QRegularExpressionMatch match = form.match(QString::fromLatin1(bytes));
        if (!match.hasMatch())
            return std::nullopt;
        return Head{match.captured(1).at(0).toLatin1(), match.captured(2).toInt(), match.captured(3).toLatin1()};
    }
};

QByteArray hashOf(const QByteArray &value)
{
    return QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex();
}

// Keychains store text: no part ends inside a character.
QList<QByteArray> partsOf(const QByteArray &value, qsizetype size)
{
    QList<QByteArray> parts;
    for (qsizetype from = 0; from < value.size();) {
        qsizetype to = std::min(from + size, value.size());
        while (to < value.size() && to > from + 1 && (uchar(value.at(to)) & 0xc0) == 0x80)
            --to;
        parts.append(value.mid(from, to - from));
        from = to;
    }
    return parts;
}

QString partName(const QString &name, char generation, int index)
{
    return name + QLatin1Char('.') + QLatin1Char(generation) + QString::number(index);
}

Keychain::Result failure(Keychain::Problem problem, const QString &text = {})
{
    return {problem, {}, text};
}
}

Keychain::Keychain(Clock &clock, const QString &prefix, QObject *parent)
    : Keychain(clock, prefix, SystemKeychain::backend(), SystemKeychain::partSize(), parent)
{
    m_patience = SystemKeychain::patience();
}

Keychain::Keychain(Clock &clock, const QString &prefix, Backend backend, qsizetype partSize, QObject *parent)
    : QObject(parent)
    , m_prefix(prefix)
    , m_backend(std::move(backend))
    , m_partSize(partSize)
    , m_patience(1min)
    , m_limit(clock)
{
    connect(&m_limit, &Alarm::reached, this, &Keychain::jobTimedOut);
}

Keychain::~Keychain() = default;

void Keychain::read(const QString &name, QObject *context, Callback callback)
{
    enqueue({context, std::move(callback),
             [this, name] { run({Job::Kind::Read, keyOf(name), {}}, [this, name](const Result &head) { readParts(name, head); }); }});
}

void Keychain::write(const QString &name, const QByteArray &value, QObject *context, Callback callback)
{
    enqueue({context, std::move(callback), [this, name, value] {
                 if (m_partSize == 0) {
                     run({Job::Kind::Write, keyOf(name), value}, [this](const Result &result) { conclude(result); });
                     return;
                 }
                 run({Job::Kind::Read, keyOf(name), {}}, [this, name, value](const Result &head) { writeInParts(name, value, head); });
             }});
}

void Keychain::remove(const QString &name, QObject *context, Callback callback)
{
    enqueue({context, std::move(callback), [this, name] {
                 const auto removeHead = [this, name] { removeKey(keyOf(name), [this] { conclude({}); }); };
                 if (m_partSize == 0)
                     return removeHead();
                 // Parts first: cut short, the head still tells that there may be more.
                 sweep(name, generations[0], 0, [this, name, removeHead] { sweep(name, generations[1], 0, removeHead); });
             }});
}

std::chrono::milliseconds Keychain::timeLimit() const
{
    return m_patience;
}

QString Keychain::keyOf(const QString &name) const
{
    return m_prefix + QLatin1Char('/') + name;
}

void Keychain::enqueue(Operation operation)
{
    m_waiting.push_back(std::move(operation));
    QMetaObject::invokeMethod(this, &Keychain::startNext, Qt::QueuedConnection);
}

void Keychain::startNext()
{
    if (m_current || m_waiting.empty())
        return;
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_isStuck)
        conclude(failure(Problem::TimedOut));
    else
        m_current->begin();
}

void Keychain::run(const Job &job, Callback next)
{
    m_next = std::move(next);
    m_isJobRunning = true;
    const quint64 number = ++m_job;
    m_limit.setRemaining(timeLimit());
    // A copy of nothing but the number: the job may outlive its operation, and this object.
    m_backend(job, [self = QPointer<Keychain>(this), number](const Result &result) {
        if (self)
            self->jobEnded(number, result);
    });
}

void Keychain::jobEnded(quint64 number, const Result &result)
{
    if (number != m_job || !m_isJobRunning)
        return;
    m_isJobRunning = false;
    m_patience = usualLimit;
    if (m_isStuck) {
        m_isStuck = false;
        Q_EMIT awoke();
        return;
    }
    m_limit.cancel();
    const Callback next = std::exchange(m_next, {});
    next(result);
}

void Keychain::jobTimedOut()
{
    m_isStuck = true;
    m_next = {};
    conclude(failure(Problem::TimedOut));
}

void Keychain::conclude(const Result &result)
{
    const Operation operation = std::move(*m_current);
    m_current.reset();
    QMetaObject::invokeMethod(this, &Keychain::startNext, Qt::QueuedConnection);
    if (operation.context)
        operation.callback(result); // may delete this object
}

void Keychain::readParts(const QString &name, const Result &head)
{
    if (m_partSize > 0 && head.problem == Problem::None && Head::from(head.value))
        readPart(name, head, 0, {});
    else
        conclude(head);
}

void Keychain::readPart(const QString &name, const Result &head, int index, const QByteArray &before)
{
    const std::optional<Head> expected = Head::from(head.value);
    if (index == expected->count) {
        conclude(hashOf(before) == expected->hash ? Result{Problem::None, before, {}} : failure(Problem::Damaged));
        return;
    }
    run({Job::Kind::Read, keyOf(partName(name, expected->generation, index)), {}}, [this, name, head, index, before](const Result &part) {
        if (part.problem == Problem::None)
            readPart(name, head, index + 1, before + part.value);
        else
            conclude(part.problem == Problem::NotFound ? failure(Problem::Damaged) : part);
    });
}

void Keychain::writeInParts(const QString &name, const QByteArray &value, const Result &oldHead)
{
    if (oldHead.problem != Problem::None && oldHead.problem != Problem::NotFound)
        return conclude(oldHead);
    const std::optional<Head> old = Head::from(oldHead.value);
    const char generation = old && old->generation == generations[0] ? generations[1] : generations[0];
    if (value.size() <= m_partSize && !Head::from(value)) {
        writePart(name, {}, generation, 0, value);
        return;
    }
    const QList<QByteArray> parts = partsOf(value, m_partSize);
    writePart(name, parts, generation, 0, Head{generation, int(parts.size()), hashOf(value)}.toBytes());
}

void Keychain::writePart(const QString &name, const QList<QByteArray> &parts, char generation, int index, const QByteArray &head)
{
    if (index < parts.size()) {
        run({Job::Kind::Write, keyOf(partName(name, generation, index)), parts.at(index)},
            [this, name, parts, generation, index, head](const Result &result) {
                if (result.problem == Problem::None)
                    writePart(name, parts, generation, index + 1, head);
                else
                    conclude(result);
            });
        return;
    }
    run({Job::Kind::Write, keyOf(name), head}, [this, name, parts, generation](const Result &result) {
        if (result.problem != Problem::None)
            return conclude(result);
        const char other = generation == generations[0] ? generations[1] : generations[0];
        sweep(name, generation, int(parts.size()), [this, name, other] { sweep(name, other, 0, [this] { conclude({}); }); });
    });
}

void Keychain::sweep(const QString &name, char generation, int from, const std::function<void()> &then)
{
    const QString key = keyOf(partName(name, generation, from));
    run({Job::Kind::Read, key, {}}, [this, key, name, generation, from, then](const Result &found) {
        if (found.problem == Problem::NotFound)
            return then();
        if (found.problem != Problem::None)
            return conclude(found);
        removeKey(key, [this, name, generation, from, then] { sweep(name, generation, from + 1, then); });
    });
}

void Keychain::removeKey(const QString &key, const std::function<void()> &then)
{
    run({Job::Kind::Remove, key, {}}, [this, key, then](const Result &removed) {
        if (removed.problem != Problem::None && removed.problem != Problem::NotFound)
            return conclude(removed);
        run({Job::Kind::Read, key, {}}, [this, then](const Result &left) {
            if (left.problem == Problem::NotFound)
                then();
            else
                conclude(left.problem == Problem::None ? failure(Problem::Unavailable) : left);
        });
    });
}
