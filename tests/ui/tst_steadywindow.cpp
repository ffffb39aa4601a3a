// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QDebug>
#include <QTest>

using namespace std::chrono_literals;

namespace {
QWidget *control(const QString &name)
{
    return WindowDriver::find(name, [&name](QWidget *widget) { return !widget->isWindow() && WindowDriver::accessibleName(widget) == name; });
}
}

/** Nothing that is worked with moves when something arrives. */
class tst_SteadyWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }

    void pagesOfPeople_data();
    void pagesOfPeople();
    void checks_data();
    void checks();

private:
    using Places = QMap<QString, QRect>;
    /** Once they stay the same: a layout may need some rounds of the event loop, and a busy computer long for each. */
    [[nodiscard]] Places settledPlaces() const;
    [[nodiscard]] Places places() const;
    [[nodiscard]] static QByteArray moved(const Places &before, const Places &after);
    void start(const DemoOptions &options, QSize size);

    std::unique_ptr<DemoApplication> m_stage;
};

void tst_SteadyWindow::start(const DemoOptions &options, QSize size)
{
    m_stage = std::make_unique<DemoApplication>(options);
    QVERIFY(m_stage->start());
    m_stage->application().window().resize(size);
    QVERIFY(m_stage->signIn());
}

tst_SteadyWindow::Places tst_SteadyWindow::settledPlaces() const
{
    Places settled = places();
    for (int same = 0; same < 5;) {
        const Places now = places();
        same = now == settled ? same + 1 : 0;
        settled = now;
    }
    return settled;
}

tst_SteadyWindow::Places tst_SteadyWindow::places() const
{
    // What was shown just now has its place after the next round of the event loop.
    QTest::qWait(20);
    Places places;
    for (const char *name : {"Search people", "People", "Enter an object ID instead…", "Storage location", "Case reference", "Export personal data…",
                             "Filter operations", "Operations", "Status", "Next check", "Progress", "Check now", "Stop tracking", "Timeline"}) {
        const QString known = QString::fromUtf8(name);
        if (const QWidget *found = control(known))
            places.insert(known, QRect(found->mapTo(&m_stage->application().window(), QPoint(0, 0)), found->size()));
    }
    return places;
}

QByteArray tst_SteadyWindow::moved(const Places &before, const Places &after)
{
    QString text;
    QDebug debug(&text);
    for (auto place = before.cbegin(); place != before.cend(); ++place) {
        if (after.contains(place.key()) && after.value(place.key()) != place.value())
            debug << place.key() << place.value() << "is now" << after.value(place.key()) << "\n";
    }
    return text.toUtf8();
}

void tst_SteadyWindow::pagesOfPeople_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1280, 820);
    QTest::newRow("small") << QSize(800, 600);
}

void tst_SteadyWindow::pagesOfPeople()
{
    QFETCH(QSize, size);
    DemoOptions options = DemoApplication::quick();
    // Many pages: some arrive before the layout has settled.
    options.profiles = 20000;
    options.pageSize = 100;
    start(options, size);
    const QString people = QStringLiteral("People");
    QVERIFY(WindowDriver::waitUntil([&] { return control(people) != nullptr; }));
    // What the account may do is said as soon as it is known; from then on people arrive.
    QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver::rows(people) > 0; }));
    const Places first = settledPlaces();
    QVERIFY(first.size() >= 8);
    QVERIFY(WindowDriver::rows(people) < options.profiles);
    int pages = 0;
    for (int rows = WindowDriver::rows(people); rows < options.profiles; ++pages) {
        QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver::rows(people) > rows; }, 20s));
        rows = WindowDriver::rows(people);
        const QByteArray text = moved(first, places());
        QVERIFY2(text.isEmpty(), text.constData());
    }
    QVERIFY(pages > 1);
    QVERIFY(WindowDriver::waitUntil([] { return WindowDriver::shows(QStringLiteral("all loaded")); }));
    const QByteArray text = moved(first, places());
    QVERIFY2(text.isEmpty(), text.constData());
}

void tst_SteadyWindow::checks_data()
{
    pagesOfPeople_data();
}

void tst_SteadyWindow::checks()
{
    QFETCH(QSize, size);
    DemoOptions options = DemoApplication::quick();
    options.pace = 20s;
    options.retryAfter = 1s;
    start(options, size);
    QVERIFY(m_stage->fillForm(QStringLiteral("Alice Moreau"), m_stage->tenant().storageLocationExample(QStringLiteral("case-1"))));
    QVERIFY(WindowDriver::click(QStringLiteral("Export personal data…")));
    QVERIFY(WindowDriver::waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; }));
    QVERIFY(WindowDriver::click(QStringLiteral("Export")));
    const QString status = QStringLiteral("Status");
    QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver::text(status).startsWith(QStringLiteral("Not started")); }, 30s));
    const Places first = settledPlaces();
    QVERIFY(first.contains(QStringLiteral("Timeline")));
    // Each answer says another share, and adds to the timeline.
    for (int answers = 0; answers < 3; ++answers) {
        const QString before = WindowDriver::text(status);
        QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver::text(status) != before; }, 20s));
        const QByteArray text = moved(first, places());
        QVERIFY2(text.isEmpty(), text.constData());
    }
}

QTEST_MAIN(tst_SteadyWindow)

#include "tst_steadywindow.moc"
