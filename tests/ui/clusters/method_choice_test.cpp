#include "ui/clusters/method_choice.h"

#include "tests/support/temporary_folder.h"
#include "tests/ui/parts/widgets_in.h"

#include <QComboBox>
#include <QSettings>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

QComboBox* methodBox(const MethodChoiceBox& box)
{
    return tests::named<QComboBox>(box, "Method of clustering");
}

QComboBox* covarianceBox(const MethodChoiceBox& box)
{
    return tests::named<QComboBox>(box, "Covariance");
}

TEST(MethodChoiceBox, OffersEveryMethodAndBeginsWithKMeans)
{
    const MethodChoiceBox box;
    EXPECT_EQ(box.choice(), model::MethodChoice());
    EXPECT_EQ(methodBox(box)->count(), static_cast<int>(model::clusterMethods().size()));
}

TEST(MethodChoiceBox, SettingsAreThoseOfTheMethod)
{
    MethodChoiceBox box;
    box.show();
    EXPECT_FALSE(covarianceBox(box)->isVisible());
    box.setFeatureOptions({"gmm", {{"covariance", "tied"}}});
    EXPECT_TRUE(covarianceBox(box)->isVisible());
    EXPECT_EQ(box.choice(), (model::MethodChoice{"gmm", {{"covariance", "tied"}}}));
}

TEST(MethodChoiceBox, ReportsChanges)
{
    MethodChoiceBox box;
    int changes = 0;
    QObject::connect(&box, &MethodChoiceBox::changed, &box, [&changes] { ++changes; });
    methodBox(box)->setCurrentIndex(1);
    covarianceBox(box)->setCurrentIndex(2);
    EXPECT_EQ(changes, 2);
    EXPECT_EQ(box.choice(), (model::MethodChoice{"gmm", {{"covariance", "diag"}}}));
}

TEST(MethodChoiceBox, RemembersTheChoice)
{
    const tests::TemporaryFolder folder;
    QSettings settings(QString::fromStdString(folder.path("s.ini")), QSettings::IniFormat);
    MethodChoiceBox box;
    box.restore(settings);
    EXPECT_EQ(box.choice(), model::MethodChoice());
    box.setFeatureOptions({"gmm", {{"covariance", "spherical"}}});
    box.save(settings);
    MethodChoiceBox other;
    other.restore(settings);
    EXPECT_EQ(other.choice(), box.choice());
}

}  // namespace
}  // namespace walletloupe::ui
