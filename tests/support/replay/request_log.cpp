#include "tests/support/replay/request_log.h"

#include "core/csv/writing/csv_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace walletloupe::replay {
namespace {

std::string lineOf(const LoggedCall& call)
{
    csv::CsvWriter csv;
    csv.integer(call.milliseconds).integer(static_cast<long long>(call.call)).text(call.verdict);
    csv.integer(static_cast<long long>(call.rows)).text(call.asked);
    csv.endRow();
    return csv.str();
}

}  // namespace

Result<void> RequestLog::open(const std::string& path)
{
    constexpr std::string_view header = "ms,call,verdict,rows,asked\n";
    m_file.setFileName(QString::fromStdString(path));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        m_file.write(header.data(), header.size()) < 0 || !m_file.flush())
        return failure(ErrorCode::WriteFailed,
                       path + " cannot be written: " + m_file.errorString().toStdString());
    return {};
}

void RequestLog::add(LoggedCall call)
{
    if (m_file.isOpen()) {
        m_file.write(QByteArray::fromStdString(lineOf(call)));
        m_file.flush();
    }
    m_calls.push_back(std::move(call));
}

std::size_t maxCallsInASecond(const std::vector<std::int64_t>& milliseconds)
{
    std::size_t most = 0;
    for (std::size_t first = 0, last = 0; last < milliseconds.size(); ++last) {
        while (milliseconds[last] - milliseconds[first] >= 1000)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

}  // namespace walletloupe::replay
