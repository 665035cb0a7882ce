#pragma once

#include "core/risk/profile.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace walletloupe::ui {

/// The states that a profile went through, to go back and forth between.
class ProfileHistory final {
public:
    void reset(risk::Profile profile);
    /// A new state; one with the same `key` as the last change replaces it, so that a slider's
    /// way is one step. An empty key never does.
    void push(risk::Profile profile, const QString& key);
    /// The next change is a step of its own.
    void seal() { m_key.clear(); }

    const risk::Profile& current() const { return m_states[m_position]; }
    const risk::Profile& first() const { return m_states.front(); }
    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position + 1 < m_states.size(); }
    void undo();
    void redo();

private:
    std::vector<risk::Profile> m_states{risk::Profile()};
    std::size_t m_position = 0;
    QString m_key;
};

}  // namespace walletloupe::ui
