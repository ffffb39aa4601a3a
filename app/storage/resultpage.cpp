// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultpage.h"

#include "http/retryafter.h"

#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>

namespace {
/** It becomes a header: nothing may end the line. */
bool isEtag(const QByteArray &etag)
{
    return !etag.isEmpty() && etag.size() <= 200 && std::all_of(etag.cbegin(), etag.cend(), [](char c) { return c > 0x20 && c < 0x7F && c != '"'; });
}

class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    std::expected<ResultPage, QString> read()
    {
        if (!readRoot() && !m_xml.hasError())
            m_xml.raiseError(QStringLiteral("not a list of blobs"));
        while (!m_xml.hasError() && m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("Blobs"))
                readBlobs();
            else if (m_xml.name() == QLatin1String("NextMarker"))
                m_page.nextMarker = m_xml.readElementText();
            else
                m_xml.skipCurrentElement();
        }
        // Up to the end: what follows has to be nothing.
        while (!m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            return std::unexpected(QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        return std::move(m_page);
    }

private:
    bool readRoot()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD:
                m_xml.raiseError(QStringLiteral("a document type declaration, which no list of blobs has"));
                return false;
            case QXmlStreamReader::StartElement:
                return m_xml.name() == QLatin1String("EnumerationResults");
            default:
                break;
            }
        }
        return false;
    }

    void readBlobs()
    {
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("Blob"))
                readBlob();
            else
                m_xml.skipCurrentElement();
        }
    }

    void readBlob()
    {
        ResultBlob blob;
        m_isDirectory = false;
        m_hasSize = false;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("Name"))
                readName(blob);
            else if (m_xml.name() == QLatin1String("Properties"))
                readProperties(blob);
            else
                m_xml.skipCurrentElement();
        }
        if (m_xml.hasError() || m_isDirectory)
            return;
        if (blob.name.isEmpty() || !m_hasSize || !isEtag(blob.etag))
            m_xml.raiseError(QStringLiteral("a blob without name, length or ETag"));
        else
            m_page.blobs.append(blob);
    }

    void readName(ResultBlob &blob)
    {
        // Names with characters that XML does not have come percent-encoded.
        const bool isEncoded = m_xml.attributes().value(QLatin1String("Encoded")) == QLatin1String("true");
        blob.name = m_xml.readElementText();
        if (isEncoded)
            blob.name = QUrl::fromPercentEncoding(blob.name.toUtf8());
    }

    void readProperties(ResultBlob &blob)
    {
        while (m_xml.readNextStartElement()) {
            const QString property = m_xml.name().toString();
            if (property == QLatin1String("Content-Length")) {
                blob.size = m_xml.readElementText().trimmed().toLongLong(&m_hasSize);
                m_hasSize = m_hasSize && blob.size >= 0;
            } else if (property.compare(QLatin1String("Etag"), Qt::CaseInsensitive) == 0) {
                blob.etag = m_xml.readElementText().trimmed().toLatin1();
                if (blob.etag.size() > 1 && blob.etag.startsWith('"') && blob.etag.endsWith('"'))
                    blob.etag = blob.etag.mid(1, blob.etag.size() - 2);
            } else if (property == QLatin1String("Last-Modified")) {
                blob.lastModified = parseHttpDate(m_xml.readElementText().trimmed().toLatin1());
            } else if (property == QLatin1String("Content-MD5")) {
                blob.contentMd5 = m_xml.readElementText().trimmed().toLatin1();
            } else if (property == QLatin1String("Content-Type")) {
                blob.contentType = m_xml.readElementText().trimmed();
            } else if (property == QLatin1String("AccessTier")) {
                blob.tier = m_xml.readElementText().trimmed();
            } else if (property == QLatin1String("ResourceType")) {
                // Accounts with a hierarchical namespace list their directories, too.
                m_isDirectory = m_xml.readElementText().trimmed() == QLatin1String("directory");
            } else {
                m_xml.skipCurrentElement();
            }
        }
    }

    QXmlStreamReader m_xml;
    ResultPage m_page;
    bool m_isDirectory = false;
    bool m_hasSize = false;
};
}

std::expected<ResultPage, QString> ResultPage::parse(const QByteArray &xml)
{
    return Reader(xml).read();
}
