#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace walletloupe::containers {

/// Types of Apache Thrift's compact protocol.
enum class ThriftType : unsigned {
    Stop = 0,
    True = 1,
    False = 2,
    Byte = 3,
    I16 = 4,
    I32 = 5,
    I64 = 6,
    Double = 7,
    Binary = 8,
    List = 9,
    Set = 10,
    Map = 11,
    Struct = 12
};

/// Reads structures of Apache Thrift's compact protocol. What does not fit the bytes sets `isBad`;
/// numbers are then 0, texts and lists empty, and structures end.
class ThriftReader final {
public:
    explicit ThriftReader(std::string_view bytes) : m_bytes(bytes) {}

    struct Field {
        int id = 0;
        ThriftType type = ThriftType::Stop;

        explicit operator bool() const { return type != ThriftType::Stop; }
        bool isTrue() const { return type == ThriftType::True; }
    };
    struct List {
        ThriftType type = ThriftType::Stop;
        std::size_t size = 0;
    };

    /// Calls `take(field)` for each field of a structure; it must read the field's value, or leave
    /// it by `skip`.
    template <class Take>
    void readStruct(Take take)
    {
        if (++m_depth > mostNested)
            m_isBad = true;
        int last = 0;
        for (Field field = nextField(last); field && !m_isBad; field = nextField(last)) {
            last = field.id;
            take(field);
        }
        --m_depth;
    }
    std::int64_t integer();
    std::string_view binary();
    /// At most as many elements as bytes are left.
    List list();
    void skip(ThriftType type);

    bool isBad() const noexcept { return m_isBad; }
    std::size_t position() const noexcept { return m_at; }

private:
    static constexpr int mostNested = 32;

    Field nextField(int last);
    unsigned byte();
    std::uint64_t varint();
    void pass(std::uint64_t bytes);

    std::string_view m_bytes;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_isBad = false;
};

}  // namespace walletloupe::containers
