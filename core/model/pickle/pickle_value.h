#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// A value's place in a PickleDocument.
using PickleId = std::uint32_t;

enum class PickleKind {
    None,
    Bool,
    Integer,
    Real,
    Text,
    Bytes,
    List,  ///< tuples too
    Dict,
    Name,   ///< a class or function that may be named, never anything that runs
    DType,  ///< how the numbers of an array are stored
    Object,
    Array,
};

/// The only names that a pickle may mention.
enum class PickleName {
    Estimator,  ///< a class of scikit-learn, of whose objects only the state counts
    Opaque,     ///< a random generator and the like: its objects are passed over
    ArrayWrapper,
    NdArray,
    DType,
    ArrayReconstruct,
    ArrayFromBuffer,
    Scalar,
    Encode,
};

/// One value of a pickle. Which fields count depends on the kind.
struct PickleValue {
    PickleKind kind = PickleKind::None;
    PickleName name = PickleName::Opaque;  ///< Name; the class of an Object
    bool bigEndian = false;                ///< DType
    bool columnMajor = false;              ///< Array
    bool isFilled = false;                 ///< Array, Object: its state has been read
    std::int64_t integer = 0;              ///< Integer, Bool
    double real = 0.0;                     ///< Real
    /// Text, Bytes, DType ("f8"); an Array's bytes; the class ("KMeans") of an Estimator.
    std::string_view text;
    std::vector<PickleId> items;      ///< List; Dict: keys and values in turn; Array of texts
    std::vector<std::int64_t> shape;  ///< Array
    PickleId other = 0;               ///< an Array's DType, an Object's state
};

/// The values of a pickle that was read as data. Texts are views into its content.
class PickleDocument final {
public:
    explicit PickleDocument(std::string content)
        : m_content(std::move(content)), m_mostKept(m_content.size())
    {
    }
    /// `mostKept` limits what `keep` keeps.
    PickleDocument(std::string content, std::size_t mostKept)
        : m_content(std::move(content)), m_mostKept(mostKept)
    {
    }
    PickleDocument(const PickleDocument&) = delete;
    PickleDocument& operator=(const PickleDocument&) = delete;

    std::string_view content() const noexcept { return m_content; }
    const PickleValue& root() const { return m_values[m_root]; }
    const PickleValue& at(PickleId id) const { return m_values[id]; }
    PickleValue& at(PickleId id) { return m_values[id]; }
    std::size_t size() const noexcept { return m_values.size(); }
    void setRoot(PickleId id) noexcept { m_root = id; }
    PickleId add(PickleValue value);
    /// Keeps bytes that stand in the content in another form; empty, and nothing kept, when all
    /// that is kept would be longer than the content, or than the limit given.
    std::string_view keep(std::string bytes);

    /// The first class of scikit-learn that the pickle names; empty when it names none.
    std::string_view firstClass() const noexcept { return m_firstClass; }
    void noteClass(std::string_view name) noexcept
    {
        m_firstClass = m_firstClass.empty() ? name : m_firstClass;
    }

    /// The value of a Dict under `key`, the last where it stands twice; null when there is none.
    const PickleValue* find(const PickleValue& dict, std::string_view key) const;

private:
    std::string m_content;
    std::vector<PickleValue> m_values;
    std::deque<std::string> m_kept;
    std::size_t m_mostKept;
    std::size_t m_keptBytes = 0;
    std::string_view m_firstClass;
    PickleId m_root = 0;
};

}  // namespace walletloupe::model
