#include "ui/clusters/method_choice.h"

#include "ui/parts/wheel_guard.h"

#include <QComboBox>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace walletloupe::ui {
namespace {

const QString methodKey = QStringLiteral("fit/method");

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString settingKey(const std::string& name)
{
    return QStringLiteral("fit/") + textOf(name);
}

QComboBox* makeBox(const QString& accessibleName, const QString& toolTip)
{
    auto* box = new QComboBox;
    box->setAccessibleName(accessibleName);
    box->setToolTip(toolTip);
    leaveWheelToPage(*box);
    return box;
}

}  // namespace

MethodChoiceBox::MethodChoiceBox(QWidget* parent)
    : QWidget(parent)
    , m_method(makeBox(tr("Method of clustering"),
                       tr("k-means: every wallet belongs to the nearest centroid. Gaussian "
                          "mixture: elongated clusters, and a probability for each of them")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_method);
    for (const model::ClusterMethod* method : model::clusterMethods()) {
        m_method->addItem(textOf(method->title()), textOf(method->id()));
        addSettings(*method);
    }
    connect(m_method, &QComboBox::currentIndexChanged, this, &MethodChoiceBox::showSettings);
    connect(m_method, &QComboBox::currentIndexChanged, this, &MethodChoiceBox::changed);
    showSettings();
}

void MethodChoiceBox::addSettings(const model::ClusterMethod& method)
{
    for (const model::MethodSetting& setting : method.settings()) {
        QComboBox* box = makeBox(textOf(setting.title), textOf(setting.help));
        for (const std::string& value : setting.values)
            box->addItem(tr("%1: %2").arg(textOf(setting.title), textOf(value)), textOf(value));
        connect(box, &QComboBox::currentIndexChanged, this, &MethodChoiceBox::changed);
        layout()->addWidget(box);
        m_settings.push_back({std::string(method.id()), setting.name, box});
    }
}

void MethodChoiceBox::showSettings()
{
    const std::string method = choice().method;
    for (const Setting& setting : m_settings)
        setting.box->setVisible(setting.method == method);
}

model::MethodChoice MethodChoiceBox::choice() const
{
    model::MethodChoice choice;
    choice.method = m_method->currentData().toString().toStdString();
    for (const Setting& setting : m_settings) {
        if (setting.method == choice.method)
            choice.settings[setting.name] = setting.box->currentData().toString().toStdString();
    }
    return choice;
}

void MethodChoiceBox::setFeatureOptions(const model::MethodChoice& choice)
{
    m_method->setCurrentIndex(std::max(m_method->findData(textOf(choice.method)), 0));
    for (const Setting& setting : m_settings) {
        const auto value = choice.settings.find(setting.name);
        if (value == choice.settings.end())
            continue;
        if (const int found = setting.box->findData(textOf(value->second)); found >= 0)
            setting.box->setCurrentIndex(found);
    }
}

void MethodChoiceBox::restore(const QSettings& settings)
{
    model::MethodChoice stored;
    stored.method = settings.value(methodKey).toString().toStdString();
    for (const Setting& setting : m_settings)
        stored.settings[setting.name] =
            settings.value(settingKey(setting.name)).toString().toStdString();
    setFeatureOptions(stored);
}

void MethodChoiceBox::save(QSettings& settings) const
{
    settings.setValue(methodKey, m_method->currentData());
    for (const Setting& setting : m_settings)
        settings.setValue(settingKey(setting.name), setting.box->currentData());
}

QWidget* MethodChoiceBox::firstInput() const
{
    return m_method;
}

}  // namespace walletloupe::ui
