#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace walletloupe {

/// The SHA-256 digest (FIPS 180-4) of bytes that come piece by piece, by OpenSSL's libcrypto.
class Sha256 final {
public:
    Sha256();

    void add(std::string_view bytes);
    /// The digest of all bytes added, 64 hexadecimal digits in lower case. Call once, at the end.
    std::string hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

}  // namespace walletloupe
