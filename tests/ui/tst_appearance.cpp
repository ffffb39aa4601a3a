// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance.h"

#include "ui/primarybutton.h"
#include "ui/semanticcolors.h"
#include "ui/sign.h"

#include <QApplication>
#include <QLabel>
#include <QMetaEnum>
#include <QPainter>
#include <QPalette>
#include <QProgressBar>
#include <QStyle>
#include <QSvgRenderer>
#include <QTest>

using Scheme = Appearance::Scheme;

namespace {
Appearance::Wish wish(Scheme scheme, bool highContrast = false, std::optional<QColor> accent = std::nullopt)
{
    Appearance::Wish wish;
    wish.scheme = scheme;
    wish.highContrast = highContrast;
    wish.accent = accent;
    return wish;
}

QString fileOf(Sign::Shape shape)
{
    QString name = QString::fromLatin1(QMetaEnum::fromType<Sign::Shape>().valueToKey(int(shape)));
    name.replace(QStringLiteral("DueSoon"), QStringLiteral("Due-Soon"));
    return QStringLiteral(":/icons/signs/%1.svg").arg(name.toLower());
}
}

class tst_Appearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }

    void contrast_data();
    void contrast();
    void highContrastIsRecognised();
    void wishesAreFollowed();
    void openWindowsFollow();
    void sameWishChangesNothing();
    void everyShapeHasAFile();
    void signsAreCrisp_data();
    void signsAreCrisp();
    void signsTakeTheirColorFromThePalette();
    void signsOnSelections();
    void messageBoxesHaveOwnSigns();
    void barTextIsWhole_data();
    void barTextIsWhole();
    void primaryButtonIsLegible_data();
    void primaryButtonIsLegible();
};

void tst_Appearance::contrast_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<double>("text");
    const std::pair<const char *, QColor> accents[] = {{"usual accent", QColor()},
                                                       {"yellow accent", QColor(0xf5, 0xc2, 0x11)},
                                                       {"black accent", Qt::black},
                                                       {"white accent", Qt::white},
                                                       {"grey accent", QColor(0x77, 0x77, 0x77)},
                                                       {"red accent", QColor(0xe6, 0x2d, 0x42)},
                                                       {"green accent", QColor(0x3a, 0x94, 0x4a)},
                                                       {"purple accent", QColor(0x91, 0x41, 0xac)}};
    for (const auto &[name, color] : accents) {
        const auto accent = color.isValid() ? std::optional(color) : std::nullopt;
        QTest::addRow("light, %s", name) << Appearance::palette(wish(Scheme::Light, false, accent)) << 4.5;
        QTest::addRow("dark, %s", name) << Appearance::palette(wish(Scheme::Dark, false, accent)) << 4.5;
        QTest::addRow("high contrast, %s", name) << Appearance::palette(wish(Scheme::Light, true, accent)) << 7.0;
        QTest::addRow("high contrast, dark, %s", name) << Appearance::palette(wish(Scheme::Dark, true, accent)) << 7.0;
    }
}

// WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11. What is disabled is exempt.
void tst_Appearance::contrast()
{
    QFETCH(QPalette, palette);
    QFETCH(double, text);
    QStringList wrong;
    const auto expect = [&wrong](const char *what, const QColor &color, const QColor &behind, double least) {
        const double contrast = SemanticColors::contrast(color, behind);
        if (contrast < least)
            wrong.append(QStringLiteral("%1: %2 on %3 is %4").arg(QString::fromLatin1(what), color.name(), behind.name()).arg(contrast));
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const auto color = [&](QPalette::ColorRole role) { return palette.color(group, role); };
        const QColor window = color(QPalette::Window);
        const QColor base = color(QPalette::Base);
        expect("text", color(QPalette::WindowText), window, text);
        expect("text of lists", color(QPalette::Text), base, text);
        expect("text of every other row", color(QPalette::Text), color(QPalette::AlternateBase), text);
        expect("text of buttons", color(QPalette::ButtonText), color(QPalette::Button), text);
        expect("text of tooltips", color(QPalette::ToolTipText), color(QPalette::ToolTipBase), text);
        expect("placeholders", color(QPalette::PlaceholderText), base, text);
        expect("links", color(QPalette::Link), window, text);
        expect("links in lists", color(QPalette::Link), base, text);
        expect("visited links", color(QPalette::LinkVisited), window, text);
        // Cells, their signs, and the text over a bar.
        expect("selections", color(QPalette::HighlightedText), color(QPalette::Highlight), text);
        expect("bars", color(QPalette::Highlight), base, 3);
        expect("text beside a bar", color(QPalette::Text), base, text);
        const SemanticColors colors(palette);
        for (const QColor &behind : {window, base, color(QPalette::AlternateBase)}) {
            expect("ok", colors.ok(), behind, text);
            expect("warning", colors.warning(), behind, text);
            expect("error", colors.error(), behind, text);
            expect("dim", colors.dim(), behind, text);
            expect("focus", colors.focus(), behind, 3);
            expect("edges", colors.edge(), behind, 3);
        }
        expect("focus of buttons", colors.focus(), color(QPalette::Button), 3);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void tst_Appearance::highContrastIsRecognised()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QVERIFY(!SemanticColors::isHighContrast(Appearance::palette(wish(scheme))));
        QVERIFY(SemanticColors::isHighContrast(Appearance::palette(wish(scheme, true))));
        QCOMPARE(SemanticColors::isDark(Appearance::palette(wish(scheme, true))), scheme == Scheme::Dark);
    }
}

void tst_Appearance::wishesAreFollowed()
{
    Appearance appearance;
    QVERIFY(!SemanticColors::isDark(QGuiApplication::palette()));
    appearance.follow(wish(Scheme::Dark));
    QVERIFY(SemanticColors::isDark(QGuiApplication::palette()));
    appearance.follow(wish(Scheme::Dark, true));
    QVERIFY(SemanticColors::isHighContrast(QGuiApplication::palette()));
    appearance.follow(wish(Scheme::Light, false, QColor(0x91, 0x41, 0xac)));
    QVERIFY(!SemanticColors::isDark(QGuiApplication::palette()));
    QCOMPARE(QGuiApplication::palette().color(QPalette::Highlight), QColor(0x91, 0x41, 0xac));
    appearance.follow({});
    QVERIFY(!SemanticColors::isDark(QGuiApplication::palette()));
    QVERIFY(QGuiApplication::palette().color(QPalette::Highlight) != QColor(0x91, 0x41, 0xac));
}

void tst_Appearance::openWindowsFollow()
{
    Appearance appearance;
    QLabel label(QStringLiteral("A window"));
    label.show();
    appearance.follow(wish(Scheme::Dark));
    QTRY_COMPARE(label.palette().color(QPalette::Window), Appearance::palette(wish(Scheme::Dark)).color(QPalette::Window));
    QCOMPARE(label.grab().toImage().pixelColor(0, 0), label.palette().color(QPalette::Window));
}

void tst_Appearance::sameWishChangesNothing()
{
    Appearance appearance;
    appearance.follow(wish(Scheme::Dark));
    QPalette other;
    other.setColor(QPalette::Window, Qt::green);
    QApplication::setPalette(other);
    appearance.follow(wish(Scheme::Dark));
    QCOMPARE(QGuiApplication::palette().color(QPalette::Window), QColor(Qt::green));
}

