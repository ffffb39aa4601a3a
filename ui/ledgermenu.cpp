// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ledgermenu.h"

#include "exports/exportregister.h"
#include "exports/ledger.h"
#include "exports/ledgercases.h"
#include "http/clock.h"
#include "ui/eraseexportsdialog.h"
#include "ui/explanation.h"
#include "ui/ledgercheckview.h"
#include "ui/ledgerverdict.h"
#include "ui/plainmessagebox.h"
#include "ui/settingswords.h"

LedgerMenu::LedgerMenu(const Parts &parts, QWidget *parent)
    : QMenu(tr("&Ledger"), parent)
    , m_parts(parts)
    , m_progress(new LedgerCheckView(m_check, parent))
{
    setToolTipsVisible(true);
    QAction *verify = addAction(tr("&Verify…"), this, &LedgerMenu::verify);
    verify->setToolTip(tr("Compares everything that was recorded about exports with its digests: was anything changed later?"));
    QAction *erase = addAction(tr("&Erase closed exports…"), this, &LedgerMenu::askToErase);
    erase->setToolTip(tr("Removes the personal values of closed exports from the record, and keeps what can be verified"));
    connect(&m_check, &LedgerCheck::finished, this, [this](const LedgerVerification &verification) { tell(LedgerVerdict::of(verification)); });
    connect(&m_check, &LedgerCheck::failed, this, [this](const LedgerError &error) { tell(LedgerVerdict::of(error)); });
}

QWidget *LedgerMenu::progress() const
{
    return m_progress;
}

void LedgerMenu::verify()
{
    if (m_check.isRunning())
        return;
    m_progress->begin();
    m_check.start(m_parts.ledger.path());
}

void LedgerMenu::tell(const LedgerVerdict &verdict)
{
    PlainMessageBox::say(parentWidget(), verdict.what, verdict.meaning);
}

void LedgerMenu::askToErase()
{
    auto *dialog = new EraseExportsDialog(
        m_parts.settings, m_parts.clock.utcNow(),
        [this](const QDateTime &utc) {
            return EraseExportsDialog::Counts{m_parts.ledger.countClosedBefore(utc), m_parts.ledger.cases().countClosedBefore(utc)};
        },
        parentWidget());
    connect(dialog, &EraseExportsDialog::eraseRequested, this, &LedgerMenu::erase);
    connect(dialog, &EraseExportsDialog::settingNotStored, this, [this] { PlainMessageBox::say(parentWidget(), SettingsWords::notStored()); });
    dialog->open();
}

void LedgerMenu::erase(const QDateTime &closedBefore)
{
    const qint64 cases = m_parts.ledger.cases().countClosedBefore(closedBefore);
    const auto erased = m_parts.exports.eraseClosedBefore(closedBefore);
    if (!erased) {
        const Explanation explanation = explain(erased.error());
        PlainMessageBox::say(parentWidget(), explanation.what, explanation.next);
        return;
    }
    PlainMessageBox::say(parentWidget(), tr("%n closed export(s) erased.", nullptr, int(*erased)),
                         cases > 0 ? tr("%n closed case(s) erased.", nullptr, int(cases)) : QString());
}
