// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storagelocationfield.h"

#include "ui/readonlyfield.h"
#include "ui/storagewords.h"

#include <QAction>
#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using Severity = StorageLocation::Severity;

namespace {
/** Nobody types so much at once: it was pasted, and is complete. */
constexpr qsizetype leastPasted = 8;

bool holdsMask(const QString &text)
{
    return text.contains(QChar(0x2022));
}

/** What was put into `before`. The ends are compared from behind first: an address put in front of another often begins like it. */
QString insertedBetween(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype tail = 0;
    while (tail < shorter && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    qsizetype head = 0;
    while (head < shorter - tail && before[head] == after[head])
        ++head;
    return after.mid(head, after.size() - head - tail);
}
}

StorageLocationField::StorageLocationField(const Clock &clock, QWidget *parent)
    : FormField(tr("&Storage location"), parent)
    , m_clock(clock)
    , m_clear(new QAction(style()->standardIcon(QStyle::SP_LineEditClearButton, nullptr, this), tr("Clear"), this))
    , m_correction(new QWidget(this))
    , m_correct(new QPushButton(tr("Use the corrected address"), m_correction))
    //: Accessible name of the field that shows what an address would become.
    , m_corrected(new ReadOnlyField(tr("Corrected address"), m_correction))
{
    setHint(tr("where Microsoft writes the files"));
    setUpEdit();
    setUpCorrection();
    judge({});
    connect(&clock, &Clock::adjusted, this, &StorageLocationField::reassess);
}

StorageLocationField::~StorageLocationField() = default;

void StorageLocationField::setUpEdit()
{
    edit()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhUrlCharactersOnly);
    edit()->installEventFilter(this);
    edit()->addAction(m_clear, QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        edit()->setFocus();
    });
    // Emitted after textChanged, which therefore still knows how much was selected before.
    connect(edit(), &QLineEdit::selectionChanged, this, [this] { m_selected = edit()->selectedText().size(); });
    connect(edit(), &QLineEdit::textEdited, this, [this] { m_editedByPerson = true; });
    connect(edit(), &QLineEdit::textChanged, this, &StorageLocationField::takeChange);
}

void StorageLocationField::setUpCorrection()
{
    auto *row = new QHBoxLayout(m_correction);
    row->setContentsMargins({});
    row->addWidget(m_correct);
    row->addWidget(m_corrected, 1);
    m_correction->hide();
    addBelow(m_correction);
    connect(m_correct, &QPushButton::clicked, this, &StorageLocationField::applyCorrection);
    connect(this, &FormField::errorShownChanged, this, &StorageLocationField::showCorrection);
}

void StorageLocationField::showCorrection()
{
    const bool isOffered = (isInError() || m_location.isAcceptable()) && !m_location.corrected().isEmpty();
    // The result is shown as the field would show it, without the signature.
    m_corrected->showText(isOffered ? parsed(QString::fromUtf8(m_location.corrected().bytes())).masked() : QString());
    m_correct->setAccessibleDescription(m_corrected->text());
    m_correction->setVisible(isOffered);
}

void StorageLocationField::setClockSkew(const ClockSkew &skew)
{
    m_skew = &skew;
    connect(&skew, &ClockSkew::changed, this, &StorageLocationField::reassess);
    reassess();
}

QDateTime StorageLocationField::now() const
{
    return m_clock.utcNow().addSecs(m_skew ? m_skew->offset().count() : 0);
}

StorageLocation StorageLocationField::parsed(const QString &text) const
{
    return StorageLocation::parse(text, {m_cloud, now(), m_purpose, m_wantedHost, m_wantedContainer, m_allowedHosts});
}

void StorageLocationField::setReading(const QString &wantedHost, const QString &wantedContainer)
{
    m_purpose = StorageLocation::Purpose::ReadResults;
    m_wantedHost = wantedHost;
    m_wantedContainer = wantedContainer;
    label()->setText(tr("&Address to read from"));
    setHint(wantedContainer.isEmpty() ? tr("a container of the same storage account, with a signature for reading and listing")
                                      : tr("the same container, with a signature for reading and listing"));
    judge(given());
}

void StorageLocationField::setRules(const Cloud &cloud)
{
    m_cloud = cloud;
    reassess();
}

void StorageLocationField::setAllowedHosts(const AllowedHosts &hosts)
{
    if (m_allowedHosts == hosts)
        return;
    m_allowedHosts = hosts;
    reassess();
}

void StorageLocationField::reassess()
{
    // The complaint about a wiped key outlives the key.
    if (!m_given.isEmpty())
        judge(given());
}

void StorageLocationField::setLocationText(const QString &text)
{
    judge(text);
    if (m_location.holdsAccountKey()) {
        wipeKey(text);
        return;
    }
    mask();
    revealError();
}

void StorageLocationField::clear()
{
    showGiven({});
    judge({});
    withholdError();
}

