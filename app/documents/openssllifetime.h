// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace svidok {

/// Leaves OpenSSL to the system when the program ends. By itself it frees its parts when main() has returned, also those of
/// threads that are ending just then and free the same. Call before anything else uses OpenSSL; any thread.
void keepOpenSslToTheEnd();

} // namespace svidok
