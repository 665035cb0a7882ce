#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QString>
#include <gtest/gtest.h>

namespace walletloupe::tests {
namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

TEST(CommandLine, HelpNamesEveryCommand)
{
    const ProgramRun run = runProgram({QStringLiteral("--help")});
    EXPECT_EQ(run.exitCode, 0);
    for (const char* command : {"segment", "choose-k", "predict", "score", "generate"})
        EXPECT_TRUE(run.output.contains(command)) << command;
    EXPECT_TRUE(run.errors.isEmpty()) << run.errors.toStdString();
}

/// What stands between two texts, split at the separators of a list.
QStringList namesBetween(const QString& text, const char* begin, const char* end)
{
    const QString from = QString::fromUtf8(begin);
    const qsizetype start = text.indexOf(from) + from.size();
    QString names = text.mid(start, text.indexOf(QString::fromUtf8(end), start) - start);
    names.replace(QStringLiteral(" or "), QStringLiteral("|")).replace(u',', u'|').remove(u' ');
    return names.split(u'|');
}

TEST(CommandLine, HelpNamesThePagesThatTheOptionTakes)
{
    const ProgramRun help = runProgram({QStringLiteral("--help")});
    const ProgramRun refused = runProgram({QStringLiteral("--place"), QStringLiteral("nowhere")});
    const QStringList named = namesBetween(QString::fromUtf8(help.output), "--place ", ", --dark");
    EXPECT_GE(named.size(), 7);
    EXPECT_EQ(named, namesBetween(QString::fromUtf8(refused.errors), "--place takes ", ".\n"));
}

TEST(CommandLine, EveryCommandExplainsItsOptions)
{
    const std::vector<std::pair<const char*, const char*>> expected{
        {"segment",
         "--wallets --features --scale --k --init --n-init --max-iter --tol --seed --model --out "
         "--report --threads --quiet --manifest --separator --decimal --encoding "
         "--sheet --max-size"},
        {"choose-k",
         "--wallets --from --to --features --scale --seed --bootstraps --out --charts --threads "
         "--quiet --manifest"},
        {"predict", "--model --wallets --out --set --threads --quiet --manifest"},
        {"score",
         "--transactions --wallets --profile --scope --protocol-tags --reference --save-reference "
         "--save-profile --stability --explain --labels --evaluation --out --threads --quiet "
         "--manifest"},
        {"generate", "--wallets --transactions --seed --out --threads --quiet"},
    };
    for (const auto& [command, options] : expected) {
        const ProgramRun run = runProgram({QString::fromLatin1(command), QStringLiteral("--help")});
        EXPECT_EQ(run.exitCode, 0) << command;
        EXPECT_TRUE(run.output.startsWith("Usage: walletloupe " + QByteArray(command)))
            << run.output.left(80).toStdString();
        for (const QString& option : words(options))
            EXPECT_TRUE(run.output.contains(option.toUtf8()))
                << command << " " << option.toStdString();
    }
}

TEST(CommandLine, ReportsItsVersion)
{
    const ProgramRun run = runProgram({QStringLiteral("--version")});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.output.startsWith("walletloupe 0.")) << run.output.toStdString();
}

