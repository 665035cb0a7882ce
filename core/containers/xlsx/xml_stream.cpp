#include "core/containers/xlsx/xml_stream.h"

#include <QByteArray>

namespace walletloupe::containers {

bool XmlStream::next()
{
    constexpr int pieceBytes = 1 << 16;
    while (!m_error) {
        if (m_xml.atEnd() && !m_xml.hasError())
            return false;
        if (m_xml.readNext() != QXmlStreamReader::Invalid)
            return !m_xml.isEndDocument();
        if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
            m_error = Error{ErrorCode::Unreadable, "broken"};
            return false;
        }
        QByteArray piece(pieceBytes, Qt::Uninitialized);
        const auto got = m_source->read(piece.data(), pieceBytes);
        if (!got)
            m_error = got.error();
        else if (*got == 0)
            m_error = Error{ErrorCode::Unreadable, "broken"};
        else
            m_xml.addData(piece.first(static_cast<qsizetype>(*got)));
    }
    return false;
}

std::string XmlStream::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute& attribute : m_xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toUtf8().toStdString();
    }
    return {};
}

}  // namespace walletloupe::containers
