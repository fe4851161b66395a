package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.guildhall.reporting.document.paper.XmlText;

/** Writes XML element by element; nothing of it is kept. */
final class Markup {

    private final Writer out;
    private final Deque<String> opened = new ArrayDeque<>();

    Markup(OutputStream output) throws IOException {
        out = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** @param attributes names and values in turn */
    Markup open(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.write('>');
        opened.push(element);
        return this;
    }

    Markup empty(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.write("/>");
        return this;
    }

    Markup close() throws IOException {
        out.write("</" + opened.pop() + ">");
        return this;
    }

    /** An element with nothing but text in it. */
    Markup text(String element, String text, String... attributes) throws IOException {
        open(element, attributes);
        out.write(escaped(text));
        return close();
    }

    /** Everything is closed and written. */
    void finish() throws IOException {
        while (!opened.isEmpty()) {
            close();
        }
        out.flush();
    }

    private void begin(String element, String... attributes) throws IOException {
        out.write("<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(XmlText.shown(character));
            }
        });
        return escaped.toString();
    }
}
