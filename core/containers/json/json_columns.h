#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::containers {

/// The columns that the keys of JSON records make, in the order in which they are first seen. Keys
/// of an object in a record are named with a point: "metadata.blockTimestamp".
class JsonColumns final {
public:
    static constexpr std::size_t mostColumns = 10'000;

    /// Whether there was room for it.
    bool add(std::string_view name);
    /// A key that holds a list, which is no cell.
    void leaveOut(std::string_view name);
    bool has(std::string_view name) const { return m_places.count(name) > 0; }

    const std::vector<std::string>& names() const noexcept { return m_names; }
    /// Keys that hold lists wherever they hold anything.
    std::vector<std::string> leftOut() const;
    bool areTooMany() const noexcept { return m_areTooMany; }

    /// The place of a name; the guess is that records have their keys in the same order.
    std::optional<std::size_t> find(std::string_view name);
    void beginRecord() noexcept { m_guess = 0; }

private:
    std::vector<std::string> m_names;
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::vector<std::string> m_lists;
    std::size_t m_guess = 0;
    bool m_areTooMany = false;
};

}  // namespace walletloupe::containers
