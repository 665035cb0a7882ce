#include "core/containers/compression/expansion.h"

namespace walletloupe::containers {
namespace {

constexpr std::uint64_t mebibyte = 1 << 20;
constexpr std::uint64_t freeBytes = 64 * mebibyte;
constexpr std::uint64_t mostTimes = 200;

tl::unexpected<Error> tooLarge(const std::string& name, const std::string& what)
{
    return failure(ErrorCode::Unusable,
                   name + " holds " + what +
                       ". If that is right, allow it with --max-size (in MiB); if not, the file "
                       "is damaged or made to fill the memory.");
}

}  // namespace

Result<void> checkExpansion(const ExpansionLimit& limit, const std::string& name,
                            std::uint64_t packedBytes, std::uint64_t bytes)
{
    if (const std::uint64_t most = limit.maxBytes.value_or(mostBytes); bytes > most)
        return tooLarge(name, "more than " + std::to_string(most / mebibyte) + " MiB");
    if (!limit.maxBytes && bytes > freeBytes && bytes / mostTimes > packedBytes)
        return tooLarge(name, "more than " + std::to_string(mostTimes) + " times its size");
    return {};
}

}  // namespace walletloupe::containers
