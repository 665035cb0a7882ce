#pragma once

#include "core/csv/files/byte_source.h"

#include <QXmlStreamReader>

#include <memory>
#include <optional>
#include <string>

namespace walletloupe::containers {

/// XML that is read token by token while its bytes come.
class XmlStream final {
public:
    explicit XmlStream(std::unique_ptr<csv::ByteSource> source) : m_source(std::move(source)) {}

    /// Moves to the next token; false at the end of the document and on errors.
    bool next();
    /// What went wrong, once `next` is false: an error of the bytes, or of the XML ("broken").
    const std::optional<Error>& error() const noexcept { return m_error; }

    bool isStart() const { return m_xml.isStartElement(); }
    bool isEnd() const { return m_xml.isEndElement(); }
    bool isCharacters() const { return m_xml.isCharacters(); }
    /// Of an element, without its namespace.
    bool isNamed(QLatin1StringView name) const { return m_xml.name() == name; }
    /// Of the current element, as UTF-8; empty where it has none.
    std::string attribute(QLatin1StringView name) const;
    /// Of the characters, as UTF-8.
    std::string text() const { return m_xml.text().toUtf8().toStdString(); }
    double fraction() const { return m_source->fraction(); }

private:
    std::unique_ptr<csv::ByteSource> m_source;
    QXmlStreamReader m_xml;
    std::optional<Error> m_error;
};

}  // namespace walletloupe::containers