void tst_Appearance::everyShapeHasAFile()
{
    const auto shapes = QMetaEnum::fromType<Sign::Shape>();
    QSet<QByteArray> pictures;
    for (int i = 0; i < shapes.keyCount(); ++i) {
        const auto shape = Sign::Shape(shapes.value(i));
        const QImage image = Sign::pixmap(shape, 32, Qt::black).toImage().convertToFormat(QImage::Format_ARGB32);
        QVERIFY2(QSvgRenderer(fileOf(shape)).isValid(), shapes.key(i));
        const auto marked = [&image](int x, int y) { return image.pixelColor(x, y).alpha() > 128; };
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += marked(x, y);
        }
        QVERIFY2(count > 50, shapes.key(i));
        // The edge stays free: nothing is cut off.
        for (int along = 0; along < image.width(); ++along)
            QVERIFY(!marked(along, 0) && !marked(along, 31) && !marked(0, along) && !marked(31, along));
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    // Warning and Attention look the same.
    QCOMPARE(pictures.size(), shapes.keyCount() - 1);
}

void tst_Appearance::signsAreCrisp_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("2") << 2.0;
    QTest::newRow("3") << 3.0;
}

void tst_Appearance::signsAreCrisp()
{
    QFETCH(double, scale);
    const int side = int(16 * scale);
    const QPixmap pixmap = Sign::icon(Sign::Shape::Warning).pixmap(QSize(16, 16), scale);
    QCOMPARE(pixmap.size(), QSize(side, side));
    QCOMPARE(pixmap.devicePixelRatio(), scale);
    // As the file is drawn at that size, not as a smaller picture is enlarged.
    QImage wanted(side, side, QImage::Format_ARGB32_Premultiplied);
    wanted.fill(Qt::transparent);
    QPainter file(&wanted);
    file.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(fileOf(Sign::Shape::Warning)).render(&file);
    file.end();
    const auto marks = [](QImage image) {
        image.setDevicePixelRatio(1);
        return image.convertToFormat(QImage::Format_Alpha8);
    };
    QCOMPARE(marks(pixmap.toImage()), marks(wanted));
    // Where a cell or a widget draws it, too.
    QImage screen(side, side, QImage::Format_ARGB32_Premultiplied);
    screen.setDevicePixelRatio(scale);
    screen.fill(Qt::transparent);
    QPainter painter(&screen);
    Sign::icon(Sign::Shape::Warning).paint(&painter, QRect(0, 0, 16, 16));
    painter.end();
    QCOMPARE(marks(screen), marks(wanted));
}

void tst_Appearance::signsTakeTheirColorFromThePalette()
{
    Appearance appearance;
    const QIcon icon = Sign::icon(Sign::Shape::Stopped, Sign::Tone::Plain);
    const auto middle = [&icon] { return icon.pixmap(QSize(16, 16)).toImage().pixelColor(5, 8); };
    appearance.follow(wish(Scheme::Light));
    QCOMPARE(middle(), QColor(Qt::black));
    appearance.follow(wish(Scheme::Dark));
    QCOMPARE(middle(), QGuiApplication::palette().color(QPalette::Text));
    appearance.follow(wish(Scheme::Dark, true));
    QCOMPARE(middle(), QColor(Qt::white));
}

void tst_Appearance::signsOnSelections()
{
    Appearance appearance;
    appearance.follow(wish(Scheme::Light));
    const QIcon icon = Sign::icon(Sign::Shape::Stopped, Sign::Tone::Warning);
    QCOMPARE(icon.pixmap(QSize(16, 16), QIcon::Selected).toImage().pixelColor(5, 8), QGuiApplication::palette().color(QPalette::HighlightedText));
    QCOMPARE(icon.pixmap(QSize(16, 16), QIcon::Normal).toImage().pixelColor(5, 8), SemanticColors(QGuiApplication::palette()).warning());
}

