#include "ui/fetch/fetch_states.h"

#include "ui/format/number_text.h"
#include "ui/parts/tones.h"

#include <QCoreApplication>

#include <optional>

namespace walletloupe::ui {
namespace {

struct StateStyle {
    const char* word;
    const char* help;
    const char* icon;
    std::optional<Tone> tone;  ///< none: quiet
};

const StateStyle& styleOf(workflow::FetchStatus state)
{
    static const std::array<StateStyle, allFetchStates.size()> looks{{
        {QT_TRANSLATE_NOOP("FetchState", "Queued"),
         QT_TRANSLATE_NOOP("FetchState", "Not begun yet."), "fetch-queued", std::nullopt},
        {QT_TRANSLATE_NOOP("FetchState", "Reading"),
         QT_TRANSLATE_NOOP("FetchState", "Its pages are being read."), "fetch-reading", Tone::Info},
        {QT_TRANSLATE_NOOP("FetchState", "Complete"),
         QT_TRANSLATE_NOOP("FetchState", "Every requested block is read."), "fetch-complete",
         Tone::Good},
        {QT_TRANSLATE_NOOP("FetchState", "Empty"),
         QT_TRANSLATE_NOOP("FetchState",
                           "Every requested block is read: there is no transaction in them."),
         "fetch-empty", std::nullopt},
        {QT_TRANSLATE_NOOP("FetchState", "Partial"),
         QT_TRANSLATE_NOOP("FetchState", "Rows are kept, but later blocks are missing."),
         "fetch-partial", Tone::Warning},
        {QT_TRANSLATE_NOOP("FetchState", "Refused"),
         QT_TRANSLATE_NOOP("FetchState", "The explorer does not tell: nothing is known."),
         "fetch-refused", Tone::Error},
        {QT_TRANSLATE_NOOP("FetchState", "Failed"),
         QT_TRANSLATE_NOOP("FetchState", "The request failed: nothing is known."), "error",
         Tone::Error},
    }};
    return looks[static_cast<std::size_t>(state)];
}

}  // namespace

QString fetchStateText(workflow::FetchStatus state)
{
    return QCoreApplication::translate("FetchState", styleOf(state).word);
}

QString fetchStateText(const FetchRow& row)
{
    if (row.state != workflow::FetchStatus::Reading)
        return fetchStateText(row.state);
    return QCoreApplication::translate("FetchState", "Page %1")
        .arg(countText(static_cast<qint64>(row.pages) + 1));
}

QString fetchStateHelp(workflow::FetchStatus state)
{
    return QCoreApplication::translate("FetchState", styleOf(state).help);
}

QString fetchStateIcon(workflow::FetchStatus state)
{
    return QLatin1String(styleOf(state).icon);
}

QColor fetchStateColor(workflow::FetchStatus state, const QPalette& palette)
{
    const auto& tone = styleOf(state).tone;
    return tone ? toneColor(*tone, palette) : mutedColor(palette);
}

}  // namespace walletloupe::ui
