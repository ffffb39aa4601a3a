// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look.h"
#include "ui/formfield.h"
#include "ui/language.h"
#include "ui/legiblestyle.h"
#include "ui/semanticcolors.h"
#include "views.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <utility>

namespace {
constexpr int mostLinks = 500;
QString described(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return QStringLiteral("%1 “%2” in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), interface ? interface->text(QAccessible::Name) : QString(),
             widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className()) : QString());
}

QWidgetList visibleParts(const QWidget &view)
{
    QWidgetList parts = view.findChildren<QWidget *>();
    parts.erase(std::remove_if(parts.begin(), parts.end(), [](const QWidget *widget) { return !widget->isVisible(); }), parts.end());
    return parts;
}

bool takesTab(const QWidget *widget)
{
    // Of radio buttons, Tab leads to the one that is chosen.
    if (const auto *choice = qobject_cast<const QRadioButton *>(widget); choice && !choice->isChecked())
        return false;
    return widget->isEnabled() && !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

QWidgetList tabStops(const QWidget &view)
{
    QWidgetList stops = visibleParts(view);
    stops.erase(std::remove_if(stops.begin(), stops.end(), [](const QWidget *widget) { return !takesTab(widget); }), stops.end());
    return stops;
}

QChar mnemonicOf(QString text)
{
    text.remove(QStringLiteral("&&"));
    const qsizetype mark = text.indexOf(QLatin1Char('&'));
    return mark < 0 || mark + 1 >= text.size() ? QChar() : text[mark + 1].toLower();
}

QChar mnemonicOf(const QWidget *widget)
{
    QString text;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    else if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->buddy() ? label->text() : QString();
    else if (const auto *box = qobject_cast<const QGroupBox *>(widget))
        text = box->title();
    return mnemonicOf(text);
}

/** How many of the pixels that changed can be told apart before and after. */
qsizetype visibleChanges(const QImage &before, const QImage &after)
{
    qsizetype changes = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y) && SemanticColors::contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3)
                ++changes;
        }
    }
    return changes;
}

/** Once nothing moves: buttons of inputs fade in. */
QImage settled(QWidget &view)
{
    if (QWidget *focused = view.focusWidget())
        focused->clearFocus();
    QImage before;
    QImage now = view.grab().toImage();
    for (int calm = 0; calm < 3; calm = now == before ? calm + 1 : 0) {
        QTest::qWait(20);
        before = std::exchange(now, view.grab().toImage());
    }
    return now;
}

void show(QWidget &view, QSize size)
{
    view.setAttribute(Qt::WA_DeleteOnClose, false);
    view.resize(size);
    view.show();
    view.activateWindow();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&view);
    QTest::qWait(5);
}
}

/** What holds for every view of the program. */
class tst_Views : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { Look::wear(QStringLiteral("light")); }

    void everyControlHasANameAndARole();
    void errorsAreToldAtTheirFields();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void tabReachesEverything();
    void focusShows_data();
    void focusShows();
    void schemeIsFollowed_data();
    void schemeIsFollowed();

private:
    using Inspect = std::function<void(QWidget &view)>;
    /** Every view, shown in that look; what is wrong is added to `m_wrong` by `wrong()`. */
    void inspect(const QString &look, const Inspect &inspect);
    void wrong(const QString &what) { m_wrong.append(m_view + QStringLiteral(": ") + what); }
    [[nodiscard]] QByteArray verdict() const { return m_wrong.join(QLatin1Char('\n')).toUtf8(); }

    QString m_view;
    QStringList m_wrong;
};

void tst_Views::initTestCase()
{
    QApplication::setStyle(new LegibleStyle);
    // A blinking cursor would be a difference between pictures.
    QApplication::setCursorFlashTime(0);
}

void tst_Views::inspect(const QString &look, const Inspect &inspect)
{
    m_wrong.clear();
    Look::wear(look);
    Views views([&](const QString &name, QSize size, const Views::Make &make) {
        m_view = name;
        const std::unique_ptr<QWidget> view = make();
        show(*view, size);
        inspect(*view);
    });
    views.show();
    QVERIFY(views.isComplete());
}

