// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/** Storage locations for tests. Their secrets are hashes of fixed words, made at run time: no text in the repository looks like a real one. */
namespace StorageFixtures {
/** 44 characters of Base64 with a plus sign, a slash and a padding, as `sig` has them. */
[[nodiscard]] QString signature(const QString &seed = QStringLiteral("a signature"));
[[nodiscard]] QString percentEncoded(const QString &text);
/** 88 characters of Base64: the shape of a storage account key. */
[[nodiscard]] QString accountKey();
/** `sv=…&…&sig=…` of a container that can only be written to until the end of 2027. */
[[nodiscard]] QString containerSas();
[[nodiscard]] QString accountSas();
/** A location with no findings but those of the host. */
[[nodiscard]] QString containerUrl(const QString &host = QStringLiteral("habeasexports.blob.core.windows.net"));
/** The location with another signature of the same shape, whatever the first one begins with. */
[[nodiscard]] QString withOtherSignature(const QString &location);
}
