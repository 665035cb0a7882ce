#include "core/store/store_schema.h"

#include "core/store/history_store.h"
#include "core/store/sql_connection.h"
#include "tests/core/store/synthetic_pages.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace walletloupe::store {
namespace {

using tests::contentOf;

class StoreSchema : public testing::Test {
protected:
    StoreSchema()
    {
        const auto store = tests::openedStore(m_path);
        EXPECT_TRUE(store->keepPage(tests::madeKey(),
                                    tests::madePage(0, {tests::madeRow(1, 0, "a")}, 2), 5));
    }
    void expectRefusedAsNewer() const
    {
        const auto before = contentOf(m_folder);
        const auto refused = HistoryStore::open(m_path);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
        EXPECT_NE(refused.error().message.find(m_path), std::string::npos);
        EXPECT_EQ(contentOf(m_folder), before);
    }
    static std::vector<SchemaStep> withStep(const SchemaStep& step)
    {
        std::vector<SchemaStep> steps = schemaSteps();
        steps.push_back(step);
        return steps;
    }
    static int version(const SqlConnection& connection)
    {
        return connection.value(QStringLiteral("PRAGMA user_version"))->toInt();
    }

    const SchemaStep m_addNote{
        QStringLiteral("ALTER TABLE histories ADD COLUMN note TEXT NOT NULL DEFAULT 'none'")};
    tests::TemporaryFolder m_folder;
    std::string m_path = m_folder.path("histories.sqlite");
};

TEST_F(StoreSchema, TakesAnOlderFileToTheNewestVersion)
{
    const auto connection = openStore(m_path, withStep(m_addNote));
    ASSERT_TRUE(connection) << connection.error().message;
    EXPECT_EQ(version(**connection), static_cast<int>(schemaSteps().size()) + 1);
    EXPECT_EQ((*connection)->value(QStringLiteral("PRAGMA journal_mode"))->toString(),
              QStringLiteral("wal"));
    EXPECT_EQ((*connection)->value(QStringLiteral("SELECT note FROM histories"))->toString(),
              QStringLiteral("none"));
    EXPECT_EQ((*connection)->value(QStringLiteral("SELECT hash FROM transactions"))->toString(),
              QStringLiteral("a"));
}

TEST_F(StoreSchema, TakesEachStepOnce)
{
    ASSERT_TRUE(openStore(m_path, withStep(m_addNote)));
    EXPECT_TRUE(openStore(m_path, withStep(m_addNote)));
}

TEST_F(StoreSchema, AStepThatFailsChangesNothing)
{
    SchemaStep broken = m_addNote;
    broken += QStringLiteral("CREATE TABLE histories (again INTEGER)");
    const auto refused = openStore(m_path, withStep(broken));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::WriteFailed);
    const auto connection = openStore(m_path);
    ASSERT_TRUE(connection);
    EXPECT_EQ(version(**connection), static_cast<int>(schemaSteps().size()));
    EXPECT_FALSE((*connection)->value(QStringLiteral("SELECT note FROM histories")));
    EXPECT_EQ(tests::shape(tests::rowsOf(*tests::openedStore(m_path), tests::madeKey())), "1/0 a");
}

TEST_F(StoreSchema, DoesNotChangeTheVersionUnderAnotherProgram)
{
    const auto other = tests::openedStore(m_path);
    ASSERT_TRUE(other->histories());
    const auto refused = openStore(m_path, withStep(m_addNote));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("another program"), std::string::npos);
    EXPECT_EQ(tests::shape(tests::rowsOf(*other, tests::madeKey())), "1/0 a");
}

TEST_F(StoreSchema, AFileOfANewerProgramIsRefusedAndLeftUntouched)
{
    {
        // The newer program is at work: there is a journal, and it is left untouched too.
        const auto newer = openStore(m_path, withStep(m_addNote));
        ASSERT_TRUE(newer);
        ASSERT_TRUE((*newer)->run(QStringLiteral("UPDATE histories SET note = 'new'")));
        expectRefusedAsNewer();
        EXPECT_GT(contentOf(m_folder).at("histories.sqlite-wal").size(), 0u);
    }
    expectRefusedAsNewer();
    EXPECT_EQ(contentOf(m_folder).size(), 1u);
}

TEST_F(StoreSchema, ReadsAHistoryWithoutSorting)
{
    const auto connection = openStore(m_path);
    auto plan = (*connection)
                    ->query(QStringLiteral("EXPLAIN QUERY PLAN SELECT block, input FROM "
                                           "transactions WHERE history = (SELECT id FROM histories "
                                           "WHERE provider = 'p' AND chain = 1 AND wallet = 'w') "
                                           "ORDER BY block, position, hash"));
    ASSERT_TRUE(plan);
    while (plan->next())
        EXPECT_FALSE(plan->value(3).toString().contains(QStringLiteral("TEMP B-TREE")) ||
                     plan->value(3).toString().contains(QStringLiteral("SCAN")))
            << plan->value(3).toString().toStdString();
}

}  // namespace
}  // namespace walletloupe::store
