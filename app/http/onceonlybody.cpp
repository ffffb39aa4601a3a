// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/onceonlybody.h"

#include <algorithm>
#include <cstring>

OnceOnlyBody::OnceOnlyBody(QByteArray content, QObject *parent)
    : QIODevice(parent)
    , m_content(std::move(content))
{
    // Unbuffered: QIODevice's own buffer would keep a copy of the content.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OnceOnlyBody::~OnceOnlyBody()
{
    m_content.fill('\0');
}

bool OnceOnlyBody::wasTaken() const
{
    return m_position > 0;
}

bool OnceOnlyBody::mayHaveArrived() const
{
    return wasTaken() || m_content.isEmpty();
}

void OnceOnlyBody::withhold()
{
    m_withheld = true;
}

bool OnceOnlyBody::isSequential() const
{
    return true;
}

qint64 OnceOnlyBody::size() const
{
    return m_content.size();
}

qint64 OnceOnlyBody::bytesAvailable() const
{
    return m_withheld ? 0 : m_content.size() - m_position;
}

bool OnceOnlyBody::atEnd() const
{
    return bytesAvailable() == 0;
}

bool OnceOnlyBody::seek(qint64)
{
    return false;
}

bool OnceOnlyBody::reset()
{
    return false;
}

qint64 OnceOnlyBody::readData(char *data, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const qint64 count = std::min(maxSize, bytesAvailable());
    std::memcpy(data, m_content.constData() + m_position, size_t(count));
    m_position += count;
    return count;
}

qint64 OnceOnlyBody::writeData(const char *, qint64)
{
    return -1;
}
