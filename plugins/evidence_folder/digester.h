// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"

#include <memory>

struct evp_md_ctx_st;

namespace svidok {

/// SHA-256 as data comes by, with OpenSSL: it uses the processor's SHA instructions, which Qt's does not.
class Digester {
public:
    Digester();
    ~Digester();
    void add(QByteArrayView data);
    [[nodiscard]] Sha256 finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace svidok
