#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace walletloupe {

/// Hands texts that threads finish in any order to one receiver, in the order of their numbers and
/// each as soon as all before it are there. No thread waits for another: who finishes a text that
/// is due hands over all that are, while the others go on.
class OrderedOutput final {
public:
    using Receiver = std::function<void(std::string_view text)>;

    /// Of `count` texts; `receive` must not throw and is never called by two threads at once.
    OrderedOutput(std::size_t count, Receiver receive)
        : m_texts(count), m_receive(std::move(receive))
    {
    }

    /// Each number in [0, count) once, from any thread.
    void put(std::size_t number, std::string text);

private:
    std::optional<std::string> takeDue();

    std::mutex m_mutex;
    std::vector<std::optional<std::string>> m_texts;
    std::size_t m_next = 0;
    bool m_isHandingOver = false;
    Receiver m_receive;
};

}  // namespace walletloupe
