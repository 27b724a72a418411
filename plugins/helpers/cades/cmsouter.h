// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cades/openssl.h"

#include <QByteArrayView>

namespace svidok::cades {

/// Whether the fields of a CMS that no signature covers are the only ones that fit its one signer (RFC 5652 5.1, 5.3):
/// versions, digest algorithms, content type, signature algorithm, no unsigned attributes. Without this somebody
/// could change them unseen.
[[nodiscard]] bool outerFieldsFit(QByteArrayView der, CMS_ContentInfo *cms, CMS_SignerInfo *signer, X509 *certificate);

} // namespace svidok::cades
