#include "ui/explore/cluster_style_form.h"

#include "ui/explore/color_button.h"
#include "ui/format/chart_colors.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/difference_text.h"
#include "ui/format/number_text.h"
#include "ui/parts/form_parts.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace walletloupe::ui {
namespace {

constexpr int longestName = 60;
constexpr std::size_t traitsShown = 2;

/// Leaves Ctrl+Z to the page once there is no typing of its own to undo.
class NameEdit final : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if ((key->matches(QKeySequence::Undo) && !isUndoAvailable()) ||
                (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
                event->ignore();
                return true;
            }
        }
        return QLineEdit::event(event);
    }
};

QString traitsText(const analysis::ClusterProfiles& profiles,
                   const analysis::ClusterProfile& cluster)
{
    QStringList traits;
    for (const std::size_t feature : cluster.apart) {
        if (static_cast<std::size_t>(traits.size()) < traitsShown)
            traits << traitText(QString::fromStdString(profiles.features[feature]),
                                cluster.features[feature].difference);
    }
    if (!traits.isEmpty())
        return traits.join(QStringLiteral(", "));
    return profiles.clusters.size() < 2 || cluster.size == 0
               ? QString()
               : ClusterStyleForm::tr("Nothing sets it apart");
}

}  // namespace

ClusterStyleForm::ClusterStyleForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
}

void ClusterStyleForm::makeRows(int clusters)
{
    for (const Row& row : m_rows) {
        for (QWidget* part :
             std::initializer_list<QWidget*>{row.color, row.name, row.size, row.traits}) {
            part->hide();
            part->deleteLater();
        }
    }
    m_rows.clear();
    for (int cluster = 0; cluster < clusters; ++cluster)
        addRow(cluster);
}

void ClusterStyleForm::addRow(int cluster)
{
    Row row{new ColorButton, new NameEdit, new QLabel, makeHint(QString()), {}};
    const QString usual = clusterText(cluster, {});
    row.color->setAccessibleName(tr("Colour of cluster %1").arg(cluster));
    row.color->setToolTip(tr("Choose another colour"));
    row.name->setAccessibleName(tr("Name of cluster %1").arg(cluster));
    row.name->setPlaceholderText(usual);
    row.name->setMaxLength(longestName);
    row.size->setProperty("role", QStringLiteral("muted"));
    row.traits->setContentsMargins(0, 0, 0, 8);
    connect(row.name, &QLineEdit::editingFinished, this, [this, cluster] { finishName(cluster); });
    connect(row.color, &ColorButton::colorChosen, this,
            [this, cluster](const QString& color) { Q_EMIT colorChosen(cluster, color); });
    m_grid->addWidget(row.color, 2 * cluster, 0);
    m_grid->addWidget(row.name, 2 * cluster, 1);
    m_grid->addWidget(row.size, 2 * cluster, 2, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(row.traits, 2 * cluster + 1, 1, 1, 2);
    m_rows.push_back(row);
}

void ClusterStyleForm::finishName(int cluster)
{
    Row& row = m_rows[static_cast<std::size_t>(cluster)];
    const QString name = row.name->text().simplified();
    if (name == row.known)
        return;
    row.known = name;
    row.name->setText(name);
    Q_EMIT nameEdited(cluster, name);
}

void ClusterStyleForm::setProfiles(const analysis::ClusterProfiles& profiles)
{
    if (m_rows.size() != profiles.clusters.size())
        makeRows(static_cast<int>(profiles.clusters.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const analysis::ClusterProfile& cluster = profiles.clusters[i];
        m_rows[i].size->setText(
            tr("%1 · %2").arg(countText(cluster.size), shareText(cluster.share)));
        const QString traits = traitsText(profiles, cluster);
        m_rows[i].traits->setText(traits);
        m_rows[i].name->setAccessibleDescription(traits);
    }
}

void ClusterStyleForm::setStyle(const std::vector<std::string>& names,
                                const std::vector<std::string>& colors)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        const QString name = QString::fromStdString(names[i]);
        // What is being typed stays; it comes out when the typing is finished.
        if (name != row.known || !row.name->hasFocus())
            row.name->setText(name);
        row.known = name;
        const auto cluster = static_cast<int>(i);
        row.color->setColor(isDark(palette()) ? clusterColor(cluster, colors, true)
                                              : chosenClusterColor(cluster, colors));
    }
}

void ClusterStyleForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().name->setFocus(Qt::OtherFocusReason);
}

}  // namespace walletloupe::ui
