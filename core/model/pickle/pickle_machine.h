#pragma once

#include "core/model/pickle/pickle_stream.h"
#include "core/model/pickle/pickle_value.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// The stack machine behind parsePickle: one run from a PROTO to its STOP.
class PickleMachine final {
public:
    /// `depth` counts runs inside runs: joblib writes arrays of texts as a pickle of their own.
    PickleMachine(PickleDocument& document, PickleStream& stream, int depth);

    /// The value at the STOP; meaningless when the stream has a problem.
    PickleId run();

private:
    bool readFrame(std::uint8_t opcode);
    bool readNumber(std::uint8_t opcode);
    bool readText(std::uint8_t opcode);
    bool readContainer(std::uint8_t opcode);
    bool readTuple(std::uint8_t opcode);
    bool readMemo(std::uint8_t opcode);
    bool readObject(std::uint8_t opcode);

    void push(PickleValue value);
    PickleId pop();
    PickleId top();
    std::vector<PickleId> popToMark();
    std::vector<PickleId> popItems(std::size_t count);
    void append(const std::vector<PickleId>& items, PickleKind kind);
    void remember(std::uint64_t place);
    void recall(std::uint64_t place);
    void pushName(std::string_view module, std::string_view name);
    void call();
    void build();
    void buildWrapped(PickleId array, const PickleValue& state);
    PickleValue encoded(const PickleValue& arguments);
    PickleValue fromScalar(const PickleValue& arguments);
    PickleValue fromBuffer(const PickleValue& arguments);
    void fillDType(PickleValue& dtype, const PickleValue& state);
    void fillArray(PickleId array, const PickleValue& state);
    void fillRaw(PickleId array);
    void readNested(PickleId array);
    const PickleValue* argument(const PickleValue& list, std::size_t index, PickleKind kind);
    bool takeShape(PickleValue& array, const PickleValue* shape);

    PickleDocument& m_document;
    PickleStream& m_stream;
    int m_depth;
    std::vector<PickleId> m_stack;
    std::vector<std::size_t> m_marks;
    std::map<std::uint64_t, PickleId> m_memo;
};

}  // namespace walletloupe::model
