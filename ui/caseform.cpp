// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/caseform.h"

#include "ui/caseprefix.h"
#include "ui/casewords.h"
#include "ui/datefield.h"
#include "ui/localdate.h"
#include "ui/readonlyfield.h"
#include "ui/wrappinglabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {
constexpr int mostOwnDays = 3650;

QWidget *labelled(const QString &text, QWidget *field, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *label = new QLabel(text, box);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(field);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return box;
}

template <typename Enum> void fill(QComboBox *box, std::initializer_list<Enum> values, QString (*words)(Enum))
{
    for (const Enum value : values)
        box->addItem(words(value), int(value));
}

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}
}

CaseForm::CaseForm(Calendar calendar, QWidget *parent)
    : QWidget(parent)
    , m_calendar(std::move(calendar))
    , m_reference(new FormField(tr("Cas&e reference"), this))
    , m_receivedOn(new DateField(tr("&Received on"), this))
    , m_legalBasis(new QComboBox(this))
    , m_otherBasis(new FormField(tr("&Which ground"), this))
    , m_identity(new QComboBox(this))
    , m_askedOn(new DateField(tr("&Asked for on"), this))
    , m_provenOn(new DateField(tr("&Proven on"), this))
    , m_identityHow(new FormField(tr("Chec&ked how"), this))
    , m_identityBy(new FormField(tr("Checked &by"), this))
    , m_ownDays(new QSpinBox(this))
    , m_extended(new QCheckBox(tr("E&xtended by two months"), this))
    , m_extensionReason(new FormField(tr("Rea&son of the extension"), this))
    , m_toldOn(new DateField(tr("Person &told on"), this))
    , m_note(new QPlainTextEdit(this))
    , m_sign(new StatusIcon(this))
    , m_due(new ReadOnlyField(tr("Deadline"), this))
    , m_counting(wrappingLabel(this))
    , m_doubtSign(new StatusIcon(this))
    , m_doubts(wrappingLabel(this))
{
    setUpFields();
    connectFields();
    setRecord({});
}

CaseForm::~CaseForm() = default;

void CaseForm::setUpFields()
{
    using Basis = CaseRecord::LegalBasis;
    using Identity = CaseRecord::Identity;
    fill<Basis>(m_legalBasis, {Basis::NotStated, Basis::Access, Basis::Portability, Basis::AccessAndPortability, Basis::Other},
                &CaseWords::legalBasis);
    fill<Identity>(m_identity, {Identity::NotRecorded, Identity::Asked, Identity::Proven}, &CaseWords::identity);
    m_ownDays->setRange(0, mostOwnDays);
    m_doubtSign->setLevel(StatusIcon::Level::Warning);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 4);
    QFont bold = m_due->font();
    bold.setBold(true);
    m_due->setFont(bold);

    auto *grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_reference, 0, 0, Qt::AlignTop);
    grid->addWidget(m_receivedOn, 0, 1, Qt::AlignTop);
    grid->addWidget(labelled(tr("&Legal basis"), m_legalBasis, this), 1, 0, Qt::AlignTop);
    grid->addWidget(m_otherBasis, 1, 1, Qt::AlignTop);
    grid->addWidget(labelled(tr("&Identity"), m_identity, this), 2, 0, Qt::AlignTop);
    grid->addWidget(m_askedOn, 3, 0, Qt::AlignTop);
    grid->addWidget(m_provenOn, 3, 1, Qt::AlignTop);
    grid->addWidget(m_identityHow, 4, 0, Qt::AlignTop);
    grid->addWidget(m_identityBy, 4, 1, Qt::AlignTop);
    grid->addWidget(labelled(tr("&Days to answer in"), m_ownDays, this), 5, 0, Qt::AlignTop);
    grid->addWidget(m_extended, 5, 1, Qt::AlignBottom);
    grid->addWidget(m_extensionReason, 6, 0, Qt::AlignTop);
    grid->addWidget(m_toldOn, 6, 1, Qt::AlignTop);
    auto *due = new QHBoxLayout;
    due->addWidget(m_sign);
    due->addWidget(m_due, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(labelled(tr("&Note"), m_note, this));
    layout->addLayout(due);
    layout->addWidget(m_counting);
    auto *doubts = new QHBoxLayout;
    doubts->addWidget(m_doubtSign, 0, Qt::AlignTop);
    doubts->addWidget(m_doubts, 1);
    layout->addLayout(doubts);
    layout->addStretch();

    QWidget *previous = m_reference;
    for (QWidget *next : std::initializer_list<QWidget *>{m_receivedOn, m_legalBasis, m_otherBasis, m_identity, m_askedOn, m_provenOn, m_identityHow,
                                                          m_identityBy, m_ownDays, m_extended, m_extensionReason, m_toldOn, m_note, m_due}) {
        setTabOrder(previous, next);
        previous = next;
    }
}

void CaseForm::connectFields()
{
    for (const FormField *field : {m_reference, m_otherBasis, m_identityHow, m_identityBy, m_extensionReason})
        connect(field->edit(), &QLineEdit::textChanged, this, &CaseForm::edited);
    for (const DateField *field : {m_receivedOn, m_askedOn, m_provenOn, m_toldOn})
        connect(field, &DateField::dateChanged, this, &CaseForm::edited);
    for (const QComboBox *box : {m_legalBasis, m_identity})
        connect(box, &QComboBox::currentIndexChanged, this, &CaseForm::edited);
    connect(m_ownDays, &QSpinBox::valueChanged, this, &CaseForm::edited);
    connect(m_extended, &QCheckBox::toggled, this, &CaseForm::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CaseForm::edited);
}

