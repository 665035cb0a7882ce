#include "ui/risk/detail/what_if_form.h"

#include "tests/support/sample_cohort.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/format/feature_text.h"
#include "ui/format/risk_text.h"
#include "ui/parts/number_input.h"
#include "ui/parts/percentile_slider.h"
#include "ui/risk/detail/what_if_inputs.h"
#include "ui/tables/cell_table_model.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const RunInBackground atOnce = [](const auto& work, QObject*, const auto& done) {
    work();
    done();
};

class WhatIfFormTest : public testing::Test {
protected:
    WhatIfFormTest()
    {
        const tests::SampleCohort cohort;
        m_prepared = std::make_shared<analysis::PreparedRisk>(cohort.prepared);
        m_scored = std::make_shared<analysis::ScoredCohort>(cohort.scored);
        m_form.resize(1000, 700);
        m_form.setWallet(m_prepared, m_scored, 1);
        m_form.show();
    }

    template <class Widget>
    Widget* named(const QString& name) const
    {
        for (Widget* widget : m_form.findChildren<Widget*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    std::string score() const
    {
        return named<QLabel>(QStringLiteral("Score"))->text().toStdString();
    }
    std::string evaluated(const analysis::WhatIfResult& result) const
    {
        return std::to_string(result.parts.score) + " " +
               categoryText(result.category).toStdString();
    }
    TableView* smallest() const { return named<TableView>(QStringLiteral("Smallest changes")); }
    double sumOfColumn(int column) const
    {
        const auto* model = named<TableView>(QStringLiteral("Steps of the score"))->model();
        double sum = 0.0;
        for (int row = 0; row < model->rowCount(); ++row)
            sum += model->index(row, column).data(TableSortRole).toDouble();
        return sum;
    }

    std::shared_ptr<analysis::PreparedRisk> m_prepared;
    std::shared_ptr<analysis::ScoredCohort> m_scored;
    WhatIfForm m_form{atOnce};
};

TEST_F(WhatIfFormTest, ShowsTheScoreOfTheWallet)
{
    const std::string before = std::to_string(m_scored->parts[1].score) + " " +
                               categoryText(m_scored->categories[1]).toStdString();
    EXPECT_EQ(score(), before);
    EXPECT_EQ(sumOfColumn(2), m_scored->parts[1].score);
    EXPECT_EQ(sumOfColumn(3), m_scored->parts[1].score);
    EXPECT_TRUE(m_form.inputs()->changedValues().empty());
    EXPECT_EQ(m_form.findChildren<PercentileSlider*>().size(), 6) << "the profile's features";
}

TEST_F(WhatIfFormTest, TypedValuesChangeTheScore)
{
    auto* edit = named<NumberInput>(QStringLiteral("error_rate"));
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("0.95"));
    analysis::RiskWhatIf whatIf(*m_prepared, *m_scored);
    const auto row = analysis::tryValues(whatIf, 1, {{"error_rate", 0.95}});
    const auto now = whatIf.evaluate(*row);
    EXPECT_NE(score().find(" → " + evaluated(now)), std::string::npos) << score();
    EXPECT_EQ(sumOfColumn(3), now.parts.score);
    QTest::mouseClick(m_form.findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_TRUE(m_form.inputs()->changedValues().empty());
    EXPECT_EQ(score().find("→"), std::string::npos);
}

TEST_F(WhatIfFormTest, SlidersGoThroughThePopulation)
{
    auto* slider = named<PercentileSlider>(QStringLiteral("unique_recipients percentile"));
    QTest::keyClick(slider, Qt::Key_End);
    const auto changed = m_form.inputs()->changedValues();
    ASSERT_EQ(changed.size(), 1u);
    const auto range = *analysis::RiskWhatIf(*m_prepared, *m_scored)
                            .range(analysis::riskFeatureColumn("unique_recipients"));
    EXPECT_EQ(changed[0].second, range.second);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(slider, Qt::Key_Left);
    EXPECT_EQ(slider->value(), 700) << "every press counts";
    EXPECT_EQ(m_form.inputs()->changedValues()[0].second,
              std::floor(m_form.inputs()->changedValues()[0].second));
}

TEST_F(WhatIfFormTest, WaitsForANumber)
{
    for (const auto& [feature, text] :
         {std::pair("error_rate", "much"), std::pair("error_rate", "-1"),
          std::pair("unique_recipients", "1.5")}) {
        auto* edit = named<NumberInput>(QString::fromLatin1(feature));
        edit->setText(QString::fromLatin1(text));
        EXPECT_TRUE(
            tests::sees(m_form, QString::fromStdString("The score waits for a number in " +
                                                       featureTitle(feature).toStdString() + ".")))
            << text;
        m_form.inputs()->reset();
    }
}

TEST_F(WhatIfFormTest, AClickTriesTheCounterfactual)
{
    QAbstractItemModelTester tester(smallest()->model());
    ASSERT_GT(smallest()->model()->rowCount(), 0);
    const QModelIndex first = smallest()->model()->index(0, 0);
    QTest::mouseClick(smallest()->viewport(), Qt::LeftButton, {},
                      smallest()->visualRect(first).center());
    const auto changed = m_form.inputs()->changedValues();
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_EQ(changed[0].first, first.data(TableCopyRole).toString().toStdString());
    const std::string category = first.siblingAtColumn(3).data().toString().toStdString();
    const std::string points = first.siblingAtColumn(2).data().toString().toStdString();
    EXPECT_NE(score().find(" → " + points + " " + category), std::string::npos) << score();
    smallest()->setCurrentIndex(smallest()->model()->index(1, 0));
    QTest::keyClick(smallest(), Qt::Key_Return);
    EXPECT_EQ(m_form.inputs()->changedValues().size(), 1u) << "one change at a time";
    EXPECT_NE(m_form.inputs()->changedValues()[0].first, changed[0].first);
}

TEST_F(WhatIfFormTest, ColumnsFillTheirTableAndNoMore)
{
    for (const int width : {1400, 1000}) {
        m_form.resize(width, 700);
        QCoreApplication::processEvents();
        EXPECT_EQ(smallest()->horizontalHeader()->length(), smallest()->viewport()->width());
    }
}

TEST_F(WhatIfFormTest, NothingIsCutBesideATableOfWallets)
{
    m_form.resize(600, 420);
    QCoreApplication::processEvents();
    const auto* slider = m_form.findChild<PercentileSlider*>();
    EXPECT_EQ(slider->visibleRegion().boundingRect().width(), slider->width());
    for (const char* name : {"Steps of the score", "Smallest changes"}) {
        const auto* table = named<TableView>(QString::fromLatin1(name));
        EXPECT_LE(table->horizontalHeader()->length(), table->viewport()->width()) << name;
    }
}

TEST_F(WhatIfFormTest, WhatIsTypedMeanwhileStays)
{
    std::vector<std::pair<std::function<void()>, std::function<void()>>> jobs;
    WhatIfForm form([&](auto work, QObject*, auto done) {
        jobs.emplace_back(std::move(work), std::move(done));
    });
    form.setWallet(m_prepared, m_scored, 1);
    form.setWallet(m_prepared, m_scored, 2);
    form.inputs()->setValue("error_rate", 0.875);
    ASSERT_EQ(jobs.size(), 2u);
    for (const auto& [work, done] : jobs) {
        work();
        done();
    }
    ASSERT_EQ(form.inputs()->changedValues().size(), 1u);
    EXPECT_EQ(form.inputs()->changedValues()[0].second, 0.875);
}

TEST_F(WhatIfFormTest, CanBeEmptied)
{
    m_form.clear();
    EXPECT_TRUE(tests::sees(m_form, "No wallet chosen"));
    m_form.setWallet(m_prepared, m_scored, 2);
    EXPECT_FALSE(tests::sees(m_form, "No wallet chosen"));
}

}  // namespace
}  // namespace walletloupe::ui
