// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagnostics.h"

#include "config/settings.h"
#include "http/redaction.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QScreen>
#include <QSet>
#include <QSslSocket>
#include <QSysInfo>

#include <algorithm>

namespace {
/** Shorter ones would tear holes into other words. */
constexpr qsizetype shortestName = 3;
/** Between the words of a name. */
constexpr qsizetype widestGap = 3;

template <typename Enum> QString keyOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QString line(const char *name, const QString &value)
{
    return QLatin1String(name) + QLatin1String(": ") + (value.isEmpty() ? QStringLiteral("-") : value);
}

QString section(const char *title, const QStringList &lines)
{
    QString text = QLatin1Char('\n') + QLatin1String(title) + QLatin1Char('\n');
    if (lines.isEmpty())
        return text + QLatin1String("  (none)\n");
    for (const QString &each : lines)
        text += QLatin1String("  ") + each + QLatin1Char('\n');
    return text;
}

/** Takes names out of a text in one pass, however many there are: a ledger may know thousands. */
class Names
{
public:
    explicit Names(const QStringList &names)
    {
        for (const QString &each : names) {
            const QString name = trimmed(each.simplified());
            const bool hasLetter = std::any_of(name.cbegin(), name.cend(), [](QChar character) { return character.isLetter(); });
            if (name.size() < shortestName || !hasLetter)
                continue;
            const QStringList words = wordsOf(name);
            m_names.insert(words.join(QLatin1Char(' ')));
            m_mostWords = std::max(m_mostWords, words.size());
        }
    }

    [[nodiscard]] QString takenOutOf(const QString &text) const
    {
        QString result;
        for (qsizetype position = 0; position < text.size();) {
            const qsizetype end = std::max(endOfWord(text, position), position + 1);
            const qsizetype endOfName = endOfNameAt(text, position);
            result += endOfName > position ? QStringView(u"[person]") : QStringView(text).mid(position, end - position);
            position = std::max(end, endOfName);
        }
        return result;
    }

private:
    [[nodiscard]] static bool isOfWord(QChar character) { return character.isLetterOrNumber() || character.isSurrogate(); }

    [[nodiscard]] static QString trimmed(QString name)
    {
        while (!name.isEmpty() && !isOfWord(name.front()))
            name.remove(0, 1);
        while (!name.isEmpty() && !isOfWord(name.back()))
            name.chop(1);
        return name;
    }

    [[nodiscard]] static qsizetype endOfWord(const QString &text, qsizetype position)
    {
        while (position < text.size() && isOfWord(text.at(position)))
            ++position;
        return position;
    }

    [[nodiscard]] static qsizetype startOfNextWord(const QString &text, qsizetype position)
    {
        while (position < text.size() && !isOfWord(text.at(position)))
            ++position;
        return position;
    }

    [[nodiscard]] static QStringList wordsOf(const QString &name)
    {
        QStringList words;
        for (qsizetype position = 0; position < name.size();) {
            const qsizetype end = endOfWord(name, position);
            words.append(name.mid(position, end - position).toLower());
            position = startOfNextWord(name, end);
        }
        return words;
    }

    /** Of the longest name that begins there, also when it is written as alice-moreau; `position` where none does. */
    [[nodiscard]] qsizetype endOfNameAt(const QString &text, qsizetype position) const
    {
        qsizetype found = position;
        QString phrase;
        qsizetype start = position;
        for (qsizetype words = 0; words < m_mostWords; ++words) {
            const qsizetype end = endOfWord(text, start);
            if (end == start)
                break;
            phrase += (words == 0 ? QString() : QStringLiteral(" ")) + text.mid(start, end - start).toLower();
            if (m_names.contains(phrase))
                found = end;
            start = startOfNextWord(text, end);
            if (start - end > widestGap)
                break;
        }
        return found;
    }

