#include "core/workflow/load_wallets.h"

#include "core/workflow/file_digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>
#include <utility>

namespace walletloupe::workflow {
namespace {

Result<WalletFile> readFile(const std::string& path, const std::string& shownAs,
                            const table::CsvOptions& options, const Clock& clock,
                            const Progress& progress)
{
    auto table = table::readWalletTable(path, options, progress);
    if (!table)
        return failure(std::move(table.error()));
    auto digest = fileSha256(path);
    if (!digest)
        return failure(std::move(digest.error()));
    table->source = shownAs;
    const std::string name = QFileInfo(QString::fromStdString(shownAs)).fileName().toStdString();
    return WalletFile{std::make_shared<const table::WalletTable>(std::move(*table)),
                      {name, std::move(*digest), isoDate(clock.now())}};
}

/// Copies standard input into `file`; the digest and the recognition of the format read twice.
Result<void> spoolStandardInput(QTemporaryFile& file, const Progress& progress)
{
    QFile input;
    if (!file.open() || !input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable,
                       "Standard input cannot be read: " + file.errorString().toStdString() + ".");
    constexpr qint64 blockSize = 1 << 20;
    for (QByteArray block = input.read(blockSize); !block.isEmpty();
         block = input.read(blockSize)) {
        if (progress.cancelled())
            return cancelledFailure();
        if (file.write(block) != block.size())
            return failure(ErrorCode::WriteFailed,
                           "Standard input does not fit into the temporary folder: " +
                               file.errorString().toStdString() + ".");
    }
    file.close();
    return {};
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

}  // namespace

Result<std::string> resolveInput(const std::string& argument)
{
    const QFileInfo info(QString::fromStdString(argument));
    const QString pattern = info.fileName();
    if (info.exists() || !(pattern.contains(u'*') || pattern.contains(u'?')))
        return argument;
    const QDir folder = info.dir();
    const QStringList matches = folder.entryList({pattern}, QDir::Files, QDir::Name);
    if (matches.isEmpty())
        return failure(ErrorCode::NotFound, argument + ": no file matches.");
    if (matches.size() > 1)
        return failure(ErrorCode::Usage,
                       argument + ": matches " + std::to_string(matches.size()) + " files (" +
                           matches.mid(0, 3).join(QStringLiteral(", ")).toStdString() +
                           "…), but one wallet file is needed.");
    return folder.filePath(matches.first()).toStdString();
}

Result<WalletFile> loadWallets(const std::string& argument, const table::CsvOptions& options,
                               const Clock& clock, const Progress& progress)
{
    if (argument != "-") {
        const auto path = resolveInput(argument);
        return path ? readFile(*path, *path, options, clock, progress) : failure(path.error());
    }
    QTemporaryFile spool;
    if (auto spooled = spoolStandardInput(spool, progress); !spooled)
        return failure(std::move(spooled.error()));
    const std::string path = spool.fileName().toStdString();
    auto loaded = readFile(path, "-", options, clock, progress);
    if (!loaded)
        return failure(loaded.error().code,
                       replaced(loaded.error().message, path, "standard input"));
    return loaded;
}

}  // namespace walletloupe::workflow
