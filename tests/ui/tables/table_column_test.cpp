#include "ui/tables/table_column.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace walletloupe::ui {
namespace {

struct City {
    QString name;
    double people = 0.0;
};

class CityModel final : public ColumnTableModel<City> {
public:
    CityModel()
    {
        TableColumn<City> names{
            QStringLiteral("City"), {}, [](const City& city) { return city.name.left(3); }};
        names.copy = [](const City& city) { return city.name; };
        names.extra = [](const City&, int role) {
            return role == Qt::CheckStateRole ? QVariant(Qt::Checked) : QVariant();
        };
        auto people = numberColumn<City>(QStringLiteral("People"), QStringLiteral("In millions"),
                                         [](const City& city) { return city.people; });
        people.titleAlignment = Qt::AlignLeft;
        setColumns({names, people});
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(cities.size());
    }
    using ColumnTableModel::cellsChanged;

    std::vector<City> cities{{QStringLiteral("Bern"), 0.1345678},
                             {QStringLiteral("<b>"), std::numeric_limits<double>::quiet_NaN()}};

protected:
    const City& rowAt(int row) const override { return cities[static_cast<std::size_t>(row)]; }
    QVariant rowData(const City&, const QModelIndex& cell, int role) const override
    {
        return role == Qt::UserRole + 9 ? QVariant(cell.row()) : readInFull(cell, role);
    }
};

TEST(TableColumn, FollowsItsTextWhereNothingElseIsGiven)
{
    CityModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex name = model.index(0, 0);
    EXPECT_EQ(name.data().toString(), QStringLiteral("Ber"));
    EXPECT_EQ(name.data(TableSortRole).toString(), QStringLiteral("Ber"));
    EXPECT_EQ(name.data(TableCopyRole).toString(), QStringLiteral("Bern"));
    EXPECT_TRUE(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Bern")));
    EXPECT_EQ(name.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Bern"));
    EXPECT_EQ(name.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignLeft | Qt::AlignVCenter));
    EXPECT_EQ(name.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    EXPECT_FALSE(name.data(Qt::DecorationRole).isValid());
}

TEST(TableColumn, KeepsDataOutOfTheMarkupOfToolTips)
{
    const CityModel model;
    EXPECT_TRUE(
        model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
}

TEST(TableColumn, SortsAndCopiesNumbersInFull)
{
    const CityModel model;
    const QModelIndex people = model.index(0, 1);
    EXPECT_EQ(people.data().toString(), numberText(0.1345678));
    EXPECT_EQ(people.data(TableSortRole).toDouble(), 0.1345678);
    EXPECT_EQ(people.data(TableCopyRole).toString(), QStringLiteral("0.1345678"));
    EXPECT_EQ(people.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    EXPECT_TRUE(std::isnan(model.index(1, 1).data(TableSortRole).toDouble()));
    EXPECT_EQ(model.index(1, 1).data(TableCopyRole).toString(), QString());
}

TEST(ColumnTableModel, HasTheHeadersOfItsColumnsAndNoOthers)
{
    const CityModel model;
    EXPECT_EQ(model.columnCount(), 2);
    EXPECT_EQ(model.columnCount(model.index(0, 0)), 0);
    EXPECT_EQ(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("People"));
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(),
              QStringLiteral("In millions"));
    EXPECT_FALSE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid());
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
              int(Qt::AlignLeft | Qt::AlignVCenter));
    EXPECT_FALSE(model.headerData(2, Qt::Horizontal).isValid());
    EXPECT_FALSE(model.headerData(-1, Qt::Horizontal).isValid());
    EXPECT_FALSE(model.headerData(0, Qt::Vertical).isValid());
}

TEST(ColumnTableModel, AsksItsRowsForOtherRoles)
{
    CityModel model;
    EXPECT_EQ(model.index(1, 1).data(Qt::UserRole + 9).toInt(), 1);
    EXPECT_FALSE(model.index(2, 0).data().isValid());
    const QSignalSpy changes(&model, &CityModel::dataChanged);
    model.cellsChanged({Qt::FontRole});
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0][1].toModelIndex(), model.index(1, 1));
    model.cities.clear();
    model.cellsChanged();
    EXPECT_EQ(changes.size(), 1) << "there is no cell";
}

}  // namespace
}  // namespace walletloupe::ui
