// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casesection.h"

#include "config/settings.h"
#include "exports/caseregister.h"
#include "exports/exportrecord.h"
#include "ui/caseprefix.h"
#include "ui/casewords.h"
#include "ui/formfield.h"
#include "ui/newcasedialog.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStringListModel>
#include <QVBoxLayout>

CaseSection::CaseSection(QWidget *parent)
    : QWidget(parent)
    , m_field(new FormField(tr("Cas&e reference"), this))
    , m_words(new QLabel(this))
    , m_reopen(new QRadioButton(tr("Reopen it"), this))
    , m_new(new QRadioButton(tr("Open a new case"), this))
    , m_details(new QPushButton(tr("Case details…"), this))
    , m_references(new QStringListModel(this))
{
    m_field->setHint(tr("optional; stays on this computer"));
    m_field->setTrailing(m_details);
    m_details->setToolTip(tr("When the request came, on what ground, who checked the person's identity, and until when it must be answered"));
    m_details->hide();
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_new->setChecked(true);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_reopen);
    choice->addWidget(m_new);
    choice->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_field);
    layout->addWidget(m_words);
    layout->addLayout(choice);
    setFocusProxy(m_field);
    setTabOrder(m_field->edit(), m_details);
    setTabOrder(m_details, m_reopen);
    setTabOrder(m_reopen, m_new);

    connect(m_field->edit(), &QLineEdit::textChanged, this, [this] {
        m_sameCase.clear();
        render();
        Q_EMIT referenceChanged();
    });
    connect(m_details, &QPushButton::clicked, this, &CaseSection::askForDetails);
    connect(m_reopen, &QRadioButton::toggled, this, &CaseSection::render);
    render();
}

CaseSection::~CaseSection() = default;

void CaseSection::setUp(CaseRegister &cases, Settings &settings, const CaseForm::Calendar &calendar)
{
    m_cases = &cases;
    m_settings = &settings;
    m_calendar = calendar;
    m_prefix = new CasePrefix(*m_field->edit(), settings, this);
    m_details->show();
    auto *completer = new QCompleter(m_references, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->edit()->setCompleter(completer);
    const auto update = [this] {
        showReferences();
        render();
    };
    connect(&cases, &CaseRegister::added, this, update);
    connect(&cases, &CaseRegister::changed, this, update);
    update();
}

QString CaseSection::reference() const
{
    return m_prefix && m_prefix->isBare() ? QString() : m_field->text().trimmed();
}

void CaseSection::startOver()
{
    m_pending.reset();
    if (m_prefix)
        m_prefix->forget();
    m_new->setChecked(true);
    m_field->setText({});
    m_sameCase.clear();
    render();
}

void CaseSection::startLike(const ExportRecord &earlier)
{
    startOver();
    m_field->setText(earlier.caseReference);
    const auto same = m_cases ? m_cases->caseOf(earlier.id) : std::nullopt;
    if (same && !same->erased) {
        m_field->setText(same->reference);
        m_sameCase = same->id;
        m_reopen->setChecked(same->closed);
    }
    render();
}

bool CaseSection::isNothing() const
{
    return reference().isEmpty() && !m_pending && m_sameCase.isEmpty();
}

std::optional<CaseRecord> CaseSection::openCase() const
{
    if (!m_cases)
        return std::nullopt;
    if (const auto same = m_cases->find(m_sameCase); same && !same->closed)
        return same;
    const QList<CaseRecord> found = m_cases->withReference(reference());
    const auto it = std::find_if(found.cbegin(), found.cend(), [](const CaseRecord &record) { return !record.closed; });
    return it == found.cend() ? std::nullopt : std::optional(*it);
}

std::optional<CaseRecord> CaseSection::closedCase() const
{
    if (!m_cases || openCase())
        return std::nullopt;
    if (const auto same = m_cases->find(m_sameCase); same && !same->erased)
        return same;
    const QList<CaseRecord> found = m_cases->withReference(reference());
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<CaseRecord> CaseSection::caseToBe() const
{
    if (!m_cases || isNothing())
        return std::nullopt;
    if (auto open = openCase())
        return open;
    if (auto closed = closedCase(); closed && m_reopen->isChecked()) {
        closed->closed = false;
        return closed;
    }
    CaseRecord record = m_pending.value_or(CaseRecord());
    record.reference = reference();
    return record;
}

void CaseSection::render()
{
    const auto open = openCase();
    const auto closed = closedCase();
    QString words;
    if (m_cases && open) {
        const CaseDeadline deadline(*open, m_calendar.rule(), m_calendar.today());
        //: %1 is a reference, %2 "3 exports", %3 "Due 23 December 2026, in 30 days"
        words = tr("Joins the open case %1: %2. %3.").arg(CaseWords::name(*open), CaseWords::exports(*open), CaseWords::standing(*open, deadline));
    } else if (closed) {
        words = tr("The case %1 is closed (%2).").arg(CaseWords::name(*closed), CaseWords::outcome(closed->outcome));
    } else if (m_cases && !isNothing()) {
        const CaseDeadline deadline(m_pending.value_or(CaseRecord()), m_calendar.rule(), m_calendar.today());
        words = m_pending && m_pending->receivedOn.isValid() ? tr("New case. %1.").arg(CaseWords::standing(*m_pending, deadline)) : tr("New case.");
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    QStringList described{words, tr("optional; stays on this computer")};
    described.removeAll(QString());
    m_field->edit()->setAccessibleDescription(described.join(QLatin1Char('\n')));
    m_reopen->setVisible(closed.has_value());
    m_new->setVisible(closed.has_value());
    // What belongs to a case that exists is changed there.
    m_details->setEnabled(!open && (!closed || m_new->isChecked()));
}

void CaseSection::askForDetails()
{
    CaseRecord start = m_pending.value_or(CaseRecord());
    start.reference = reference();
    auto *dialog = new NewCaseDialog(m_calendar, start, tr("Take over"),
                                     tr("What is known of the request. The case is opened when the export is sent; everything here is optional and "
                                        "stays on this computer."),
                                     window());
    dialog->offerPrefix(*m_settings);
    connect(dialog, &NewCaseDialog::chosen, this, [this](const CaseRecord &record) {
        m_field->setText(record.reference);
        m_pending = record;
        // An empty form is no case.
        if (record == CaseRecord())
            m_pending.reset();
        render();
    });
    dialog->open();
}

std::expected<void, LedgerError> CaseSection::place(const QString &exportId)
{
    if (!m_cases || isNothing())
        return {};
    const QString wanted = reference();
    QString id;
    if (const auto open = openCase()) {
        id = open->id;
    } else if (const auto closed = closedCase(); closed && m_reopen->isChecked()) {
        if (auto reopened = m_cases->reopen(closed->id); !reopened)
            return reopened;
        id = closed->id;
    } else {
        CaseRecord record = m_pending.value_or(CaseRecord());
        record.reference = wanted;
        const auto opened = m_cases->open(record);
        if (!opened)
            return std::unexpected(opened.error());
        id = opened->id;
    }
    CasePrefix::remember(wanted, *m_settings);
    return m_cases->addExport(id, exportId);
}

void CaseSection::showReferences()
{
    QStringList references;
    for (const CaseRecord &record : m_cases->cases()) {
        if (!record.closed && !record.reference.isEmpty() && !references.contains(record.reference))
            references << record.reference;
    }
    m_references->setStringList(references);
}