void tst_Appearance::messageBoxesHaveOwnSigns()
{
    const Appearance appearance;
    const auto picture = [](QStyle::StandardPixmap icon) { return QApplication::style()->standardIcon(icon).pixmap(QSize(32, 32)).toImage(); };
    const auto sign = [](Sign::Shape shape, Sign::Tone tone) { return Sign::icon(shape, tone).pixmap(QSize(32, 32)).toImage(); };
    QCOMPARE(picture(QStyle::SP_MessageBoxCritical), sign(Sign::Shape::Error, Sign::Tone::Error));
    QCOMPARE(picture(QStyle::SP_MessageBoxWarning), sign(Sign::Shape::Warning, Sign::Tone::Warning));
    QCOMPARE(picture(QStyle::SP_LineEditClearButton), sign(Sign::Shape::Clear, Sign::Tone::Dim));
    QCOMPARE(picture(QStyle::SP_ToolBarHorizontalExtensionButton), sign(Sign::Shape::More, Sign::Tone::Dim));
}

void tst_Appearance::barTextIsWhole_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

// Over the bar in the color of selections and beside it in that of text: together the letters that an empty bar shows.
void tst_Appearance::barTextIsWhole()
{
    QFETCH(Qt::LayoutDirection, direction);
    const Appearance appearance;
    QPalette palette = QGuiApplication::palette();
    palette.setColor(QPalette::Text, Qt::red);
    palette.setColor(QPalette::HighlightedText, Qt::red);
    QProgressBar bar;
    QFont sharp = bar.font();
    sharp.setStyleStrategy(QFont::NoAntialias);
    bar.setFont(sharp);
    bar.setLayoutDirection(direction);
    bar.setPalette(palette);
    bar.setRange(0, 100);
    bar.setFormat(QStringLiteral("Running, as reported"));
    bar.resize(400, 24);
    const auto letters = [&bar](int value) {
        bar.setValue(value);
        const QImage image = bar.grab().toImage();
        QSet<QPair<int, int>> points;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (const QColor color = image.pixelColor(x, y); color == QColor(Qt::red))
                    points.insert({x, y});
            }
        }
        return points;
    };
    const auto empty = letters(0);
    QVERIFY(empty.size() > 100);
    QCOMPARE(letters(100), empty);
    QCOMPARE(letters(50), empty);
}

void tst_Appearance::primaryButtonIsLegible_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("strong");
    QTest::addColumn<QColor>("accent");
    for (const bool dark : {false, true}) {
        for (const bool strong : {false, true}) {
            const auto row = [&](const char *accent, const QColor &color) {
                QTest::addRow("%s%s, %s", dark ? "dark" : "light", strong ? ", high contrast" : "", accent) << dark << strong << color;
            };
            row("usual accent", {});
            row("yellow", QColor(0xf5, 0xc2, 0x11));
            row("dark red", QColor(0x70, 0x10, 0x10));
        }
    }
}

// Its letters are as those of a selection; with the focus there is a ring around it; disabled it looks like the others.
void tst_Appearance::primaryButtonIsLegible()
{
    QFETCH(bool, dark);
    QFETCH(bool, strong);
    QFETCH(QColor, accent);
    Appearance appearance;
    appearance.follow(wish(dark ? Scheme::Dark : Scheme::Light, strong, accent.isValid() ? std::optional(accent) : std::nullopt));
    PrimaryButton button(QString{});
    button.resize(160, 40);
    const auto colorAt = [&button](int x, int y) { return button.grab().toImage().pixelColor(x, y); };
    const QPalette palette = QGuiApplication::palette();
    const double least = strong ? 7 : 4.5;
    for (const bool pressed : {false, true}) {
        button.setDown(pressed);
        const QColor fill = colorAt(80, 20);
        QVERIFY(SemanticColors::contrast(fill, palette.color(QPalette::HighlightedText)) >= least);
        // In high contrast it is told by its edge, elsewhere by its letters.
        if (strong)
            QVERIFY(SemanticColors::contrast(fill, palette.color(QPalette::Window)) >= 3);
    }
    button.setDown(false);
    button.setEnabled(false);
    QPushButton other(QString{});
    other.resize(160, 40);
    other.setEnabled(false);
    QCOMPARE(colorAt(80, 20), other.grab().toImage().pixelColor(80, 20));
}

QTEST_MAIN(tst_Appearance)

#include "tst_appearance.moc"
