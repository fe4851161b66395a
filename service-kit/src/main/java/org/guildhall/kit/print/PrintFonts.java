package org.guildhall.kit.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts documents are set in, embedded so that every reader shows the same: those configured, then Noto Sans SC (SIL Open
 * Font License), which has 30,000 characters, rare ones of names among them. They are read when the first document is printed,
 * since that takes most of a second, and kept. Their tables are read as they are needed, so documents that share them are set
 * one at a time.
 */
public final class PrintFonts {

    private static final String BUILT_IN = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final int NOWHERE = -1;

    private final List<Path> configured;
    private final Map<Integer, Integer> places = new HashMap<>();
    private List<Face> faces = List.of();

    /** @param configured TrueType files that are tried before the built-in font */
    public PrintFonts(List<Path> configured) {
        this.configured = configured;
    }

    /** A font and the glyphs it has. */
    record Face(TrueTypeFont font, CmapLookup glyphs) {

        boolean has(int character) {
            return glyphs.getGlyphId(character) > 0;
        }
    }

    /** In the order they are tried. */
    synchronized List<Face> faces() {
        if (faces.isEmpty()) {
            faces = Stream.concat(
                            configured.stream().map(PrintFonts::open),
                            Stream.of(PrintFonts.class.getResourceAsStream(BUILT_IN)))
                    .map(PrintFonts::read)
                    .toList();
        }
        return faces;
    }

    /** Whether some font has the character. */
    public boolean have(int character) {
        return placeFor(character).isPresent();
    }

    /** The place of the first font with the character; none if it can't be printed. */
    synchronized Optional<Integer> placeFor(int character) {
        int place = places.computeIfAbsent(character, this::find);
        return place == NOWHERE ? Optional.empty() : Optional.of(place);
    }

    /** Of a character that the font at the place has, in thousandths of the size. */
    synchronized float width(int place, int character) throws IOException {
        Face face = faces().get(place);
        return face.font().getAdvanceWidth(face.glyphs().getGlyphId(character))
                * 1000f
                / face.font().getUnitsPerEm();
    }

    /** The font at the place with no more than these characters, all of which it has. */
    public synchronized SubsetFont subset(int place, SortedSet<Integer> characters) throws IOException {
        return SubsetFont.of(faces().get(place), characters);
    }

    private int find(int character) {
        List<Face> tried = faces();
        for (int place = 0; place < tried.size(); place++) {
            if (tried.get(place).has(character)) {
                return place;
            }
        }
        return NOWHERE;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a configured font can't be read", e);
        }
    }

    private static Face read(InputStream file) {
        try (InputStream bytes = Objects.requireNonNull(file)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
            font.getCmap()
                    .setCmaps(Stream.of(font.getCmap().getCmaps())
                            .map(WrittenCharacters::new)
                            .toArray(CmapSubtable[]::new));
            return new Face(font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("a font can't be read", e);
        }
    }
}
