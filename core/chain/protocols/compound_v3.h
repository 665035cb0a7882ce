#pragma once

namespace walletloupe::chain {

struct Protocol;

/// Compound V3: Comets, Bulkers and rewards. Whether a move of a Comet's base token was a deposit
/// or a repayment, a redemption or a loan, follows from the wallet's BaseLedger
/// and is approximate. Who was liquidated is exact: the event AbsorbDebt(address indexed absorber,
/// address indexed borrower, uint256, uint256) names the borrower. Source: compound-finance/comet
/// contracts/.
extern const Protocol compoundV3;

}  // namespace walletloupe::chain
