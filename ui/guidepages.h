// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/guide.h"

#include <QTextBrowser>

/** Shows the chapters of the guide. Whatever a page names, nothing but the guide is ever opened: no file, no address on the network. */
class GuidePages : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuidePages(QWidget *parent = nullptr);

    [[nodiscard]] const Guide &guide() const { return m_guide; }
    /** The chapter that is shown. */
    [[nodiscard]] QString chapter() const;
    /** What is not in the guide leads to its beginning. */
    void showPage(const QUrl &address);
    /** Selects where the text comes next, in this chapter or in another; false when the guide does not hold it. */
    bool findNext(const QString &text, bool backward);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;
    /** Leads through the links forward; backward only from one of them, so that a person who just came in can go back. */
    bool focusNextPrevChild(bool next) override;

private:
    bool findHere(const QString &text, bool backward);
    [[nodiscard]] bool holds(const QString &chapter, const QString &text) const;
    void renew();

    Guide m_guide;
    bool m_renewing = false;
};
