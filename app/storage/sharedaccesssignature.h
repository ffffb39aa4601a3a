// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/** The query of a storage location as parameters. Holds the signature: never print it. */
class SharedAccessSignature
{
public:
    enum class Kind { Account, Service, UserDelegation };

    struct Parameter {
        QString name;
        QString raw; ///< as in the query
        QString value; ///< percent-decoded; a plus sign stays one
        qsizetype position = 0; ///< in the query
    };

    /** The characters of Base64 of a SHA-256. */
    static constexpr qsizetype signatureLength = 44;

    explicit SharedAccessSignature(const QString &query);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] const QList<Parameter> &parameters() const { return m_parameters; }
    /** There with a value. */
    [[nodiscard]] bool has(const QString &name) const;
    /** Decoded; the first of several, empty when there is none. */
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] QString rawValue(const QString &name) const;
    /** -1 when there is none. */
    [[nodiscard]] qsizetype position(const QString &name) const;
    /** Names that come more than once, in whatever case: which one counts, nobody can say. Lower case. */
    [[nodiscard]] QStringList repeatedNames() const;
    /** UTC; nullopt when missing or not a date as the service documents it. */
    [[nodiscard]] std::optional<QDateTime> time(const QString &name) const;
    /** When it ends, for a user delegation the earlier one of the SAS and its key; nullopt when it does not say. UTC. */
    [[nodiscard]] std::optional<QDateTime> endsAt() const;
    /** Likewise the later one. UTC. */
    [[nodiscard]] std::optional<QDateTime> startsAt() const;
    /** The 32 bytes; empty when `sig` is not Base64 of so many. */
    [[nodiscard]] QByteArray signature() const;

    /** The parameter names Azure documents for a SAS. */
    [[nodiscard]] static bool isKnownName(const QString &name);

private:
    [[nodiscard]] const Parameter *find(const QString &name) const;

    QList<Parameter> m_parameters;
};
