// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/identity.h"
#include "ports/store.h"

namespace svidok {

/// The person signed in under a login, as the store's directory knows them at this moment. Blocks: worker threads
/// only. Besides the port's errors those of the directory.
class StoreIdentity final : public Identity {
public:
    /// An empty login, or one that the directory does not know, is NotSignedIn. The directory outlives this object.
    StoreIdentity(UserDirectory &directory, QString login);
    [[nodiscard]] Result<User> current() const override;

private:
    UserDirectory &m_directory;
    QString m_login;
};

} // namespace svidok
