// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/folderfield.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

FolderField::FolderField(QWidget *parent)
    : FormField(tr("F&older"), parent)
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_question(tr("Folder for the result files"))
{
    setHint(tr("on this computer; made if it is not there"));
    m_choose->setAutoDefault(false);
    setTrailing(m_choose);
    connect(edit(), &QLineEdit::textChanged, this, &FolderField::take);
    connect(m_choose, &QPushButton::clicked, this, &FolderField::choose);
}

FolderField::~FolderField() = default;

void FolderField::setFolder(const QString &folder)
{
    setText(QDir::toNativeSeparators(folder));
    edit()->setCursorPosition(0);
}

void FolderField::take(const QString &text)
{
    const QString given = QDir::fromNativeSeparators(text.trimmed());
    const bool isAbsolute = QDir::isAbsolutePath(given) && !given.contains(QChar(0));
    if (given.isEmpty())
        setError(tr("Enter the folder that the files are to go to."));
    else if (!isAbsolute)
        setError(tr("Enter the whole path of the folder, from its beginning."));
    else
        setError({});
    const QString folder = isAbsolute ? QDir::cleanPath(given) : QString();
    if (folder == m_folder)
        return;
    m_folder = folder;
    Q_EMIT folderChanged(folder);
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, m_question);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    // The folder itself may not be there yet.
    QString start = m_folder;
    while (!start.isEmpty() && !QFileInfo(start).isDir() && QFileInfo(start).path() != start)
        start = QFileInfo(start).path();
    dialog->setDirectory(start.isEmpty() ? QDir::homePath() : start);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderField::setFolder);
    dialog->open();
}
