// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/savereceiptdialog.h"

#include "exports/receiptverifier.h"
#include "storage/resultfilenames.h"
#include "ui/announcer.h"
#include "ui/explanation.h"
#include "ui/folderfield.h"
#include "ui/formfield.h"
#include "ui/problemview.h"
#include "ui/wrappinglabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

using Kind = ReceiptSaving::Problem::Kind;

namespace {
/** As a file's on any of the usual computers; a slash would lead into another folder. */
bool isUsable(const QString &name)
{
    return !name.isEmpty() && !name.contains(QLatin1Char('/')) && ResultFileNames::safeComponent(name) == name;
}
}

SaveReceiptDialog::SaveReceiptDialog(const Subject &subject, const ReceiptSaving::Order &order, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_subject(subject)
    , m_order(order)
    , m_title(wrappingLabel(this))
    , m_advice(wrappingLabel(this))
    , m_folder(new FolderField(this))
    , m_name(new FormField(tr("&Name of the files"), this))
    , m_progress(new QProgressBar(this))
    , m_problem(new ProblemView(this))
    , m_end(wrappingLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_openPdf(new QPushButton(tr("Open the PDF"), this))
    , m_openFolder(new QPushButton(tr("Open folder"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save receipt"));
    //: %1 is "the export for Adele Vance"
    m_title->setText(tr("Receipt of %1").arg(m_subject.what));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_advice->setText(
        tr("Two files are written: a PDF for people, and a JSON file with which it can be verified later that nothing was changed. Both "
           "name the person, and nobody but you can read them. They stay when the personal values are erased from the ledger: delete them "
           "when they are no longer needed."));
    m_folder->setQuestion(tr("Folder for the receipt"));
    m_folder->setFolder(folder);
    m_name->setText(m_subject.suggestedName);
    m_name->setHint(tr("without .pdf and .json"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Saving"));
    arrange();
    connect(m_folder, &FolderField::folderChanged, this, &SaveReceiptDialog::forgetOutcome);
    connect(m_name->edit(), &QLineEdit::textChanged, this, &SaveReceiptDialog::forgetOutcome);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_problem, &ProblemView::actionRequested, this, [this] { save(true); });
    connect(m_close, &QPushButton::clicked, this, &SaveReceiptDialog::reject);
    connect(m_openPdf, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_order.pdf())); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_order.folder)); });
    connect(&m_saving, &ReceiptSaving::saved, this, &SaveReceiptDialog::takeSaved);
    connect(&m_saving, &ReceiptSaving::failed, this, &SaveReceiptDialog::takeProblem);
    render();
}

SaveReceiptDialog::~SaveReceiptDialog() = default;

void SaveReceiptDialog::arrange()
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_save, m_openPdf, m_openFolder})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_close);
    for (QPushButton *button : {m_openPdf, m_openFolder, m_close})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_advice, m_folder, m_name, m_progress, m_problem, m_end})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

void SaveReceiptDialog::forgetOutcome()
{
    m_saved = false;
    m_problem->clear();
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        m_name->setError(tr("Enter a name for the files."));
    else if (!isUsable(name))
        m_name->setError(tr("Some computers cannot have a file of that name. Leave out / \\ : * ? \" < > | and the like."));
    else
        m_name->setError({});
    render();
}

void SaveReceiptDialog::save(bool replaces)
{
    m_order.making = m_subject.making();
    m_order.folder = m_folder->folder();
    m_order.name = m_name->text().trimmed();
    m_order.replaces = replaces;
    m_problem->clear();
    m_saving.start(m_order);
    render();
}

void SaveReceiptDialog::takeSaved(const QByteArray &sha256)
{
    m_saved = true;
    Q_EMIT folderUsed(m_order.folder);
    QString said = tr("Saved in %1: %2 and %3.")
                       .arg(QDir::toNativeSeparators(m_order.folder), QFileInfo(m_order.pdf()).fileName(), QFileInfo(m_order.json()).fileName());
    if (const auto error = m_subject.record(ReceiptVerifier::savedText(sha256))) {
        Explanation explanation = explain(*error);
        explanation.sent = tr("The receipt is saved and complete. Only that it was saved could not be written to the ledger.");
        m_problem->setProblem(explanation, {}, ProblemView::Severity::Warning);
    } else {
        said += QLatin1Char(' ') + tr("The ledger has noted it.");
    }
    m_end->setText(said);
    announce(m_end, said);
    render();
    m_close->setFocus();
}

void SaveReceiptDialog::takeProblem(const ReceiptSaving::Problem &problem)
{
    const bool asks = problem.kind == Kind::AlreadyThere;
    m_problem->setProblem(explained(problem), asks ? QStringList{tr("Replace them")} : QStringList(),
                          asks ? ProblemView::Severity::Warning : ProblemView::Severity::Error);
    render();
}

Explanation SaveReceiptDialog::explained(const ReceiptSaving::Problem &problem)
{
    Explanation explanation;
    explanation.sent = tr("No receipt was saved.");
    explanation.details = QStringList{QDir::toNativeSeparators(problem.path), problem.detail}.join(QLatin1Char('\n')).trimmed();
    switch (problem.kind) {
    case Kind::AlreadyThere:
        explanation.what = tr("Files of that name are already there.");
        explanation.sent = tr("Nothing was changed.");
        explanation.next = tr("Choose another name or folder, or replace them.");
        break;
    case Kind::LedgerUnreadable: {
        const Explanation ledger = explain(*problem.ledgerError);
        explanation.what = ledger.what;
        explanation.next = ledger.next;
        break;
    }
    case Kind::NotProven:
        explanation.what = tr("What the ledger says does not agree with its own digests, so a receipt would prove nothing.");
        explanation.next = tr("Verify the ledger with the menu Ledger: it names what was changed. Keep the ledger as it is, and compare it with your "
                              "backups.");
        break;
    case Kind::FolderUnusable:
        explanation.what = tr("The folder cannot be made.");
        explanation.next = tr("Choose a folder that you may write to.");
        break;
    case Kind::DiskFull:
        explanation.what = tr("The disk is full.");
        explanation.next = tr("Make room on the disk, or choose a folder on another one.");
        break;
    case Kind::CannotWrite:
        explanation.what = tr("The files cannot be written there.");
        explanation.next = tr("Choose a folder that you may write to, on a disk that is not write-protected.");
        break;
    }
    return explanation;
}

void SaveReceiptDialog::render()
{
    const bool running = m_saving.isRunning();
    const bool isNamed = !m_folder->folder().isEmpty() && isUsable(m_name->text().trimmed());
    m_progress->setVisible(running);
    m_folder->setEnabled(!running);
    m_name->setEnabled(!running);
    m_save->setEnabled(!running && !m_saved && isNamed);
    m_save->setVisible(!m_saved);
    m_openPdf->setVisible(m_saved);
    m_openFolder->setVisible(m_saved);
    m_end->setVisible(m_saved);
}
