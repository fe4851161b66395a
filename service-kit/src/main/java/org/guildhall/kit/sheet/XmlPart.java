package org.guildhall.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of a workbook, read step by step with the JDK's own parser. Elements are told by their local names, so that
 * transitional and strict workbooks (ECMA-376 part 1 and 4) are alike. What a parser keeps while it reads – open elements,
 * names, addresses of namespaces – is bounded here, for it knows no bounds for them.
 */
final class XmlPart implements AutoCloseable {

    /** What an element costs, with its attributes; anything else costs one. */
    private static final int ELEMENT = 4;

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 400;

    private final Budget budget;
    private final PartReader text;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlPart(InputStream part, Budget budget) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.budget = budget;
        text = new PartReader(part, budget);
        xml = factory.createXMLStreamReader(text);
    }

    /** Goes to the next begin or end of an element, or piece of text; false when there is none. */
    boolean advance() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            text.beginStep();
            if (isContent(xml.next())) {
                return true;
            }
        }
        return false;
    }

    private boolean isContent(int found) throws IOException {
        budget.step(found == XMLStreamConstants.START_ELEMENT ? ELEMENT : 1);
        switch (found) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {}
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                note(xml.getPITarget());
                return false;
            }
            case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {
                return false;
            }
            default -> throw new IOException("no workbook has document types or entities");
        }
        return true;
    }

    private void enter() throws IOException {
        depth++;
        if (depth > DEEPEST) {
            throw new IOException("elements in too many elements");
        }
        note(xml.getLocalName());
        note(xml.getPrefix());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            note(xml.getAttributeLocalName(i));
            note(xml.getAttributePrefix(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            note(xml.getNamespacePrefix(i));
            note(xml.getNamespaceURI(i));
        }
    }

    private void note(@Nullable String name) throws IOException {
        names.add(name == null ? "" : name);
        if (names.size() > MOST_NAMES) {
            throw new IOException("too many names");
        }
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String required(String attribute) throws IOException {
        String value = attribute(attribute);
        if (value == null) {
            throw new IOException("an attribute is missing");
        }
        return value;
    }

    boolean hasAttributes() {
        return xml.getAttributeCount() > 0;
    }

    /** Adds the text that was come to, if it was text. */
    void addTo(CellText collected) {
        if (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA) {
            collected.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        text.close();
    }
}