    QSet<QString> m_names;
    qsizetype m_mostWords = 0;
};

/** Containers and files may be named after people. */
QString withoutPaths(QString text)
{
    static const QRegularExpression path(QStringLiteral("(https?://[^\\s/\"']+)/[^\\s\"']*"));
    return text.replace(path, QStringLiteral("\\1/[path]"));
}

QString screens()
{
    QStringList all;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        all.append(QStringLiteral("%1x%2 at %3").arg(screen->size().width()).arg(screen->size().height()).arg(screen->devicePixelRatio()));
    return all.join(QLatin1String(", "));
}
}

QStringList Diagnostics::linesOf(const Settings &settings)
{
    QStringList lines;
    const QMetaEnum keys = QMetaEnum::fromType<Settings::Key>();
    for (int i = 0; i < keys.keyCount(); ++i) {
        const auto key = Settings::Key(keys.value(i));
        const QString origin = keyOf(settings.origin(key));
        const QString source = settings.source(key);
        const QString value = settings.value(key).simplified();
        lines.append(QStringLiteral("%1 = %2 (%3)")
                         .arg(Settings::name(key), value.isEmpty() ? QStringLiteral("-") : value,
                              source.isEmpty() ? origin : origin + QLatin1String(", ") + QDir::toNativeSeparators(source)));
    }
    if (const auto problem = settings.problem())
        lines.append(line("problem", keyOf(*problem)));
    return lines;
}

QString Diagnostics::fileName() const
{
    return QStringLiteral("habeas-diagnostics-%1.txt").arg(madeAt.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

QStringList Diagnostics::versions() const
{
    return {
        line("Habeas", QCoreApplication::applicationVersion()),
        line("Qt", QStringLiteral("%1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR))),
        line("System",
             QStringLiteral("%1, %2 %3, %4")
                 .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(), QSysInfo::buildAbi())),
        line("TLS",
             QStringLiteral("%1, %2, built with %3")
                 .arg(QSslSocket::activeBackend(), QSslSocket::sslLibraryVersionString(), QSslSocket::sslLibraryBuildVersionString())),
        line("SQLite", sqliteVersion),
        line("Platform plugin", QGuiApplication::platformName()),
        line("Screens", screens()),
        line("Locale", QLocale().name() + QLatin1String(", system ") + QLocale::system().name()),
        line("Keychain", keychain),
    };
}

QStringList Diagnostics::errors() const
{
    QStringList lines;
    for (const HttpFailure &failure : failures) {
        QStringList parts{failure.at.toUTC().toString(Qt::ISODateWithMs), QString::fromLatin1(failure.method), failure.host};
        parts.append(failure.status > 0 ? QStringLiteral("HTTP %1").arg(failure.status) : QStringLiteral("no answer"));
        if (failure.error != HttpAnswer::Error::None)
            parts.append(keyOf(failure.error));
        if (!failure.code.isEmpty())
            parts.append(failure.code);
        if (!failure.requestId.isEmpty())
            parts.append(QLatin1String("request-id ") + failure.requestId);
        if (!failure.clientRequestId.isEmpty())
            parts.append(QLatin1String("client-request-id ") + failure.clientRequestId);
        lines.append(parts.join(QLatin1Char(' ')));
    }
    return lines;
}

// Whoever writes the log, here or in a library, may have had a name at hand.
QString Diagnostics::withoutPeople(QString text) const
{
    static const QRegularExpression mail(QStringLiteral("[^\\s\"'<>(),;:=/]+(?:@|%40)[^\\s\"'<>(),;:=/]+"));
    text.replace(mail, QStringLiteral("[address]"));
    text.replace(QDir::toNativeSeparators(QDir::homePath()), QStringLiteral("~"));
    return Names(people).takenOutOf(text);
}

QString Diagnostics::text() const
{
    const QString head =
        QStringLiteral("Habeas diagnostics, %1\nNothing of the ledger, no names of people and no secrets are in this file. Times are UTC.\n")
            .arg(madeAt.toUTC().toString(Qt::ISODate));
    const QString secretsOut = Redaction::redacted(section("Settings", settings) + section("Last errors, oldest first", errors())
                                                   + withoutPaths(section("Log, oldest first", log)));
    return head + section("Versions", versions()) + withoutPeople(secretsOut);
}
