#pragma once

#include "app/option_reader.h"

namespace walletloupe::app {

/// How the CSVs read are written, as the options say: separator, decimal sign, thousands, encoding,
/// the column with the ids. Refuses what makes no sense.
csv::CsvOptions readCsvOptions(OptionReader& reader);

}  // namespace walletloupe::app
