// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formfield.h"

#include "ui/announcer.h"
#include "ui/lockicon.h"
#include "ui/managednote.h"
#include "ui/semanticcolors.h"
#include "ui/wrappinglabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace {
/** As Qt names a buddy: without the mark of the mnemonic. */
QString withoutMnemonic(const QString &label)
{
    QString name;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label[i] == QLatin1Char('&') && ++i == label.size())
            break;
        name += label[i];
    }
    return name;
}

void colorText(QLabel *label, const QColor &color)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}
}

FormField::FormField(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_hint(wrappingLabel(this, Qt::NoTextInteraction))
    , m_edit(new QLineEdit(this))
    , m_icon(new StatusIcon(this))
    , m_status(wrappingLabel(this, Qt::NoTextInteraction))
    , m_head(new QHBoxLayout)
    , m_line(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_label->setBuddy(m_edit);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusProxy(m_edit);
    arrange();
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_touched = true; });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        // Walking through with the Tab key is not editing.
        if (m_touched)
            revealError();
    });
    render();
}

FormField::~FormField() = default;

void FormField::arrange()
{
    m_head->addWidget(m_label, 0, Qt::AlignTop);
    m_head->addWidget(m_hint, 1, Qt::AlignTop);
    m_line->addWidget(m_edit, 1);
    auto *status = new QHBoxLayout;
    status->addWidget(m_icon, 0, Qt::AlignTop);
    status->addWidget(m_status, 1);
    m_column->setContentsMargins({});
    m_column->addLayout(m_head);
    m_column->addLayout(m_line);
    m_column->addLayout(status);
}

QString FormField::text() const
{
    return m_edit->text();
}

void FormField::setText(const QString &text)
{
    m_edit->setText(text);
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    render();
}

void FormField::setManaged(const QString &source)
{
    const bool isManaged = !source.isEmpty();
    m_edit->setReadOnly(isManaged);
    if (isManaged) {
        if (!m_lock) {
            m_lock = new LockIcon(this);
            setLead(m_lock);
        }
        setHint(ManagedNote::words(source));
    }
    if (m_lock)
        m_lock->setVisible(isManaged);
    applyColors();
}

void FormField::setLead(QWidget *widget)
{
    m_head->insertWidget(0, widget, 0, Qt::AlignTop);
}

void FormField::setTrailing(QWidget *widget)
{
    m_line->addWidget(widget);
    setTabOrder(m_edit, widget);
}

void FormField::addBelow(QWidget *widget)
{
    m_column->addWidget(widget);
}

void FormField::setError(const QString &error)
{
    m_error = error;
    if (error.isEmpty())
        setErrorShown(false);
    render();
}

void FormField::revealError()
{
    if (m_error.isEmpty() || m_errorShown)
        return;
    setErrorShown(true);
    announce(m_edit, m_error);
}

void FormField::withholdError()
{
    m_touched = false;
    setErrorShown(false);
}

void FormField::setErrorShown(bool shown)
{
    if (m_errorShown == shown)
        return;
    m_errorShown = shown;
    render();
    Q_EMIT errorShownChanged(shown);
}

void FormField::setRemark(StatusIcon::Level level, const QString &remark)
{
    m_level = level;
    m_remark = remark;
    render();
}

QString FormField::statusText() const
{
    return m_errorShown ? tr("Error: %1").arg(m_error) : m_remark;
}

StatusIcon::Level FormField::statusLevel() const
{
    return m_errorShown ? StatusIcon::Level::Error : m_level;
}

void FormField::render()
{
    const QString status = statusText();
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
    m_icon->setLevel(statusLevel());
    m_icon->setVisible(!status.isEmpty() && statusLevel() != StatusIcon::Level::None);
    applyColors();
    describe();
}

// Qt has neither "described by" nor an "invalid" state: the description carries the texts around the edit, and the name says that it is in error.
void FormField::describe()
{
    //: Accessible name of an input whose text is not in order; %1 is its label.
    m_edit->setAccessibleName(m_errorShown ? tr("%1, invalid entry").arg(withoutMnemonic(m_label->text())) : QString());
    QStringList texts{statusText(), m_hint->text()};
    texts.removeAll(QString());
    m_edit->setAccessibleDescription(texts.join(QLatin1Char('\n')));
}

void FormField::applyColors()
{
    if (m_coloring)
        return;
    m_coloring = true;
    const SemanticColors colors(palette());
    if (m_lock) {
        QPalette paper;
        if (m_edit->isReadOnly())
            paper.setColor(QPalette::Base, palette().color(QPalette::Window));
        m_edit->setPalette(paper);
    }
    colorText(m_hint, colors.dim());
    switch (statusLevel()) {
    case StatusIcon::Level::None:
    case StatusIcon::Level::Note:
        colorText(m_status, colors.dim());
        break;
    case StatusIcon::Level::Ok:
        colorText(m_status, colors.ok());
        break;
    case StatusIcon::Level::Warning:
        colorText(m_status, colors.warning());
        break;
    case StatusIcon::Level::Error:
        colorText(m_status, colors.error());
        break;
    }
    m_coloring = false;
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_status)
        applyColors();
}
