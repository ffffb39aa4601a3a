// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/textsaving.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>

using Problem = TextSaving::Problem;

namespace {
/** Also a link that leads nowhere. */
bool isThere(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

std::optional<Problem> write(const QString &folder, const QString &path, const QByteArray &content)
{
    if (!QDir().mkpath(folder))
        return Problem{Problem::Kind::FolderUnusable, folder};
    if (isThere(path))
        return Problem{Problem::Kind::AlreadyThere, path};
    QSaveFile file(path);
    // A folder that takes no new file could only be written in place, which leaves half a file behind when it fails.
    file.setDirectWriteFallback(false);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.commit();
    return written ? std::nullopt : std::optional(Problem{Problem::Kind::CannotWrite, path, file.errorString()});
}
}

TextSaving::TextSaving(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

TextSaving::~TextSaving()
{
    m_thread.waitForDone();
}

void TextSaving::start(const QString &folder, const QString &name, const QString &text)
{
    if (m_running)
        return;
    m_running = true;
    const QString path = QDir(folder).filePath(name);
    m_thread.start([this, folder, path, content = text.toUtf8()] {
        const auto problem = write(folder, path, content);
        QMetaObject::invokeMethod(
            this,
            [this, path, problem] {
                m_running = false;
                if (problem)
                    Q_EMIT failed(*problem);
                else
                    Q_EMIT saved(path);
            },
            Qt::QueuedConnection);
    });
}
