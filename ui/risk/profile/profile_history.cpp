#include "ui/risk/profile/profile_history.h"

#include <utility>

namespace walletloupe::ui {

void ProfileHistory::reset(risk::Profile profile)
{
    m_states.assign(1, std::move(profile));
    m_position = 0;
    m_key.clear();
}

void ProfileHistory::push(risk::Profile profile, const QString& key)
{
    const bool replaces = !key.isEmpty() && key == m_key && m_position > 0;
    m_states.resize(m_position + (replaces ? 0 : 1));
    m_states.push_back(std::move(profile));
    m_position = m_states.size() - 1;
    m_key = key;
}

void ProfileHistory::undo()
{
    m_position -= canUndo() ? 1 : 0;
    m_key.clear();
}

void ProfileHistory::redo()
{
    m_position += canRedo() ? 1 : 0;
    m_key.clear();
}

}  // namespace walletloupe::ui