void tst_Views::everyControlHasANameAndARole()
{
    inspect(QStringLiteral("light"), [this](QWidget &view) {
        for (QWidget *widget : visibleParts(view)) {
            // Also what can only be clicked, such as the signs within search fields.
            const bool isButton = qobject_cast<QAbstractButton *>(widget);
            if (!isButton && (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()))
                continue;
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                wrong(QStringLiteral("no name: ") + described(widget));
            else if (interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Client)
                wrong(QStringLiteral("no role: ") + described(widget));
        }
        const bool isDialog = view.inherits("QDialog");
        if (isDialog && view.windowTitle().isEmpty())
            wrong(QStringLiteral("a dialog without a title"));
    });
    QVERIFY2(m_wrong.isEmpty(), verdict().constData());
}

void tst_Views::errorsAreToldAtTheirFields()
{
    int errors = 0;
    inspect(QStringLiteral("light"), [&](QWidget &view) {
        for (FormField *field : view.findChildren<FormField *>()) {
            if (!field->isVisible())
                continue;
            auto *edit = field->findChild<QLineEdit *>();
            field->setError(QStringLiteral("This is not right."));
            field->revealError();
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(edit);
            ++errors;
            if (!interface->text(QAccessible::Description).contains(QStringLiteral("This is not right.")))
                wrong(QStringLiteral("error not in the description of ") + described(edit));
            if (!interface->text(QAccessible::Name).contains(QStringLiteral("invalid entry")))
                wrong(QStringLiteral("error not in the name of ") + described(edit));
        }
    });
    QVERIFY2(m_wrong.isEmpty(), verdict().constData());
    QVERIFY(errors > 10);
}

void tst_Views::mnemonicsAreUnique_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

void tst_Views::mnemonicsAreUnique()
{
    QFETCH(QString, language);
    const QLocale before;
    Language spoken;
    spoken.choose(language);
    // What is no window of its own is a page of the one with the menus.
    QList<std::pair<QString, QHash<QChar, QString>>> pages;
    QHash<QChar, QString> menus;
    inspect(QStringLiteral("light"), [&](QWidget &view) {
        QHash<QChar, QString> taken;
        const auto take = [&](QChar mnemonic, const QString &what) {
            if (mnemonic.isNull())
                return;
            if (taken.contains(mnemonic))
                wrong(QStringLiteral("%1 and %2 by the same letter").arg(what, taken.value(mnemonic)));
            taken.insert(mnemonic, what);
        };
        for (QWidget *widget : visibleParts(view))
            take(mnemonicOf(widget), described(widget));
        if (!view.inherits("QDialog") && !view.inherits("GuideWindow"))
            pages.append({m_view, taken});
        for (const QMenuBar *bar : view.findChildren<QMenuBar *>()) {
            for (const QAction *menu : bar->actions())
                menus.insert(mnemonicOf(menu->text()), menu->text());
        }
    });
    QLocale::setDefault(before);
    QVERIFY(menus.size() >= 4);
    for (const auto &[view, taken] : std::as_const(pages)) {
        for (auto letter = menus.cbegin(); letter != menus.cend(); ++letter) {
            if (taken.contains(letter.key()))
                m_wrong.append(QStringLiteral("%1: %2 and the menu %3").arg(view, taken.value(letter.key()), letter.value()));
        }
    }
    QVERIFY2(m_wrong.isEmpty(), verdict().constData());
}

