// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultfilenames.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace {
/** In bytes of UTF-8, a number included: file systems take 255, and the part's suffix has to fit in, too. */
constexpr qsizetype longestComponent = 200;
constexpr qsizetype longestPath = 400;
constexpr qsizetype mostComponents = 16;
constexpr qsizetype longestExtension = 20;

QChar substitute()
{
    return QLatin1Char('_');
}

bool isAllowed(char32_t code)
{
    static const QString forbidden = QStringLiteral("<>:\"/\\|?*");
    if (code < 0x80 && forbidden.contains(QChar(char16_t(code))))
        return false;
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // marks of writing direction, zero width, tags
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !QChar::isNonCharacter(code) && code != 0xFFFD && code != 0x034F && (code < 0xFE00 || code > 0xFE0F);
    }
}

QString withAllowedCharacters(const QString &name)
{
    QString safe;
    safe.reserve(name.size());
    for (qsizetype i = 0; i < name.size(); ++i) {
        char32_t code = name[i].unicode();
        if (name[i].isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(name[i], name[i + 1]);
            ++i;
        }
        if (!isAllowed(code))
            safe += substitute();
        else
            safe += QChar::fromUcs4(code);
    }
    return safe;
}

/** As Windows sees them: whatever follows the first dot does not matter. */
bool isDevice(const QString &name)
{
    static const QRegularExpression device(
        QStringLiteral(R"re(\A(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\x{B9}\x{B2}\x{B3}])[ ]*(?:\.|\z))re"),
        QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

qsizetype bytesOf(const QString &text)
{
    return text.toUtf8().size();
}

QString cutTo(QString text, qsizetype bytes)
{
    while (bytesOf(text) > bytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

QString fingerprint(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
}

/** The dot of the extension, or the length. */
qsizetype extensionAt(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && bytesOf(name.mid(dot)) <= longestExtension ? dot : name.size();
}

QString shortened(const QString &name, const QString &original)
{
    if (bytesOf(name) <= longestComponent)
        return name;
    const qsizetype dot = extensionAt(name);
    const QString end = QLatin1Char('-') + fingerprint(original) + name.mid(dot);
    return cutTo(name.left(dot), longestComponent - bytesOf(end)) + end;
}

QString parentOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : path.left(slash);
}
}

ResultFileNames::ResultFileNames(const QStringList &reserved)
{
    for (const QString &path : reserved)
        take(path);
}

QString ResultFileNames::partSuffix()
{
    return QStringLiteral(".part");
}

QString ResultFileNames::partNoteSuffix()
{
    return QStringLiteral(".part.json");
}

QString ResultFileNames::folded(const QString &path)
{
    return path.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
}

QString ResultFileNames::safeComponent(const QString &name)
{
    static const QRegularExpression shortName(QStringLiteral("~(?=[0-9])"));
    QString safe = withAllowedCharacters(name);
    // Only dots is this folder, the one above, or for Windows nothing at all.
    if (safe.count(QLatin1Char('.')) == safe.size())
        safe.fill(substitute());
    if (safe.isEmpty())
        safe = substitute();
    if (safe.front().isSpace())
        safe[0] = substitute();
    for (qsizetype i = safe.size() - 1; i >= 0 && (safe[i] == QLatin1Char('.') || safe[i].isSpace()); --i)
        safe[i] = substitute();
    // PROGRA~1 is another name of a folder that may be there.
    safe.replace(shortName, QStringLiteral("_"));
    if (isDevice(safe))
        safe.prepend(substitute());
    return shortened(safe, name);
}

QString ResultFileNames::numbered(const QString &path, int number)
{
    const qsizetype begin = path.lastIndexOf(QLatin1Char('/')) + 1;
    const QString name = path.mid(begin);
    const qsizetype dot = extensionAt(name);
    const QString end = QStringLiteral(" (%1)").arg(number) + name.mid(dot);
    return path.left(begin) + cutTo(name.left(dot), longestComponent - bytesOf(end)) + end;
}

QString ResultFileNames::add(const QString &blobName)
{
    const QStringList names = blobName.split(QLatin1Char('/'));
    QStringList components;
    for (const QString &name : names.first(std::min(names.size(), mostComponents)))
        components.append(safeComponent(name));
    if (names.size() > mostComponents || bytesOf(components.join(QLatin1Char('/'))) > longestPath)
        // Made safe after the cut, too: what is last now may be a space or a dot.
        components = {QStringLiteral("long names"),
                      safeComponent(cutTo(fingerprint(blobName) + QLatin1Char('-') + safeComponent(names.last()), longestComponent))};

    QString directory;
    for (const QString &component : components.first(components.size() - 1)) {
        const QString path = directory.isEmpty() ? component : QString(directory + QLatin1Char('/') + component);
        directory = path;
        for (int number = 2; m_files.contains(folded(directory)); ++number)
            directory = numbered(path, number);
    }
    const QString path = directory.isEmpty() ? components.last() : QString(directory + QLatin1Char('/') + components.last());
    QString free = path;
    int &last = m_lastNumbers[folded(path)];
    for (last = std::max(last, 1); !isFree(free);)
        free = numbered(path, ++last);
    take(free);
    return free;
}

bool ResultFileNames::isFree(const QString &path) const
{
    const QString key = folded(path);
    for (const QString &suffix : {QString(), folded(partSuffix()), folded(partNoteSuffix())}) {
        if (m_files.contains(key + suffix) || m_directories.contains(key + suffix))
            return false;
    }
    return true;
}

void ResultFileNames::take(const QString &path)
{
    const QString key = folded(path);
    m_files.insert(key);
    m_files.insert(key + folded(partSuffix()));
    m_files.insert(key + folded(partNoteSuffix()));
    for (QString directory = parentOf(key); !directory.isEmpty() && !m_directories.contains(directory); directory = parentOf(directory))
        m_directories.insert(directory);
}
