#include "ui/explore/profile_view.h"

#include "ui/charts/chart_frame.h"
#include "ui/explore/cluster_profile_chart.h"
#include "ui/explore/cluster_style_form.h"
#include "ui/explore/profile_table_model.h"
#include "ui/format/cluster_colors.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/wheel_guard.h"
#include "ui/tables/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int pageMargin = 16;
constexpr int cardSpacing = 12;
constexpr int formWidth = 300;
constexpr int rowsAlwaysVisible = 4;
constexpr int headerLines = 3;

/// Other names and colours, there and back.
class StyleCommand final : public QUndoCommand {
public:
    StyleCommand(ProfileView& view, const QString& what, workflow::ClusterStyle before,
                 workflow::ClusterStyle after)
        : QUndoCommand(what), m_view(view), m_before(std::move(before)), m_after(std::move(after))
    {
    }

    void undo() override { m_view.takeStyle(m_before); }
    void redo() override { m_view.takeStyle(m_after); }

private:
    ProfileView& m_view;
    workflow::ClusterStyle m_before;
    workflow::ClusterStyle m_after;
};

}  // namespace

ProfileView::ProfileView(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_undo(new QUndoStack(this))
    , m_form(new ClusterStyleForm)
    , m_saved(makeHint(QString()))
    , m_choice(new QComboBox)
    , m_chart(new ClusterProfileChart)
    , m_frame(new ChartFrame(m_chart, *m_chart, settings))
    , m_model(new ProfileTableModel(this))
    , m_table(new TableView)
{
    setObjectName(QStringLiteral("profile"));
    makeTable();
    connectForm();
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeStylePart());
    columns->addWidget(makeFindingsPart(), 1);
    setFocusProxy(m_form);
    setStyleSaved(true);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_chart->setCluster(index > 0 ? std::optional(index - 1) : std::nullopt);
    });
}

void ProfileView::connectForm()
{
    connect(m_form, &ClusterStyleForm::nameEdited, this, [this](int cluster, const QString& name) {
        workflow::ClusterStyle style = m_style;
        style.names[static_cast<std::size_t>(cluster)] = name.toStdString();
        change(tr("naming a cluster"), style);
    });
    connect(m_form, &ClusterStyleForm::colorChosen, this,
            [this](int cluster, const QString& color) {
                workflow::ClusterStyle style = m_style;
                style.colors[static_cast<std::size_t>(cluster)] = color.toStdString();
                change(tr("colouring a cluster"), style);
            });
}

QWidget* ProfileView::makeUndoButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto add = [&](QAction* action, const QString& text, QKeySequence::StandardKey key) {
        action->setShortcuts(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setText(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
        // The action's text says what would be undone; the button stays short.
        connect(action, &QAction::changed, button, [button, text] { button->setText(text); });
        row->addWidget(button);
    };
    add(m_undo->createUndoAction(this, tr("Undo")), tr("Undo"), QKeySequence::Undo);
    add(m_undo->createRedoAction(this, tr("Redo")), tr("Redo"), QKeySequence::Redo);
    return buttons;
}

QWidget* ProfileView::makeStylePart()
{
    auto* header = new QHBoxLayout;
    header->addWidget(makeHeading(tr("Names and colours")), 1);
    header->addWidget(makeUndoButtons());
    auto* padded = new QWidget;
    auto* layout = new QVBoxLayout(padded);
    layout->setContentsMargins(pageMargin, pageMargin, 4, pageMargin);
    layout->setSpacing(10);
    layout->addLayout(header);
    layout->addWidget(m_form);
    layout->addWidget(m_saved);
    layout->addStretch(1);
    QScrollArea* area = makePageScrollArea(padded);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(formWidth + area->verticalScrollBar()->sizeHint().width());
    return area;
}

QWidget* ProfileView::makeFindingsPart()
{
    leaveWheelToPage(*m_choice);
    m_choice->setAccessibleName(tr("Clusters to show"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* choice = new QHBoxLayout;
    choice->addWidget(new QLabel(tr("Show")));
    choice->addWidget(m_choice);
    choice->addStretch(1);
    auto* findings = new QWidget;
    auto* layout = new QVBoxLayout(findings);
    layout->setContentsMargins(cardSpacing, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(cardSpacing);
    layout->addLayout(choice);
    layout->addWidget(m_frame);
    layout->addWidget(m_table, 1);
    return makePageScrollArea(findings);
}

void ProfileView::makeTable()
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(TableSortRole);
    m_table->setModel(sorted);
    m_table->setAccessibleName(tr("Means and medians of every cluster"));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumHeight(headerLines * fontMetrics().height() + 16);
    header->setStretchLastSection(false);
    m_table->setMinimumHeight(header->minimumHeight() +
                              rowsAlwaysVisible * m_table->verticalHeader()->defaultSectionSize() +
                              m_table->horizontalScrollBar()->sizeHint().height());
}

void ProfileView::change(const QString& what, const workflow::ClusterStyle& style)
{
    if (style != m_style)
        m_undo->push(new StyleCommand(*this, what, m_style, style));
}

void ProfileView::takeStyle(const workflow::ClusterStyle& style)
{
    m_style = style;
    m_form->setStyle(style.names, style.colors);
    Q_EMIT styleChosen(style);
}

void ProfileView::setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings)
{
    const bool areOther = !m_findings || !findings;
    m_findings = findings;
    if (areOther)
        m_undo->clear();
    m_chart->setFindings(findings);
    m_model->setFindings(findings);
    fillChoice();
    if (!findings)
        return;
    m_style = {findings->labelling->clusterNames, findings->labelling->clusterColors};
    m_form->setProfiles(findings->profiles);
    m_form->setStyle(m_style.names, m_style.colors);
    m_frame->setCaption(tr("Cohen's d: difference of the means in standard deviations"));
    m_table->fitColumns();
    m_table->setColumnWidth(m_model->columnCount() - 1,
                            m_table->columnWidth(m_model->columnCount() - 2));
}

void ProfileView::fillChoice()
{
    const int chosen = m_choice->currentIndex();
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("All clusters"));
    const std::size_t clusters = m_findings ? m_findings->profiles.clusters.size() : 0;
    for (std::size_t i = 0; i < clusters; ++i)
        m_choice->addItem(clusterText(static_cast<int>(i), m_findings->labelling->clusterNames));
    m_choice->setEnabled(clusters > 1);
    m_choice->setCurrentIndex(chosen < m_choice->count() ? std::max(chosen, 0) : 0);
    const int index = m_choice->currentIndex();
    m_chart->setCluster(index > 0 ? std::optional(index - 1) : std::nullopt);
}

void ProfileView::setStyleSaved(bool isSaved)
{
    m_saved->setText(isSaved ? tr("Names and colours are kept in the model and stand wherever a "
                                  "cluster does.")
                             : tr("Not saved yet: “Save model” keeps the names and colours."));
    setTone(m_saved, isSaved ? std::nullopt : std::optional(Tone::Warning));
}

}  // namespace walletloupe::ui
