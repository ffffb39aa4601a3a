// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/redirectrequest.h"

#include <QSet>
#include <QUrlQuery>

RedirectRequest::Progress RedirectRequest::parse(const QByteArray &bytes)
{
    if (bytes.size() > largest)
        return Progress::TooLarge;
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return Progress::Incomplete;

    QList<QByteArray> lines = bytes.left(headEnd).split('\n');
    const QList<QByteArray> requestLine = lines.takeFirst().trimmed().split(' ');
    if (requestLine.size() != 3 || !requestLine.at(1).startsWith('/') || !requestLine.at(2).startsWith("HTTP/1."))
        return Progress::Malformed;
    method = requestLine.at(0);
    const qsizetype mark = requestLine.at(1).indexOf('?');
    path = mark < 0 ? requestLine.at(1) : requestLine.at(1).left(mark);
    query = mark < 0 ? QByteArray() : requestLine.at(1).mid(mark + 1);

    qsizetype length = 0;
    QSet<QByteArray> seen;
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return Progress::Malformed;
        const QByteArray name = line.left(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        const bool decides = name == "host" || name == "content-length" || name == "content-type" || name == "transfer-encoding";
        if (decides && seen.contains(name))
            return Progress::Malformed;
        seen.insert(name);
        if (name == "host")
            host = value.toLower();
        else if (name == "content-type")
            contentType = value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';')).trimmed().toLower();
        else if (name == "transfer-encoding")
            return Progress::Malformed; // no browser sends a form in chunks
        else if (name == "content-length") {
            bool isNumber = false;
            length = value.toLongLong(&isNumber);
            if (!isNumber || length < 0)
                return Progress::Malformed;
        }
    }
    if (length > largest - headEnd - 4)
        return Progress::TooLarge;
    body = bytes.mid(headEnd + 4, length);
    return body.size() < length ? Progress::Incomplete : Progress::Complete;
}

std::optional<QHash<QString, QString>> RedirectRequest::parameters() const
{
    QByteArray encoded = method == "POST" ? body : query;
    // application/x-www-form-urlencoded writes a space as '+', which QUrlQuery leaves alone.
    encoded.replace('+', "%20");
    const QUrlQuery items(QString::fromUtf8(encoded));
    QHash<QString, QString> parameters;
    const auto pairs = items.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : pairs) {
        if (parameters.contains(name))
            return std::nullopt;
        parameters.insert(name, value);
    }
    return parameters;
}
