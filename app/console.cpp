#include "app/console.h"

#include <cstdio>
#include <unistd.h>

namespace walletloupe::app {

Console::Console(bool quiet) : m_quiet(quiet), m_showsProgress(!quiet && isatty(STDERR_FILENO) == 1)
{
}

void Console::progress(double fraction) const
{
    if (m_showsProgress)
        std::fprintf(stderr, "\r%3d %%", static_cast<int>(fraction * 100.0));
}

void Console::endProgress() const
{
    if (m_showsProgress)
        std::fputs("\r      \r", stderr);
}

void Console::remark(const std::string& text) const
{
    if (!m_quiet)
        std::fprintf(stderr, "walletloupe: %s\n", text.c_str());
}

void Console::error(const std::string& text) const
{
    std::fprintf(stderr, "walletloupe: %s\n", text.c_str());
}

void Console::unusableRows(std::size_t count, const std::vector<std::string>& rows) const
{
    if (rows.empty())
        return;
    const char* noun = count == 1 ? "row" : "rows";
    std::fprintf(stderr, "walletloupe: %zu %s could not be used:\n", count, noun);
    for (const std::string& row : rows)
        std::fprintf(stderr, "  %s\n", row.c_str());
}

void Console::emptyWallets(const std::vector<std::string>& wallets) const
{
    if (wallets.empty())
        return;
    std::fprintf(stderr,
                 "walletloupe: %zu %s without a row that counts; their numbers are empty:\n",
                 wallets.size(), wallets.size() == 1 ? "wallet" : "wallets");
    for (const std::string& wallet : wallets)
        std::fprintf(stderr, "  %s\n", wallet.c_str());
}

}  // namespace walletloupe::app
