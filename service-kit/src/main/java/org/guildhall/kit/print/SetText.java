package org.guildhall.kit.print;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Measures the text of one document and says in which fonts it stands: each character in the first font that has it, lines broken
 * where Chinese may be. A character no font has becomes a white square, so that nothing vanishes unseen. Sizes and widths in
 * points, whatever the text is then drawn on.
 */
public class SetText {

    private static final int WHITE_SQUARE = 0x25A1;

    private final PrintFonts fonts;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final SortedSet<Integer> lacking = new TreeSet<>();

    public SetText(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Characters that stand in one font.
     *
     * @param font its place among the fonts
     */
    public record Run(int font, String text) {}

    /** The characters met so far that no font has. */
    public SortedSet<Integer> lacking() {
        return lacking;
    }

    /** The text in lines that are no wider than that, but for a piece that can't be broken. */
    public List<String> lines(String text, float size, float width) throws IOException {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int fitting = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (fitting > start && width(text.substring(start, end), size) > width) {
                lines.add(text.substring(start, fitting));
                start = fitting;
            }
            fitting = end;
        }
        lines.add(text.substring(start));
        return lines;
    }

    public float width(String text, float size) throws IOException {
        float width = 0;
        for (int character : text.codePoints().toArray()) {
            Float known = widths.get(character);
            if (known == null) {
                Run run = runs(Character.toString(character)).get(0);
                known = fonts.width(run.font(), run.text().codePointAt(0));
                widths.put(character, known);
            }
            width += known;
        }
        return width * size / 1000;
    }

    /** A line as it is shown: white squares stand where they must. */
    public List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int place = -1;
        StringBuilder open = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            Optional<Integer> found = fonts.placeFor(character);
            if (found.isEmpty()) {
                lacking.add(character);
            }
            int shown = found.isPresent() ? character : WHITE_SQUARE;
            int next = found.or(() -> fonts.placeFor(WHITE_SQUARE)).orElseThrow();
            if (next != place && !open.isEmpty()) {
                runs.add(new Run(place, open.toString()));
                open.setLength(0);
            }
            place = next;
            open.appendCodePoint(shown);
        }
        if (!open.isEmpty()) {
            runs.add(new Run(place, open.toString()));
        }
        return runs;
    }
}
