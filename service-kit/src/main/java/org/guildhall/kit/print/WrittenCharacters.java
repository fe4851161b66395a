package org.guildhall.kit.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * The characters of a font, where one glyph stands for several: {@code 页} looks as the radical {@code ⻚} does. Whoever asks of
 * which character a glyph is, as for what readers copy, gets the one that was written with it last.
 */
final class WrittenCharacters extends CmapSubtable {

    private final CmapSubtable all;
    private final Map<Integer, Integer> written = new HashMap<>();

    WrittenCharacters(CmapSubtable all) {
        this.all = all;
        setPlatformId(all.getPlatformId());
        setPlatformEncodingId(all.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int character) {
        int glyph = all.getGlyphId(character);
        written.put(glyph, character);
        return glyph;
    }

    @Override
    public List<Integer> getCharCodes(int glyph) {
        List<Integer> codes = all.getCharCodes(glyph);
        Integer meant = written.get(glyph);
        return codes == null || meant == null || !codes.contains(meant)
                ? codes
                : Stream.concat(Stream.of(meant), codes.stream().filter(code -> !code.equals(meant)))
                        .toList();
    }
}