void CaseForm::offerPrefix(const Settings &settings)
{
    m_prefix = new CasePrefix(*m_reference->edit(), settings, this);
    m_prefix->offer();
}

void CaseForm::setRecord(const CaseRecord &record)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_record = record;
        m_reference->setText(record.reference);
        m_receivedOn->setDate(record.receivedOn);
        choose(m_legalBasis, int(record.legalBasis));
        m_otherBasis->setText(record.otherBasis);
        choose(m_identity, int(record.identity));
        m_askedOn->setDate(record.identityAskedOn);
        m_provenOn->setDate(record.identityProvenOn);
        m_identityHow->setText(record.identityHow);
        m_identityBy->setText(record.identityBy);
        // A number from elsewhere that is larger than can be typed is kept.
        m_ownDays->setMaximum(std::max(mostOwnDays, record.ownDays));
        m_ownDays->setValue(record.ownDays);
        m_extended->setChecked(record.extended);
        m_extensionReason->setText(record.extensionReason);
        m_toldOn->setDate(record.extensionToldOn);
        m_note->setPlainText(record.note);
    }
    render();
}

CaseRecord CaseForm::record() const
{
    CaseRecord record = m_record;
    record.reference = m_prefix && m_prefix->isBare() ? QString() : m_reference->text().trimmed();
    record.receivedOn = m_receivedOn->date();
    record.legalBasis = CaseRecord::LegalBasis(m_legalBasis->currentData().toInt());
    record.otherBasis = m_otherBasis->text().trimmed();
    record.identity = CaseRecord::Identity(m_identity->currentData().toInt());
    record.identityAskedOn = m_askedOn->date();
    record.identityProvenOn = m_provenOn->date();
    record.identityHow = m_identityHow->text().trimmed();
    record.identityBy = m_identityBy->text().trimmed();
    record.ownDays = m_ownDays->value();
    record.extended = m_extended->isChecked();
    record.extensionReason = m_extensionReason->text().trimmed();
    record.extensionToldOn = m_toldOn->date();
    record.note = m_note->toPlainText().trimmed();
    return record;
}

bool CaseForm::isUsable() const
{
    return m_receivedOn->isUsable() && m_askedOn->isUsable() && m_provenOn->isUsable() && m_toldOn->isUsable();
}

void CaseForm::revealErrors()
{
    for (DateField *field : {m_receivedOn, m_askedOn, m_provenOn, m_toldOn})
        field->revealError();
}

void CaseForm::setReadOnly(bool readOnly)
{
    for (FormField *field : {m_reference, m_otherBasis, m_identityHow, m_identityBy, m_extensionReason})
        field->edit()->setReadOnly(readOnly);
    for (DateField *field : {m_receivedOn, m_askedOn, m_provenOn, m_toldOn})
        field->setReadOnly(readOnly);
    for (QWidget *field : std::initializer_list<QWidget *>{m_legalBasis, m_identity, m_ownDays, m_extended})
        field->setEnabled(!readOnly);
    m_note->setReadOnly(readOnly);
}

void CaseForm::edited()
{
    if (m_setting)
        return;
    render();
    Q_EMIT changed();
}

void CaseForm::render()
{
    using Identity = CaseRecord::Identity;
    const CaseRecord record = this->record();
    // What was filled in stays in sight, also when what it belongs to was taken back.
    const bool checked = record.identity != Identity::NotRecorded;
    m_otherBasis->setVisible(record.legalBasis == CaseRecord::LegalBasis::Other || !record.otherBasis.isEmpty());
    m_askedOn->setVisible(checked || !m_askedOn->text().isEmpty());
    m_provenOn->setVisible(record.identity == Identity::Proven || !m_provenOn->text().isEmpty());
    m_identityHow->setVisible(checked || !record.identityHow.isEmpty());
    m_identityBy->setVisible(checked || !record.identityBy.isEmpty());
    m_extensionReason->setVisible(record.extended || !record.extensionReason.isEmpty());
    m_toldOn->setVisible(record.extended || !m_toldOn->text().isEmpty());
    renderDeadline();
}

void CaseForm::renderDeadline()
{
    const CaseRecord record = this->record();
    const CaseDeadline::Rule rule = m_calendar.rule();
    const QDate today = m_calendar.today();
    m_ownDays->setSpecialValueText(rule.days == 1      ? tr("as usual: one day")
                                       : rule.days > 1 ? tr("as usual: %n days", nullptr, rule.days)
                                                       : tr("as usual: one month"));
    const CaseDeadline deadline(record, rule, today);
    m_sign->setLevel(CaseWords::level(deadline.standing()));
    m_due->showText(CaseWords::standing(record, deadline));
    QString counting = CaseWords::counting(record, deadline, rule);
    if (record.closed && deadline.due().isValid())
        counting = tr("Was due %1.").arg(LocalDate::longDate(deadline.due())) + QLatin1Char(' ') + counting;
    else if (!record.extended && deadline.dueWhenExtended().isValid())
        counting += QLatin1Char(' ') + tr("An extension would give time until %1.").arg(LocalDate::longDate(deadline.dueWhenExtended()));
    m_counting->setText(counting);
    m_counting->setVisible(!counting.isEmpty());
    const QStringList doubts = record.closed ? QStringList() : CaseWords::doubts(record, rule, today);
    m_doubts->setText(doubts.join(QLatin1Char('\n')));
    m_doubts->setVisible(!doubts.isEmpty());
    m_doubtSign->setVisible(!doubts.isEmpty());
}
