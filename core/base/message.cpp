#include "core/base/message.h"

namespace walletloupe {

Message Message::at(Location place) const
{
    Message message = *this;
    message.location = std::move(place);
    return message;
}

bool Message::operator==(const Message& other) const
{
    return code == other.code && severity == other.severity && location == other.location &&
           arguments == other.arguments;
}

}  // namespace walletloupe
