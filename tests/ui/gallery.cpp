// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look.h"
#include "ui/legiblestyle.h"
#include "views.h"

#include <QApplication>
#include <QTest>

#include <cstdio>

/**
 * Pictures of every view for people to look at, named `<view>-<look>.png`: gallery [directory] [--look NAME], in light and dark unless
 * another look is named.
 */
int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QApplication::setStyle(new LegibleStyle);
    QStringList arguments = QCoreApplication::arguments();
    const Look look(arguments);
    if (!look.isKnown()) {
        std::fprintf(stderr, "gallery [directory] [%s]\n", Look::choices().constData());
        return 2;
    }
    const QDir directory(arguments.value(1, QStringLiteral("build/screenshots")));
    bool isComplete = directory.mkpath(QStringLiteral("."));
    Views views([&](const QString &name, QSize size, const Views::Make &make) {
        const QStringList looks = look.names();
        for (const QString &worn : looks) {
            Look::wear(worn);
            const std::unique_ptr<QWidget> view = make();
            view->setAttribute(Qt::WA_DeleteOnClose, false);
            view->resize(size * Look::growth(worn));
            view->show();
            QTest::qWait(30);
            isComplete = view->grab().save(directory.filePath(QStringLiteral("%1-%2.png").arg(name, worn))) && isComplete;
        }
        std::printf("%s\n", qPrintable(name));
    });
    views.show();
    return isComplete && views.isComplete() ? 0 : 1;
}
