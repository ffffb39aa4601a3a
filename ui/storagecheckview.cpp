// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storagecheckview.h"

#include "storage/blobclient.h"
#include "ui/announcer.h"
#include "ui/explanation.h"
#include "ui/problemview.h"
#include "ui/storagecheckwords.h"
#include "ui/wrappinglabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

StorageCheckView::StorageCheckView(HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_http(http)
    , m_button(new QPushButton(this))
    , m_verdictIcon(new StatusIcon(this))
    , m_verdict(wrappingLabel(this, Qt::TextSelectableByMouse))
    , m_column(new QVBoxLayout(this))
    , m_scope(wrappingLabel(this, Qt::TextSelectableByMouse))
    , m_problem(new ProblemView(this))
{
    QFont bold = m_verdict->font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    auto *head = new QHBoxLayout;
    head->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    head->addWidget(m_verdict, 1);
    m_column->setContentsMargins({});
    m_column->addLayout(head);
    m_column->addWidget(m_scope);
    m_column->addWidget(m_problem);
    setAccessibleName(tr("Result of the access check"));
    m_button->setToolTip(tr("Asks the container from this computer; optional, and leaves nothing behind"));
    connect(m_button, &QPushButton::clicked, this, &StorageCheckView::toggle);
    clear();
    renderButton();
}

StorageCheckView::~StorageCheckView() = default;

void StorageCheckView::setLocation(const StorageLocation &location)
{
    // The same one is judged again when time passes: what was found out about it still holds.
    const bool isSame = !location.secret().isEmpty() && location.secret().bytes() == m_location.secret().bytes();
    m_location = location;
    if (!isSame) {
        delete m_check;
        clear();
    }
    renderButton();
}

void StorageCheckView::toggle()
{
    if (m_check)
        m_check->cancel();
    else
        start();
    renderButton();
}

void StorageCheckView::start()
{
    clear();
    m_check = new StorageCheck(m_http, m_location, this);
    connect(m_check, &StorageCheck::answered, this, &StorageCheckView::take);
    connect(m_check, &StorageCheck::clockOffsetFound, this, &StorageCheckView::takeClock);
    connect(m_check, &StorageCheck::finished, this, &StorageCheckView::conclude);
    m_verdict->setText(tr("Asking the container…"));
    m_verdict->show();
    show();
    announce(m_button, m_verdict->text());
    m_check->start();
}

void StorageCheckView::take(const StorageCheck::Finding &finding)
{
    addLine(StorageCheckWords::level(finding), StorageCheckWords::sentence(finding));
    if (finding.question == StorageCheck::Question::Access && finding.error)
        m_problem->setProblem(explain(*finding.error), {},
                              finding.answer == StorageCheck::Answer::No ? ProblemView::Severity::Error : ProblemView::Severity::Warning);
}

void StorageCheckView::takeClock(std::chrono::seconds offset)
{
    addLine(StatusIcon::Level::Warning, StorageCheckWords::clock(offset));
}

void StorageCheckView::conclude()
{
    const QList<StorageCheck::Finding> findings = m_check->findings();
    const bool wasCancelled = m_check->wasCancelled();
    m_check->deleteLater();
    m_check = nullptr;
    const StatusIcon::Level level = StorageCheckWords::verdictLevel(findings, wasCancelled);
    m_verdictIcon->setLevel(level);
    m_verdictIcon->setVisible(level != StatusIcon::Level::None);
    m_verdict->setText(StorageCheckWords::verdict(findings, wasCancelled));
    m_scope->setText(StorageCheckWords::scope(findings));
    m_scope->show();
    renderButton();
    describe();
    announce(m_button, m_verdict->text());
}

QLabel *StorageCheckView::addLine(StatusIcon::Level level, const QString &text)
{
    if (!m_lines) {
        m_lines = new QWidget(this);
        auto *column = new QVBoxLayout(m_lines);
        column->setContentsMargins({});
        m_column->insertWidget(1, m_lines);
    }
    auto *row = new QHBoxLayout;
    auto *icon = new StatusIcon(m_lines);
    icon->setLevel(level);
    QLabel *label = wrappingLabel(m_lines, Qt::TextSelectableByMouse);
    label->setText(text);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    static_cast<QVBoxLayout *>(m_lines->layout())->addLayout(row);
    // A layout shows what it is given in the next turn of the event loop only; the announcement that follows must find it.
    icon->show();
    label->show();
    m_lines->show();
    m_texts.append(text);
    describe();
    return label;
}

void StorageCheckView::clear()
{
    delete m_lines;
    m_lines = nullptr;
    m_texts.clear();
    m_problem->clear();
    m_verdict->clear();
    m_scope->clear();
    m_verdictIcon->hide();
    m_scope->hide();
    hide();
    describe();
}

void StorageCheckView::renderButton()
{
    m_button->setText(m_check ? tr("Cancel check") : tr("Check access"));
    const bool canAsk = m_location.isAcceptable() && BlobClient::canReach(m_location);
    m_button->setEnabled(m_check ? !m_check->wasCancelled() : canAsk);
}

void StorageCheckView::describe()
{
    QStringList texts{m_verdict->text()};
    texts.append(m_texts);
    texts.append(m_scope->text());
    texts.removeAll(QString());
    setAccessibleDescription(texts.join(QLatin1Char('\n')));
}
