// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ledgercheckview.h"

#include "exports/ledgercheck.h"
#include "ledgerfixture.h"
#include "manualclock.h"
#include "windowdriver.h"

#include <QTemporaryDir>

using namespace LedgerFixture;
using Kind = LedgerEvent::Kind;

class tst_LedgerCheckView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsWhenItWasIntact();
    void keepsQuietAboutAChangedOne();

private:
    void verify();

    QTemporaryDir m_directory;
    ManualClock m_clock;
    QString m_path;
    std::unique_ptr<LedgerCheck> m_check;
    std::unique_ptr<QWidget> m_window;
    LedgerCheckView *m_view = nullptr;
};

void tst_LedgerCheckView::init()
{
    {
        const auto ledger = Ledger::open(m_directory.path(), m_clock);
        QVERIFY(ledger.has_value());
        QVERIFY((*ledger)->record(intent(int(m_clock.utcNow().toSecsSinceEpoch())), happened(Kind::IntentRecorded)).has_value());
        m_path = (*ledger)->path();
        m_clock.advance(std::chrono::seconds(1));
    }
    m_check = std::make_unique<LedgerCheck>();
    m_window = std::make_unique<QWidget>();
    m_view = new LedgerCheckView(*m_check, m_window.get());
    m_window->show();
    QVERIFY(!m_view->isVisible());
}

void tst_LedgerCheckView::cleanup()
{
    m_window.reset();
    m_check.reset();
}

void tst_LedgerCheckView::verify()
{
    m_view->begin();
    QVERIFY(WindowDriver::shows(QStringLiteral("Verifying the ledger…")));
    QVERIFY(WindowDriver::button(QStringLiteral("Stop verifying")));
    m_check->start(m_path);
    QTRY_VERIFY(!m_check->isRunning());
    QVERIFY(!WindowDriver::button(QStringLiteral("Stop verifying")));
}

void tst_LedgerCheckView::tellsWhenItWasIntact()
{
    verify();
    QVERIFY(WindowDriver::shows(QStringLiteral("Ledger verified at ")));
    verify();
    QVERIFY(WindowDriver::shows(QStringLiteral("Ledger verified at ")));
}

void tst_LedgerCheckView::keepsQuietAboutAChangedOne()
{
    verify();
    RawDatabase(m_path).change(QStringLiteral("UPDATE events SET http_status = 418"));
    verify();
    QVERIFY(!m_view->isVisible());
}

QTEST_MAIN(tst_LedgerCheckView)

#include "tst_ledgercheckview.moc"
