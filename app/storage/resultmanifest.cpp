// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultmanifest.h"

#include "storage/resultfilenames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QTimeZone>

#include <algorithm>

namespace {
constexpr auto format = "habeas-results";
constexpr int version = 1;

QJsonValue time(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue text(const QByteArray &value)
{
    return text(QString::fromLatin1(value));
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString word(FetchItem::State state)
{
    return QString::fromLatin1(QMetaEnum::fromType<FetchItem::State>().valueToKey(int(state))).toLower();
}

std::optional<FetchItem::State> stateFrom(const QString &text)
{
    const QMetaEnum states = QMetaEnum::fromType<FetchItem::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        if (QString::fromLatin1(states.key(i)).toLower() == text)
            return FetchItem::State(states.value(i));
    }
    return std::nullopt;
}

QJsonValue problemText(const std::optional<FetchProblem> &problem)
{
    if (!problem)
        return {};
    QString words = QString::fromLatin1(QMetaEnum::fromType<FetchProblem::Kind>().valueToKey(int(problem->kind)));
    if (problem->storage) {
        words += QLatin1Char(' ') + QString::fromLatin1(QMetaEnum::fromType<StorageError::Kind>().valueToKey(int(problem->storage->kind)));
        if (!problem->storage->code.isEmpty())
            words += QLatin1Char(' ') + problem->storage->code;
    }
    if (!problem->systemText.isEmpty())
        words += QStringLiteral(": ") + problem->systemText;
    return words;
}

/** A path that came out of ResultFileNames: a manifest can be written by anybody. */
bool isSafePath(const QString &path)
{
    const QStringList components = path.split(QLatin1Char('/'));
    return std::all_of(components.cbegin(), components.cend(),
                       [](const QString &component) { return ResultFileNames::safeComponent(component) == component; });
}

/** As coreutils writes a name that would break the line: escaped, and the line marked with a backslash. */
QByteArray sumLine(const FetchItem &item)
{
    QByteArray name = item.path.toUtf8();
    const bool isOdd = name.contains('\\') || name.contains('\n') || name.contains('\r');
    name.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
    return (isOdd ? "\\" : "") + item.sha256 + "  " + name + '\n';
}
}

QString ResultManifest::fileName()
{
    return QStringLiteral("manifest.json");
}

QString ResultManifest::sumsFileName()
{
    return QStringLiteral("SHA256SUMS");
}

QString ResultManifest::placeOf(const QString &host, const QString &container)
{
    return host + QLatin1Char('/') + container;
}

QJsonObject ResultManifest::toJson(const FetchItem &item)
{
    return {{QStringLiteral("name"), item.blob.name},
            {QStringLiteral("path"), item.path},
            {QStringLiteral("size"), item.blob.size},
            {QStringLiteral("etag"), QString::fromLatin1(item.blob.etag)},
            {QStringLiteral("lastModified"), time(item.blob.lastModified)},
            {QStringLiteral("contentType"), text(item.blob.contentType)},
            {QStringLiteral("sha256"), text(item.sha256)},
            {QStringLiteral("md5"), text(item.blob.contentMd5)},
            {QStringLiteral("md5Matches"), item.md5Matches ? QJsonValue(*item.md5Matches) : QJsonValue()},
            {QStringLiteral("requestId"), text(item.requestId)},
            {QStringLiteral("fetchedAt"), time(item.fetchedAt)},
            {QStringLiteral("state"), word(item.state)},
            {QStringLiteral("problem"), problemText(item.problem)}};
}

std::optional<FetchItem> ResultManifest::itemFrom(const QJsonObject &object)
{
    static const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    FetchItem item;
    item.blob.name = object.value(QStringLiteral("name")).toString();
    item.path = object.value(QStringLiteral("path")).toString();
    item.blob.size = object.value(QStringLiteral("size")).toInteger(-1);
    item.blob.etag = object.value(QStringLiteral("etag")).toString().toLatin1();
    item.blob.lastModified = timeFrom(object.value(QStringLiteral("lastModified")));
    item.blob.contentType = object.value(QStringLiteral("contentType")).toString();
    item.blob.contentMd5 = object.value(QStringLiteral("md5")).toString().toLatin1();
    item.sha256 = object.value(QStringLiteral("sha256")).toString().toLatin1();
    if (const QJsonValue matches = object.value(QStringLiteral("md5Matches")); matches.isBool())
        item.md5Matches = matches.toBool();
    item.requestId = object.value(QStringLiteral("requestId")).toString();
    item.fetchedAt = timeFrom(object.value(QStringLiteral("fetchedAt")));
    const auto state = stateFrom(object.value(QStringLiteral("state")).toString());
    const bool hasSum = item.sha256.size() == 64 && std::all_of(item.sha256.cbegin(), item.sha256.cend(), isHex);
    if (!state || item.blob.name.isEmpty() || item.blob.size < 0 || !isSafePath(item.path))
        return std::nullopt;
    item.state = *state;
    if (item.isPresent() && !hasSum)
        return std::nullopt;
    return item;
}

QByteArray ResultManifest::json() const
{
    QJsonArray list;
    for (const FetchItem &item : files)
        list.append(toJson(item));
    QJsonObject object{{QStringLiteral("format"), QLatin1String(format)},
                       {QStringLiteral("version"), version},
                       {QStringLiteral("program"), program},
                       {QStringLiteral("host"), host},
                       {QStringLiteral("container"), container},
                       {QStringLiteral("startedAt"), time(startedAt)},
                       {QStringLiteral("endedAt"), time(endedAt)},
                       {QStringLiteral("complete"), complete},
                       {QStringLiteral("files"), list},
                       {QStringLiteral("listedAgain"), changes.has_value()}};
    if (changes) {
        object.insert(QStringLiteral("changes"),
                      QJsonObject{{QStringLiteral("added"), QJsonArray::fromStringList(changes->added)},
                                  {QStringLiteral("removed"), QJsonArray::fromStringList(changes->removed)},
                                  {QStringLiteral("changed"), QJsonArray::fromStringList(changes->changed)}});
    }
    return QJsonDocument(object).toJson();
}

QByteArray ResultManifest::sums() const
{
    QList<const FetchItem *> present;
    for (const FetchItem &item : files) {
        if (item.isPresent())
            present.append(&item);
    }
    std::sort(present.begin(), present.end(), [](const FetchItem *left, const FetchItem *right) { return left->path < right->path; });
    QByteArray text;
    for (const FetchItem *item : std::as_const(present))
        text += sumLine(*item);
    return text;
}

std::optional<ResultManifest> ResultManifest::parse(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(QStringLiteral("format")) != QLatin1String(format) || object.value(QStringLiteral("version")).toInt() != version)
        return std::nullopt;
    ResultManifest manifest;
    manifest.program = object.value(QStringLiteral("program")).toString();
    manifest.host = object.value(QStringLiteral("host")).toString();
    manifest.container = object.value(QStringLiteral("container")).toString();
    manifest.startedAt = timeFrom(object.value(QStringLiteral("startedAt")));
    manifest.endedAt = timeFrom(object.value(QStringLiteral("endedAt")));
    manifest.complete = object.value(QStringLiteral("complete")).toBool();
    const QJsonArray list = object.value(QStringLiteral("files")).toArray();
    for (const auto &value : list) {
        if (const auto item = itemFrom(value.toObject()))
            manifest.files.append(*item);
    }
    return manifest;
}
