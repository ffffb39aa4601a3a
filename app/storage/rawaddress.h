// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/**
 * A URL cut into its parts without decoding, mapping or correcting anything: putting the parts together again gives the same characters.
 * QUrl is asked only afterwards, because it reads some texts otherwise than a person does.
 */
struct RawAddress {
    QString scheme;
    std::optional<QString> userInfo;
    QString host; ///< with the brackets of an IPv6 address
    std::optional<QString> port;
    QString path;
    std::optional<QString> query;
    std::optional<QString> fragment;

    /** nullopt unless the text begins with `scheme://`. */
    [[nodiscard]] static std::optional<RawAddress> split(const QString &text);
    [[nodiscard]] QString text() const;
    /** Everything between `//` and the path. */
    [[nodiscard]] QString authority() const;
    /** The scheme's own if none is written; -1 if it is not a port number. */
    [[nodiscard]] int portNumber() const;
    [[nodiscard]] bool isHttps() const;
    [[nodiscard]] bool isHttp() const;
    /** Where the query begins in `text()`, behind the question mark. */
    [[nodiscard]] qsizetype queryPosition() const;
};
