#include "ui/clusters/feature_list.h"

#include "core/analysis/segmentation/feature_units.h"
#include "core/wallets/feature_selection.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/form_parts.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int nameRole = Qt::UserRole;

/// Items no wider than the list, so that a long name is elided and not scrolled to.
class NarrowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {1, QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

FeatureList::FeatureList(QWidget* parent)
    : QWidget(parent)
    , m_count(makeHint({}))
    , m_defaultsButton(makeLinkButton(tr("Defaults")))
    , m_list(new QListWidget)
{
    auto* heading = makeHeading(tr("F&eatures"));
    heading->setBuddy(m_list);
    m_defaultsButton->setToolTip(tr("Check the features that the program would choose by itself"));
    m_list->setAccessibleName(tr("Features"));
    m_list->setAccessibleDescription(tr("Space checks or unchecks the current feature"));
    m_list->setMinimumHeight(96);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new NarrowDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* top = new QHBoxLayout;
    top->addWidget(heading);
    top->addWidget(m_count, 1);
    top->addWidget(m_defaultsButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);

    connect(m_list, &QListWidget::itemChanged, this, [this] {
        updateCount();
        Q_EMIT changed();
    });
    connect(m_defaultsButton, &QPushButton::clicked, this, [this] { setChecked(m_defaults); });
    updateCount();
}

void FeatureList::setTable(const wallets::WalletTable* table)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_defaults.clear();
    if (table) {
        m_defaults = wallets::defaultFeatures(*table);
        for (const wallets::NumericColumn& column : table->columns)
            addColumn(column);
    }
    updateCount();
}

void FeatureList::addColumn(const wallets::NumericColumn& column)
{
    const QString name = QString::fromStdString(column.name);
    auto* item = new QListWidgetItem(column.isResult ? tr("%1 (a result)").arg(name) : name);
    item->setData(nameRole, name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(contains(m_defaults, column.name) ? Qt::Checked : Qt::Unchecked);
    const QString help =
        column.isResult
            ? tr("An index, a label or an earlier result. Clusters made from it repeat it.")
            : QString::fromStdString(analysis::featureHelp(column.name));
    item->setToolTip(toolTipText(help.isEmpty() ? name : name + u'\n' + help));
    m_list->addItem(item);
}

void FeatureList::setChecked(const std::vector<std::string>& features)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int i = 0; i < m_list->count(); ++i) {
            QListWidgetItem* item = m_list->item(i);
            const std::string name = item->data(nameRole).toString().toStdString();
            item->setCheckState(contains(features, name) ? Qt::Checked : Qt::Unchecked);
        }
    }
    updateCount();
    Q_EMIT changed();
}

std::vector<std::string> FeatureList::checked() const
{
    // Defaults in the program's own order, so that the same choice gives the same model here and
    // on the command line, whatever the order of the columns.
    std::vector<std::string> names;
    std::vector<std::string> others;
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem& item = *m_list->item(i);
        if (item.checkState() != Qt::Checked)
            continue;
        const std::string name = item.data(nameRole).toString().toStdString();
        (contains(m_defaults, name) ? names : others).push_back(name);
    }
    std::sort(names.begin(), names.end(), [this](const std::string& a, const std::string& b) {
        return std::find(m_defaults.begin(), m_defaults.end(), a) <
               std::find(m_defaults.begin(), m_defaults.end(), b);
    });
    names.insert(names.end(), others.begin(), others.end());
    return names;
}

void FeatureList::updateCount()
{
    const int all = m_list->count();
    m_count->setText(all == 0 ? QString() : tr("%1 of %2").arg(checked().size()).arg(all));
    m_defaultsButton->setEnabled(all > 0 && checked() != m_defaults);
}

}  // namespace walletloupe::ui
