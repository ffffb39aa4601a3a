// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/** Somebody of another tenant whose profile is shared with the demo tenant. */
struct DemoProfile {
    QString userId;
    QString userPrincipalName;
    QString displayName;
    QString homeTenantId;
    enum class Behaviour {
        Ordinary,
        ExportFails, ///< the operation ends as failed
        Throttled, ///< every export is answered 429
        OnlyOnce, ///< every export after the first meets StorageLocationAlreadyUsed
    };
    Behaviour behaviour = Behaviour::Ordinary;
};

/**
 * The shared people: the same ones in every run, each computed from their position when somebody asks, so that a
 * hundred thousand cost nothing to have. The named ones (see demodirectory.cpp) are spread over the list.
 */
class DemoDirectory
{
public:
    explicit DemoDirectory(int count);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] DemoProfile profile(int position) const;
    /** In any case. */
    [[nodiscard]] std::optional<DemoProfile> byId(const QString &userId) const;
    /** One of the named ones; none of them may be there when there are few people. */
    [[nodiscard]] std::optional<DemoProfile> byName(const QString &displayName) const;

private:
    int m_count;
};
