// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pseudotranslator.h"

#include <QRegularExpression>

namespace {
QString marked(const QString &text)
{
    static const QString plain = QStringLiteral("aceinouyACEINOUY");
    static const QString marks = QStringLiteral("áçéîñöúÿÁÇÉÎÑÖÚŸ");
    QString result = text;
    for (QChar &c : result) {
        if (const qsizetype found = plain.indexOf(c); found >= 0)
            c = marks.at(found);
    }
    return result;
}
}

QString PseudoTranslator::pseudo(const QString &source)
{
    // Placeholders, markup and mnemonics stay.
    static const QRegularExpression fixed(QStringLiteral("%L?(?:\\d+|n)|<[^>]*>|&\\w+;"));
    static const QRegularExpression end(QStringLiteral("(?:…|:)?\\z"));
    QString body = source;
    const QString tail = end.match(source).captured();
    body.chop(tail.size());
    QString result;
    qsizetype from = 0;
    for (auto it = fixed.globalMatch(body); it.hasNext();) {
        const auto match = it.next();
        result += marked(body.mid(from, match.capturedStart() - from)) + match.captured();
        from = match.capturedEnd();
    }
    result += marked(body.mid(from));
    // In words, so that lines can break as they do in a language.
    constexpr qsizetype longestWord = 9;
    QString longer(body.size() / 3 + 1, QLatin1Char('~'));
    for (qsizetype i = longestWord; i < longer.size(); i += longestWord + 1)
        longer[i] = QLatin1Char(' ');
    // The mark gives the text the direction of its language.
    return QStringLiteral("\u200F⟦") + result + QLatin1Char(' ') + longer + QStringLiteral("⟧") + tail;
}

QString PseudoTranslator::translate(const char *, const char *sourceText, const char *, int) const
{
    const QString source = QString::fromUtf8(sourceText);
    if (source == QLatin1String("QT_LAYOUT_DIRECTION"))
        return QStringLiteral("RTL");
    return source.trimmed().isEmpty() ? source : pseudo(source);
}