// Assistive tools and programs set the text without typing: there is only textChanged to go by.
void StorageLocationField::takeChange(const QString &text)
{
    if (m_showing)
        return;
    const QString before = given();
    const bool wasMasked = m_masked;
    const QString now = wasMasked ? replacement(text) : text;
    m_editedByPerson = false;
    if (wasMasked)
        showGiven(now);
    m_masked = false;
    judge(now);
    if (m_location.holdsAccountKey()) {
        wipeKey(now);
        return;
    }
    if (!edit()->hasFocus())
        mask();
    if (!edit()->hasFocus() || now.size() >= (wasMasked ? 0 : before.size()) + leastPasted)
        revealError();
}

/** Of a changed masked text, what was put in; the rest was the mask. */
QString StorageLocationField::replacement(const QString &text) const
{
    const QString mask = m_location.masked();
    QString inserted = text;
    if (m_editedByPerson) {
        const qsizetype length = std::max<qsizetype>(0, text.size() - (mask.size() - m_selected));
        inserted = text.mid(edit()->cursorPosition() - length, length);
    } else if (holdsMask(text)) {
        inserted = insertedBetween(mask, text);
    }
    return holdsMask(inserted) ? QString() : inserted;
}

void StorageLocationField::judge(const QString &text)
{
    m_given = SasSecret(text.toUtf8());
    m_location = parsed(text);
    tell();
    Q_EMIT locationChanged(m_location);
}

/** Puts a text into the edit by other means than editing. That also empties the undo history. */
void StorageLocationField::showGiven(const QString &text)
{
    m_showing = true;
    m_masked = false;
    m_selected = 0;
    edit()->setText(text);
    m_clear->setVisible(!text.isEmpty());
    m_showing = false;
}

void StorageLocationField::mask()
{
    const QString text = given();
    dropSelectionHolding(text);
    showGiven(m_location.masked());
    edit()->setCursorPosition(0);
    m_masked = m_location.masked() != text;
}

void StorageLocationField::wipeKey(const QString &key)
{
    const QString complaintAboutKey = complaint();
    dropSelectionHolding(key);
    showGiven({});
    m_given = {};
    m_location = parsed({});
    setRemark(StatusIcon::Level::None, {});
    setError(complaintAboutKey);
    revealError();
    Q_EMIT locationChanged(m_location);
}

/** X11 hands selected text to whoever asks, long after it is gone from the screen. */
void StorageLocationField::dropSelectionHolding(const QString &secret) const
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!clipboard->supportsSelection() || !clipboard->ownsSelection())
        return;
    const QString selected = clipboard->text(QClipboard::Selection);
    if (!selected.isEmpty() && (secret.contains(selected) || selected.contains(secret)))
        clipboard->clear(QClipboard::Selection);
}

void StorageLocationField::applyCorrection()
{
    // The button goes with the complaint and must not take the focus along.
    edit()->setFocus();
    setLocationText(QString::fromUtf8(m_location.corrected().bytes()));
    edit()->selectAll();
}

void StorageLocationField::tell()
{
    m_clear->setVisible(!m_given.isEmpty());
    const QString remark = praise();
    const bool hasWarnings = std::any_of(m_location.findings().cbegin(), m_location.findings().cend(),
                                         [](const StorageLocation::Finding &finding) { return finding.severity == Severity::Warning; });
    setRemark(remark.isEmpty() ? StatusIcon::Level::None : hasWarnings ? StatusIcon::Level::Warning : StatusIcon::Level::Ok, remark);
    setError(complaint());
    showCorrection();
}

QString StorageLocationField::given() const
{
    return QString::fromUtf8(m_given.bytes());
}

/** What keeps it from being sent; empty when nothing does. */
QString StorageLocationField::complaint() const
{
    if (m_location.isAcceptable())
        return {};
    const std::optional<StorageLocation::Finding> worst = m_location.worstFinding();
    if (!worst)
        return {};
    const bool isAboutTime = worst->code == StorageLocation::Code::Expired || worst->code == StorageLocation::Code::NotYetValid;
    QStringList sentences{StorageWords::sentence(*worst, m_purpose), isAboutTime ? clockRemark() : QString()};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

/** Why "ends in 2 hours" is not what the clock on the desk says; empty when it is. */
QString StorageLocationField::clockRemark() const
{
    const auto offset = m_skew ? m_skew->offset() : std::chrono::seconds(0);
    return offset.count() == 0 ? QString() : StorageWords::clock(offset);
}

/** Where it leads, and what is to be considered about it. */
QString StorageLocationField::praise() const
{
    if (!m_location.isAcceptable())
        return {};
    QStringList lines{StorageWords::summary(m_location, now(), m_purpose), StorageWords::host(m_location)};
    for (const StorageLocation::Finding &finding : m_location.findings())
        lines.append(StorageWords::sentence(finding, m_purpose));
    if (m_location.endsAt().isValid())
        lines.append(clockRemark());
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

bool StorageLocationField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && m_masked) {
        // After the edit itself has dealt with the focus and the mouse button that brought it.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_masked && edit()->hasFocus())
                    edit()->selectAll();
            },
            Qt::QueuedConnection);
    }
    // A context menu is still part of editing: pasting and undoing come from there.
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason && !m_masked)
        mask();
    return FormField::eventFilter(watched, event);
}
