package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts certificates are set in, embedded so that every reader shows the same: those configured, then Noto Sans SC (SIL
 * Open Font License), which has 30,000 characters, rare ones of names among them. They are read when the first certificate is
 * printed, since that takes most of a second, and kept.
 */
@ApplicationScoped
class CertificateFonts {

    private static final String BUILT_IN = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private final CertificateSettings settings;
    private List<Face> faces = List.of();

    CertificateFonts(CertificateSettings settings) {
        this.settings = settings;
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
                            settings.fonts().stream().flatMap(List::stream).map(CertificateFonts::configured),
                            Stream.of(CertificateFonts.class.getResourceAsStream(BUILT_IN)))
                    .map(CertificateFonts::read)
                    .toList();
        }
        return faces;
    }

    /** The place of the first font with the character; none if it can't be printed. */
    Optional<Integer> placeFor(int character) {
        List<Face> tried = faces();
        return Stream.iterate(0, place -> place < tried.size(), place -> place + 1)
                .filter(place -> tried.get(place).has(character))
                .findFirst();
    }

    private static InputStream configured(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a configured font can't be read", e);
        }
    }

    private static Face read(InputStream file) {
        try (InputStream bytes = Objects.requireNonNull(file)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
            return new Face(font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("a font can't be read", e);
        }
    }
}
