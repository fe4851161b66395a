package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.print.SetText;

/** Breaks lines where nothing else helps: between any two characters. */
final class LineBreaks {

    private LineBreaks() {}

    static List<String> everywhere(SetText text, String paragraph, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float filled = 0;
        for (int character : paragraph.codePoints().toArray()) {
            float more = text.width(Character.toString(character), size);
            if (filled + more > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                filled = 0;
            }
            line.appendCodePoint(character);
            filled += more;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The beginning that fits. */
    static String cut(SetText text, String paragraph, float size, float width) throws IOException {
        return everywhere(text, paragraph, size, width).get(0);
    }
}