void tst_Views::tabReachesEverything()
{
    inspect(QStringLiteral("light"), [this](QWidget &view) {
        const QWidgetList stops = tabStops(view);
        if (stops.isEmpty())
            return;
        stops.first()->setFocus(Qt::TabFocusReason);
        QWidgetList visited;
        for (qsizetype i = 0; i <= stops.size(); ++i) {
            QWidget *present = QApplication::focusWidget();
            if (!present || visited.contains(present))
                break;
            visited.append(present);
            QTest::keyClick(present, Qt::Key_Tab);
        }
        QStringList way;
        for (QWidget *stop : std::as_const(visited))
            way.append(described(stop));
        for (QWidget *stop : stops) {
            if (!visited.contains(stop))
                wrong(QStringLiteral("not reached: %1; the way is %2").arg(described(stop), way.join(QStringLiteral(", "))));
        }
    });
    QVERIFY2(m_wrong.isEmpty(), verdict().constData());
}

void tst_Views::focusShows_data()
{
    QTest::addColumn<QString>("look");
    for (const char *look : {"light", "dark", "high-contrast", "high-contrast-dark"})
        QTest::newRow(look) << QString::fromLatin1(look);
}

void tst_Views::focusShows()
{
    QFETCH(QString, look);
    inspect(look, [this](QWidget &view) {
        const QWidgetList stops = tabStops(view);
        if (stops.size() < 2)
            return;
        stops.first()->setFocus(Qt::TabFocusReason);
        for (qsizetype i = 0; i < stops.size(); ++i) {
            QWidget *present = QApplication::focusWidget();
            if (!present)
                break;
            QTest::keyClick(present, Qt::Key_Tab);
            // A page leads through its links before it leads on.
            if (QApplication::focusWidget() == present) {
                for (int link = 0; link < mostLinks && QApplication::focusWidget() == present; ++link)
                    QTest::keyClick(present, Qt::Key_Tab);
                continue;
            }
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
            if (QApplication::focusWidget() != present) {
                wrong(QStringLiteral("Backtab does not lead back to ") + described(present));
                break;
            }
            const QImage with = present->grab().toImage();
            QTest::keyClick(present, Qt::Key_Tab);
            const QImage without = present->grab().toImage();
            // As many as a quarter of its edge has: around the words of a check box, not around its whole line.
            const qsizetype changes = with.size() == without.size() ? visibleChanges(without, with) : 0;
            if (2 * changes < present->width() + present->height())
                wrong(QStringLiteral("%1 of %2 × %3: %4 pixels").arg(described(present)).arg(present->width()).arg(present->height()).arg(changes));
        }
    });
    m_wrong.removeDuplicates();
    QVERIFY2(m_wrong.isEmpty(), verdict().constData());
}

void tst_Views::schemeIsFollowed_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("light to dark") << QStringLiteral("light") << QStringLiteral("dark");
    QTest::newRow("dark to light") << QStringLiteral("dark") << QStringLiteral("light");
    QTest::newRow("light to high contrast, dark") << QStringLiteral("light") << QStringLiteral("high-contrast-dark");
}

// A view that was open when the scheme changed looks as one that is opened in the new scheme: nothing of the old one is left.
void tst_Views::schemeIsFollowed()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    m_wrong.clear();
    Views views([&](const QString &name, QSize size, const Views::Make &make) {
        const auto picture = [&](const QString &first) {
            Look::wear(first);
            const std::unique_ptr<QWidget> view = make();
            show(*view, size);
            Look::wear(after);
            return settled(*view);
        };
        m_view = name;
        QImage changed;
        QImage fresh;
        // Free disk space is in a picture, too, and may change between two of them.
        for (int attempt = 0; attempt < 3; ++attempt) {
            changed = picture(before);
            fresh = picture(after);
            if (changed == fresh)
                return;
        }
        const QString file = QDir::temp().filePath(QStringLiteral("habeas-%1-%2.png"));
        changed.save(file.arg(name, QStringLiteral("changed")));
        fresh.save(file.arg(name, QStringLiteral("fresh")));
        wrong(QStringLiteral("compare ") + file.arg(name, QStringLiteral("*")));
    });
    views.show();
    QVERIFY2(m_wrong.isEmpty(), verdict().constData());
}

QTEST_MAIN(tst_Views)

#include "tst_views.moc"
