#pragma once

#include "tests/support/replay/fault.h"
#include "tests/support/replay/wire_reply.h"

namespace walletloupe::replay {

/// Whether the fault takes the place of the rows; else it spoils the reply that has them.
bool replacesRows(const Fault& fault);

/// The reply that comes instead of the rows.
WireReply replyInstead(const Fault& fault);

/// Does to a reply with rows what the fault says.
void spoil(WireReply& reply, const Fault& fault);

}  // namespace walletloupe::replay
