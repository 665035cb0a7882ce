#pragma once

namespace walletloupe::csv {

/// Lets the heap grow in steps of some MiB and keep what is freed, where the system's library can
/// be told so: by default it asks the system for every 128 KiB, which costs a run that fills
/// hundreds of MiB as much time as parsing does. For a process that ends with its work; call it
/// before the first thread is made.
void growHeapInLargeSteps();

}  // namespace walletloupe::csv
