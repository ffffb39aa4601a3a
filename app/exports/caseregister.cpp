// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/caseregister.h"

#include "exports/casereference.h"
#include "exports/ledger.h"
#include "exports/ledgercases.h"
#include "http/clock.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace {
constexpr auto readAgainAfter = 1s;
}

CaseRegister::CaseRegister(Ledger &ledger, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_clock(clock)
{
    connect(&m_nextTry, &QTimer::timeout, this, &CaseRegister::readAgain);
}

CaseRegister::~CaseRegister() = default;

void CaseRegister::load()
{
    if (!read())
        m_nextTry.start(0ms);
}

void CaseRegister::readAgain()
{
    const auto done = read();
    if (done)
        return;
    m_nextTry.start(readAgainAfter);
    if (!std::exchange(m_hasFailedToLoad, true))
        Q_EMIT loadingFailed(done.error());
}

std::expected<void, LedgerError> CaseRegister::read()
{
    const QList<CaseRecord> found = m_ledger.cases().all();
    if (const auto problem = m_ledger.cases().readError())
        return std::unexpected(*problem);
    m_nextTry.stop();
    const bool hadFailed = std::exchange(m_hasFailedToLoad, false);
    const QList<CaseRecord> before = std::exchange(m_cases, found);
    const QHash<QString, qsizetype> places = m_places;
    index();
    QStringList news;
    QStringList changes;
    for (const CaseRecord &record : std::as_const(m_cases)) {
        const qsizetype place = places.value(record.id, -1);
        if (place < 0)
            news << record.id;
        else if (before.at(place) != record)
            changes << record.id;
    }
    for (const QString &id : std::as_const(news))
        Q_EMIT added(id);
    for (const QString &id : std::as_const(changes))
        Q_EMIT changed(id);
    if (hadFailed)
        Q_EMIT loadedAgain();
    return {};
}

const QList<CaseRecord> &CaseRegister::cases() const
{
    return m_cases;
}

std::optional<CaseRecord> CaseRegister::find(const QString &caseId) const
{
    const qsizetype place = m_places.value(caseId, -1);
    return place < 0 ? std::nullopt : std::optional(m_cases.at(place));
}

std::optional<CaseRecord> CaseRegister::caseOf(const QString &exportId) const
{
    return find(m_caseOfExport.value(exportId));
}

QList<CaseRecord> CaseRegister::withReference(const QString &reference) const
{
    QList<CaseRecord> found;
    const QString wanted = CaseReference::key(reference);
    if (wanted.isEmpty())
        return found;
    std::copy_if(m_cases.cbegin(), m_cases.cend(), std::back_inserter(found),
                 [&wanted](const CaseRecord &record) { return CaseReference::key(record.reference) == wanted; });
    return found;
}

std::expected<CaseRecord, LedgerError> CaseRegister::open(CaseRecord record)
{
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.openedAt = m_clock.utcNow();
    if (auto opened = m_ledger.cases().open(record); !opened)
        return std::unexpected(opened.error());
    const auto kept = m_ledger.cases().find(record.id);
    // It is in the ledger; if it cannot be read back now, what was given is as near as can be.
    m_cases.prepend(kept.value_or(record));
    index();
    const CaseRecord result = m_cases.first();
    Q_EMIT added(result.id);
    return result;
}

std::expected<void, LedgerError> CaseRegister::change(const CaseRecord &record)
{
    auto done = m_ledger.cases().change(record);
    refresh(record.id);
    return done;
}

std::expected<void, LedgerError> CaseRegister::addExport(const QString &caseId, const QString &exportId)
{
    const QString previous = m_caseOfExport.value(exportId);
    auto done = m_ledger.cases().addExport(caseId, exportId);
    if (!previous.isEmpty() && previous != caseId)
        refresh(previous);
    refresh(caseId);
    return done;
}

std::expected<void, LedgerError> CaseRegister::removeExport(const QString &exportId)
{
    const QString previous = m_caseOfExport.value(exportId);
    auto done = m_ledger.cases().removeExport(exportId);
    refresh(previous);
    return done;
}

std::expected<void, LedgerError> CaseRegister::close(const QString &caseId, CaseRecord::Outcome outcome, const QString &note)
{
    auto done = m_ledger.cases().close(caseId, outcome, note);
    refresh(caseId);
    return done;
}

std::expected<void, LedgerError> CaseRegister::reopen(const QString &caseId)
{
    auto done = m_ledger.cases().reopen(caseId);
    refresh(caseId);
    return done;
}

std::expected<void, LedgerError> CaseRegister::erase(const QString &caseId)
{
    auto done = m_ledger.cases().erase(caseId);
    refresh(caseId);
    return done;
}

void CaseRegister::refresh(const QString &caseId)
{
    const qsizetype place = m_places.value(caseId, -1);
    const auto kept = place < 0 ? std::nullopt : m_ledger.cases().find(caseId);
    if (!kept || *kept == m_cases.at(place))
        return;
    m_cases.replace(place, *kept);
    index();
    Q_EMIT changed(caseId);
}

void CaseRegister::index()
{
    m_places.clear();
    m_caseOfExport.clear();
    for (qsizetype place = 0; place < m_cases.size(); ++place) {
        const CaseRecord &record = m_cases.at(place);
        m_places.insert(record.id, place);
        for (const QString &exportId : record.exportIds)
            m_caseOfExport.insert(exportId, record.id);
    }
}
