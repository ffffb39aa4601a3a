// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

/**
 * A request body that can be read once and never again. Qt repeats a request by itself when the server closes the
 * connection without an answer; a body that can neither seek nor reset makes it stop with ContentReSendError instead.
 */
class OnceOnlyBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceOnlyBody(QByteArray content, QObject *parent = nullptr);
    /** Overwrites the content: it may hold a token or a SAS. */
    ~OnceOnlyBody() override;

    /** Whether at least one byte was handed out. */
    [[nodiscard]] bool wasTaken() const;
    /** Whether a receiver may have all of it: something was taken, or there is nothing to take. */
    [[nodiscard]] bool mayHaveArrived() const;
    /** From now on nothing is handed out any more. */
    void withhold();

    [[nodiscard]] bool isSequential() const override;
    [[nodiscard]] qint64 size() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool seek(qint64 position) override;
    bool reset() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_content;
    qsizetype m_position = 0;
    bool m_withheld = false;
};
