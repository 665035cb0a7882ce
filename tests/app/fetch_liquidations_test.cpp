#include "tests/app/program.h"
#include "tests/support/wait_until.h"

#include <QJsonArray>
#include <QProcess>
#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::tests {
namespace {

const std::string kA = "0x00000000000000000000000000000000000000a1";
const std::string kB = "0x00000000000000000000000000000000000000b2";
const std::string kTaker = "0x00000000000000000000000000000000000000ee";
const std::string kCEth = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
const std::string kComet = "0xc3d688b66703497daa19211eedff47f25384cdc3";

class FetchLiquidationsTest : public testing::Test {
protected:
    void SetUp() override
    {
        folder.write("w.csv", "wallet\n" + kA + "\n" + kB + "\n");
        folder.write("h.csv",
                     "wallet_address,blockNumber,timeStamp,hash,from,to,value,input,isError\n" +
                         kA + ",100,1600000000,0xa1," + kA + "," + kCEth + ",1,0x,0\n" + kB +
                         ",105,1600000050,0xb1," + kB + "," + kTaker + ",1,0x,0\n");
        folder.write("e.csv", "kind,wallet,contract,block,timeStamp,hash,from,to\ntransfer," + kA +
                                  "," + kCEth + ",130,1600000300,0xd1," + kA + "," + kTaker +
                                  "\nabsorb," + kA + "," + kComet + ",150,1600000500,0xd3," +
                                  kTaker + "," + kA + "\n");
    }
    ~FetchLiquidationsTest() override
    {
        explorer.terminate();
        explorer.waitForFinished(60'000);
    }

    /// Words that name files name those of this test.
    QStringList arguments(const char* text) const
    {
        QStringList words = QString::fromUtf8(text).split(u' ');
        for (QString& word : words) {
            if (word.contains(u'.'))
                word = QString::fromStdString(folder.path(word.toStdString()));
        }
        return words;
    }

    void serve(const QStringList& more = {})
    {
        explorer.start(QStringLiteral(WALLETLOUPE_REPLAY),
                       arguments("--histories h.csv --events e.csv --rate 0 --port-file port.txt "
                                 "--log calls.csv") +
                           more);
        ASSERT_TRUE(waitUntil([&] { return explorer.canReadLine(); }));
        provider = QStringLiteral("http://127.0.0.1:%1/v2/api")
                       .arg(QString::fromStdString(folder.read("port.txt")).trimmed());
    }

    ProgramRun fetch(const QStringList& more) const
    {
        return runProgram(arguments("fetch --wallets w.csv --rate 0 --out t.csv --provider") +
                          QStringList{provider} + more);
    }

    TemporaryFolder folder;
    QProcess explorer;
    QString provider = QStringLiteral("http://127.0.0.1:1/v2/api");
};

TEST_F(FetchLiquidationsTest, WritesWhoWasLiquidatedByOthers)
{
    serve();
    const ProgramRun run = fetch(arguments("--liquidations L.csv"));
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(folder.read("L.csv"),
              "wallet,chain_id,protocol,market,block,time,hash,certainty\n" + kA +
                  ",1,V2,cETH (Compound Ether),130,2020-09-13T12:31:40Z,0xd1,approximate\n" + kA +
                  ",1,V3,\"cUSDCv3 (Ethereum, base USDC)\",150,2020-09-13T12:35:00Z,0xd3,exact\n");
    EXPECT_TRUE(run.errors.contains("Liquidations: 3 calls more.")) << run.errors.toStdString();
    const QJsonArray wallets =
        readJson(folder.path("t.csv.coverage.json"))[QStringLiteral("wallets")].toArray();
    EXPECT_EQ(wallets[0][QStringLiteral("liquidations_suffered")], 2);
    EXPECT_EQ(wallets[0][QStringLiteral("liquidations_approximate")], 1);
    EXPECT_EQ(wallets[1][QStringLiteral("liquidations_suffered")], 0);
    const ProgramRun score = runProgram(arguments("score --transactions t.csv --scope all"));
    EXPECT_EQ(score.exitCode, 0) << score.errors.toStdString();
}

TEST_F(FetchLiquidationsTest, AWalletThatCouldNotBeAskedAboutIsListed)
{
    serve({QStringLiteral("--fault"), QStringLiteral("at 4 quota")});
    const ProgramRun run = fetch(arguments("--liquidations L.csv"));
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_TRUE(run.errors.contains("liquidations not known")) << run.errors.toStdString();
    EXPECT_EQ(folder.read("L.csv"), "wallet,chain_id,protocol,market,block,time,hash,certainty\n");
    const QJsonArray wallets =
        readJson(folder.path("t.csv.coverage.json"))[QStringLiteral("wallets")].toArray();
    EXPECT_TRUE(wallets[0][QStringLiteral("liquidations_suffered")].isUndefined());
    EXPECT_FALSE(wallets[0][QStringLiteral("liquidations_reason")].toString().isEmpty());
    EXPECT_EQ(wallets[0][QStringLiteral("status")], QStringLiteral("complete"));
}

TEST_F(FetchLiquidationsTest, WithoutTheOptionNothingIsAsked)
{
    serve();
    EXPECT_EQ(fetch({}).exitCode, 0);
    EXPECT_EQ(folder.read("calls.csv").find("getLogs"), std::string::npos);
    EXPECT_EQ(folder.read("t.csv.coverage.json").find("liquidations"), std::string::npos);
}

TEST_F(FetchLiquidationsTest, RefusesPlacesThatAreTakenAndChainsWithoutMarkets)
{
    for (const char* more :
         {"--liquidations t.csv", "--liquidations w.csv", "--store s.db --liquidations s.db"}) {
        const ProgramRun run = fetch(arguments(more));
        EXPECT_EQ(run.exitCode, 2) << more;
        EXPECT_TRUE(run.errors.contains("same place")) << run.errors.toStdString();
    }
    EXPECT_EQ(fetch({QStringLiteral("--liquidations"), QString()}).exitCode, 2);
    const ProgramRun elsewhere = fetch(arguments("--liquidations L.csv --chain 56"));
    EXPECT_EQ(elsewhere.exitCode, 2);
    EXPECT_TRUE(elsewhere.errors.contains("chain 56")) << elsewhere.errors.toStdString();
    EXPECT_FALSE(std::filesystem::exists(folder.path("L.csv")));
}

}  // namespace
}  // namespace walletloupe::tests
