// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/savediagnosticsdialog.h"

#include "ui/announcer.h"
#include "ui/explanation.h"
#include "ui/folderfield.h"
#include "ui/problemview.h"
#include "ui/wrappinglabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using Kind = TextSaving::Problem::Kind;

SaveDiagnosticsDialog::SaveDiagnosticsDialog(const QString &text, const QString &fileName, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_fileName(fileName)
    , m_advice(wrappingLabel(this))
    , m_previewLabel(new QLabel(tr("&What the file will hold"), this))
    , m_preview(new QPlainTextEdit(this))
    , m_folder(new FolderField(this))
    , m_problem(new ProblemView(this))
    , m_end(wrappingLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_openFolder(new QPushButton(tr("Open folder"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save diagnostics"));
    //: %1 is the name of a file
    m_advice->setText(
        tr("For whoever helps you with a fault: versions, settings, the last errors and the log, in English. Nothing of the ledger is in "
           "it, no names of people and no secrets; read it before you pass it on. It is saved as %1, and nobody but you can read the file.")
            .arg(m_fileName));
    setUpPreview(text);
    m_folder->setQuestion(tr("Folder for the diagnostics"));
    m_folder->setFolder(folder);
    arrange();
    connect(m_folder, &FolderField::folderChanged, this, [this] {
        m_saved = false;
        m_problem->clear();
        render();
    });
    connect(m_save, &QPushButton::clicked, this, &SaveDiagnosticsDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &SaveDiagnosticsDialog::copy);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->folder())); });
    connect(m_close, &QPushButton::clicked, this, &SaveDiagnosticsDialog::reject);
    connect(&m_saving, &TextSaving::saved, this, &SaveDiagnosticsDialog::takeSaved);
    connect(&m_saving, &TextSaving::failed, this, &SaveDiagnosticsDialog::takeProblem);
    render();
}

SaveDiagnosticsDialog::~SaveDiagnosticsDialog() = default;

void SaveDiagnosticsDialog::setUpPreview(const QString &text)
{
    m_previewLabel->setBuddy(m_preview);
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setTabChangesFocus(true);
    // Nobody has to scroll sideways to see all of it.
    m_preview->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // English, whatever the window speaks.
    m_preview->setLayoutDirection(Qt::LeftToRight);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_preview->setFont(fixed);
    m_preview->setPlainText(text);
}

void SaveDiagnosticsDialog::arrange()
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_save, m_copy, m_openFolder})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_close);
    for (QPushButton *button : {m_copy, m_openFolder, m_close})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_advice);
    layout->addWidget(m_previewLabel);
    layout->addWidget(m_preview, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_folder, m_problem, m_end})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 36);
}

void SaveDiagnosticsDialog::save()
{
    m_problem->clear();
    m_saving.start(m_folder->folder(), m_fileName, m_preview->toPlainText());
    render();
}

void SaveDiagnosticsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_preview->toPlainText());
    announce(m_copy, tr("The diagnostics were copied."));
}

void SaveDiagnosticsDialog::takeSaved(const QString &path)
{
    m_saved = true;
    Q_EMIT folderUsed(m_folder->folder());
    m_end->setText(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    announce(m_end, m_end->text());
    render();
    m_close->setFocus();
}

void SaveDiagnosticsDialog::takeProblem(const TextSaving::Problem &problem)
{
    Explanation explanation;
    explanation.sent = tr("Nothing was saved.");
    explanation.next = tr("Choose a folder that you may write to, on a disk that has room.");
    explanation.details = QStringList{QDir::toNativeSeparators(problem.path), problem.detail}.join(QLatin1Char('\n')).trimmed();
    switch (problem.kind) {
    case Kind::AlreadyThere:
        explanation.what = tr("A file of that name is already there.");
        explanation.next = tr("Choose another folder.");
        break;
    case Kind::FolderUnusable:
        explanation.what = tr("The folder cannot be made.");
        break;
    case Kind::CannotWrite:
        explanation.what = tr("The file cannot be written there.");
        break;
    }
    m_problem->setProblem(explanation);
    render();
}

void SaveDiagnosticsDialog::render()
{
    const bool running = m_saving.isRunning();
    m_folder->setEnabled(!running);
    m_save->setEnabled(!running && !m_saved && !m_folder->folder().isEmpty());
    m_save->setVisible(!m_saved);
    m_openFolder->setVisible(m_saved);
    m_end->setVisible(m_saved);
    m_close->setText(m_saved ? tr("Close") : tr("Cancel"));
}
