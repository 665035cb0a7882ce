// Who was liquidated by others, through the program itself.
#include "tests/app/fetch/fetch_harness.h"
#include "tests/support/replay/csv_history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::tests {
namespace {

const std::string kA = "0x00000000000000000000000000000000000000a1";
const std::string kB = "0x00000000000000000000000000000000000000b2";
const std::string kTaker = "0x00000000000000000000000000000000000000ee";
const std::string kCEth = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
const std::string kComet = "0xc3d688b66703497daa19211eedff47f25384cdc3";
const std::string kHeader = "wallet,chain_id,protocol,market,block,time,hash,certainty\n";

std::shared_ptr<const replay::ServedHistory> history()
{
    const TemporaryFolder folder;
    const std::string csv =
        "wallet_address,blockNumber,timeStamp,hash,from,to,value,input,isError\n" + kA +
        ",100,1600000000,0xa1," + kA + "," + kCEth + ",1,0x,0\n" + kB + ",105,1600000050,0xb1," +
        kB + "," + kTaker + ",1,0x,0\n";
    return std::move(*replay::CsvHistory::read({folder.write("h.csv", csv)}));
}

std::shared_ptr<const replay::ServedEvents> events()
{
    const std::string csv = "kind,wallet,contract,block,timeStamp,hash,from,to\ntransfer," + kA +
                            "," + kCEth + ",130,1600000300,0xd1," + kA + "," + kTaker +
                            "\nabsorb," + kA + "," + kComet + ",150,1600000500,0xd3," + kTaker +
                            "," + kA + "\n";
    return std::make_shared<const replay::ServedEvents>(*replay::ServedEvents::read(csv, "e.csv"));
}

class FetchLiquidationsTest : public testing::Test {
protected:
    FetchLiquidationsTest() { harness.config().events = events(); }

    ProgramRun fetch(const char* liquidations, const QStringList& more = {})
    {
        return harness.fetch(
            QStringList{QStringLiteral("--rate"), QStringLiteral("0"),
                        QStringLiteral("--liquidations"),
                        *liquidations == '\0'
                            ? QString()
                            : QString::fromStdString(harness.folder().path(liquidations))} +
            more);
    }

    QJsonObject coverageOf(int wallet) const
    {
        const std::string text = harness.folder().read("transactions.csv.coverage.json");
        return QJsonDocument::fromJson(QByteArray::fromStdString(text))
            .object()[QStringLiteral("wallets")][wallet]
            .toObject();
    }

    bool hasAsked(const std::string& words) const
    {
        for (const replay::LoggedCall& call : harness.explorer().log().calls()) {
            if (call.asked.find(words) != std::string::npos)
                return true;
        }
        return false;
    }

    FetchHarness harness{history()};
};

TEST_F(FetchLiquidationsTest, WritesWhoWasLiquidatedByOthers)
{
    harness.serve();
    const ProgramRun run = fetch("L.csv");
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(harness.folder().read("L.csv"),
              kHeader + kA +
                  ",1,V2,cETH (Compound Ether),130,2020-09-13T12:31:40Z,0xd1,approximate\n" + kA +
                  ",1,V3,\"cUSDCv3 (Ethereum, base USDC)\",150,2020-09-13T12:35:00Z,0xd3,exact\n");
    EXPECT_TRUE(run.errors.contains("Liquidations: 3 calls more.")) << run.errors.toStdString();
    EXPECT_EQ(harness.calls(), 6U) << "the newest block, two histories, and three more";
    EXPECT_EQ(coverageOf(0)[QStringLiteral("liquidations_suffered")], 2);
    EXPECT_EQ(coverageOf(0)[QStringLiteral("liquidations_approximate")], 1);
    EXPECT_EQ(coverageOf(1)[QStringLiteral("liquidations_suffered")], 0);
}

TEST_F(FetchLiquidationsTest, AWalletWhoseRequestFailedIsListed)
{
    harness.serve("from 4 quota\n");
    const ProgramRun run = fetch("L.csv");
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_TRUE(run.errors.contains("liquidations not known")) << run.errors.toStdString();
    EXPECT_EQ(harness.folder().read("L.csv"), kHeader);
    EXPECT_FALSE(coverageOf(0).contains(QStringLiteral("liquidations_suffered")));
    EXPECT_FALSE(coverageOf(0)[QStringLiteral("liquidations_reason")].toString().isEmpty());
    EXPECT_EQ(coverageOf(0)[QStringLiteral("status")], QStringLiteral("complete"));
}

TEST_F(FetchLiquidationsTest, WithoutTheOptionNothingIsRequested)
{
    harness.serve();
    EXPECT_EQ(harness.fetch().exitCode, 0);
    EXPECT_FALSE(hasAsked("getLogs"));
    EXPECT_FALSE(hasAsked("tokentx"));
    EXPECT_FALSE(coverageOf(0).contains(QStringLiteral("liquidations_suffered")));
}

TEST_F(FetchLiquidationsTest, RefusesPlacesThatAreTakenAndChainsWithoutMarkets)
{
    harness.serve();
    for (const char* taken : {"transactions.csv", "wallets.csv", "store.sqlite"}) {
        const ProgramRun run = fetch(taken);
        EXPECT_EQ(run.exitCode, 2) << taken;
        EXPECT_TRUE(run.errors.contains("same place")) << run.errors.toStdString();
    }
    EXPECT_EQ(fetch("").exitCode, 2);
    const ProgramRun elsewhere = fetch("L.csv", {QStringLiteral("--chain"), QStringLiteral("56")});
    EXPECT_EQ(elsewhere.exitCode, 2);
    EXPECT_TRUE(elsewhere.errors.contains("chain 56")) << elsewhere.errors.toStdString();
    EXPECT_FALSE(std::filesystem::exists(harness.folder().path("L.csv")));
    EXPECT_EQ(harness.calls(), 0U);
}

}  // namespace
}  // namespace walletloupe::tests
