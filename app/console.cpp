#include "app/console.h"

#include "core/text/wallet_groups.h"

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
        std::fputs("\r\x1b[K", stderr);
}

void Console::progressText(const std::string& text) const
{
    if (m_showsProgress)
        std::fprintf(stderr, "\r\x1b[K%s", text.c_str());
}

void Console::message(const std::string& text) const
{
    if (!m_quiet)
        std::fprintf(stderr, "walletloupe: %s\n", text.c_str());
}

void Console::error(const std::string& text) const
{
    std::fprintf(stderr, "walletloupe: %s\n", text.c_str());
}

namespace {

/// "3 rows could not be used:" and the lines.
void printList(std::size_t count, const char* one, const char* many, const char* what,
               const std::vector<std::string>& lines)
{
    if (lines.empty())
        return;
    std::fprintf(stderr, "walletloupe: %zu %s %s:\n", count, count == 1 ? one : many, what);
    for (const std::string& line : lines)
        std::fprintf(stderr, "  %s\n", line.c_str());
}

}  // namespace

void Console::unusableFiles(const std::vector<std::string>& files) const
{
    printList(files.size(), "file", "files", "could not be used", files);
}

void Console::unusableRows(std::size_t count, const std::vector<std::string>& rows) const
{
    printList(count, "row", "rows", "could not be used", rows);
}

void Console::emptyWallets(const std::vector<std::string>& wallets) const
{
    printList(wallets.size(), "wallet", "wallets",
              "without a row that counts (what they did through other contracts "
              "does not show in their own lists); their numbers are empty",
              wallets);
}

void Console::walletsNotFetched(const std::vector<Message>& wallets) const
{
    std::vector<std::string> lines;
    for (const text::WalletsText& group : text::groupedByWallets(wallets))
        lines.push_back(group.text);
    printList(wallets.size(), "wallet", "wallets",
              "not fetched whole; nothing is said of them as if it were", lines);
}

}  // namespace walletloupe::app