TEST(CommandLine, WrongUsageIsTwoAndReportsWhy)
{
    for (const char* arguments : {"segment",
                                  "segment --nonsense",
                                  "segment --wallets a.csv --k x",
                                  "segment --wallets a.csv --k 0",
                                  "segment --wallets a.csv --scale log",
                                  "segment --wallets a.csv extra",
                                  "segment --wallets a.csv --n-init 0",
                                  "segment --wallets a.csv --tol -1",
                                  "segment --wallets a.csv --init best",
                                  "segment --wallets a.csv --separator x",
                                  "segment --wallets a.csv --encoding klingon",
                                  "segment --wallets a.csv --manifest",
                                  "choose-k",
                                  "choose-k --wallets a --from 5 --to 3",
                                  "choose-k --wallets a --from 0",
                                  "predict --model m",
                                  "predict --wallets a",
                                  "predict --model m --wallets a --set b=1",
                                  "predict --model m --set b",
                                  "predict --model m --set b=x",
                                  "generate",
                                  "generate --wallets 0",
                                  "generate --wallets 5 --transactions 5",
                                  "generate --wallets -1",
                                  "nonsense a b",
                                  "segment --wallets a --out x --report ./x",
                                  "segment --wallets a --report -",
                                  "segment --wallets a --out a",
                                  "predict --model m --wallets a --out m",
                                  "segment --wallets a --features ,",
                                  "convert",
                                  "segmnt --wallets x",
                                  "--sample --place nowhere",
                                  "--sample --size big",
                                  "--sample --size 10x10"}) {
        const ProgramRun run = runProgram(words(arguments));
        EXPECT_EQ(run.exitCode, 2) << arguments << "\n" << run.errors.toStdString();
        EXPECT_TRUE(run.errors.startsWith("walletloupe: ")) << run.errors.toStdString();
        EXPECT_TRUE(run.errors.contains("--help")) << run.errors.toStdString();
        EXPECT_TRUE(run.output.isEmpty());
    }
}

TEST(CommandLine, AnOptionOfOneValueStandsOnce)
{
    const std::vector<std::pair<const char*, const char*>> repeated{
        {"segment --wallets a --wallets b", "--wallets"},
        {"inspect --wallets a --features b,c --features d", "--features"},
        {"choose-k --wallets a --scale minmax --scale zscore", "--scale"},
        {"predict --model a --model b --set c=1", "--model"},
        {"convert --model a --out b --out=c", "--out"},
        {"features --transactions a --chain 1 --chain 1", "--chain"},
        {"score --transactions a --profile classic --profile standard", "--profile"},
        {"fetch --wallets a --rate 1 --rate 2", "--rate"},
        {"generate --wallets 5 --seed 1 --seed 2", "--seed"},
        {"--sample --place clusters --place risk", "--place"}};
    for (const auto& [arguments, option] : repeated) {
        const ProgramRun run = runProgram(words(arguments));
        EXPECT_EQ(run.exitCode, 2) << arguments;
        EXPECT_TRUE(run.errors.contains(QByteArray(option) + " takes one value"))
            << run.errors.toStdString();
    }
}

TEST(CommandLine, SwitchesAndOptionsOfManyValuesMayStandAgain)
{
    for (const char* arguments :
         {"generate --wallets 5 --quiet --quiet", "features --transactions a --transactions b",
          "predict --model absent --set a=1 --set b=2",
          "convert --model absent --name 0=a --name 1=b --color 0=#000000 "
          "--color 1=#ffffff"})
        EXPECT_NE(runProgram(words(arguments)).exitCode, 2) << arguments;
}

TEST(CommandLine, UnusableInputIsThreeAndNamesTheFile)
{
    const TemporaryFolder folder;
    const QString noIds = QString::fromStdString(folder.write("no-ids.csv", "a,b\n1,2\n"));
    const QString empty = QString::fromStdString(folder.write("empty.csv", ""));
    const QString few = QString::fromStdString(folder.write("few.csv", "wallet,a,b\nx,1,2\n"));
    const QString missing = QString::fromStdString(folder.path("missing.csv"));
    for (const QString& file : {noIds, empty, few, missing}) {
        const ProgramRun run =
            runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), file});
        EXPECT_EQ(run.exitCode, 3) << file.toStdString() << "\n" << run.errors.toStdString();
        EXPECT_TRUE(run.output.isEmpty());
        EXPECT_FALSE(run.errors.isEmpty());
    }
    const ProgramRun run =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), missing});
    EXPECT_TRUE(run.errors.contains("missing.csv")) << run.errors.toStdString();
}

}  // namespace
}  // namespace walletloupe::tests
