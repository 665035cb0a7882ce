#include "core/analysis/segmentation/text_list.h"

#include <cstddef>

namespace walletloupe::analysis {

std::string joinedList(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

}  // namespace walletloupe::analysis
