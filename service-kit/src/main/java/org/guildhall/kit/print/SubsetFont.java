package org.guildhall.kit.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * A font with the glyphs of a few characters only, which finds them by the characters, rare ones beyond U+FFFF too: PDF knows
 * glyphs by number, but other forms of documents don't, and PDFBox writes tables of characters only up to there.
 *
 * @param name as PostScript calls it
 * @param family as people call it
 * @param file a TrueType font
 */
public record SubsetFont(String name, String family, byte[] file) {

    /** What glyphs are drawn by; what else fonts have is for setting text, which is done. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep", "OS/2", "name");

    /** The bits of a font's fsType of which one says how it may be embedded at all. */
    private static final int USAGE = 0x000F;

    private static final int TRUE_TYPE = 0x00010000;
    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int WHOLE_SUM = 0xB1B0AFBA;

    /** @throws IOException also if the font may not be embedded in part, as PDFBox refuses it */
    static SubsetFont of(PrintFonts.Face face, SortedSet<Integer> characters) throws IOException {
        TrueTypeFont font = face.font();
        if (!mayBeEmbedded(font.getOS2Windows())) {
            throw new IOException("the licence of a font doesn't let a part of it be embedded: " + font.getName());
        }
        SortedMap<Integer, Integer> glyphs = new TreeMap<>();
        characters.forEach(character -> glyphs.put(character, face.glyphs().getGlyphId(character)));
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addGlyphIds(new TreeSet<>(glyphs.values()));
        Map<Integer, Integer> before = subsetter.getGIDMap();
        Map<Integer, Integer> now = new TreeMap<>();
        before.forEach((after, old) -> now.put(old, after));
        glyphs.replaceAll((character, glyph) -> Objects.requireNonNull(now.get(glyph)));
        ByteArrayOutputStream glyphsOnly = new ByteArrayOutputStream();
        subsetter.writeToStream(glyphsOnly);
        SortedMap<String, byte[]> tables = tables(ByteBuffer.wrap(glyphsOnly.toByteArray()));
        tables.put("cmap", characterTable(glyphs));
        // All there is of PostScript names: that there are none.
        tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
        return new SubsetFont(
                Objects.requireNonNullElse(font.getName(), "Font"),
                Objects.requireNonNullElse(font.getNaming().getFontFamily(), "Font"),
                written(tables));
    }

    /** What the font says of its licence (fsType); one that says nothing is refused, too. */
    private static boolean mayBeEmbedded(@Nullable OS2WindowsMetricsTable told) {
        if (told == null) {
            return false;
        }
        int type = told.getFsType();
        int never = OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING | OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY;
        return (type & USAGE) != OS2WindowsMetricsTable.FSTYPE_RESTRICTED && (type & never) == 0;
    }

    private static SortedMap<String, byte[]> tables(ByteBuffer font) {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = HEADER + i * ENTRY;
            byte[] tag = Arrays.copyOfRange(font.array(), entry, entry + 4);
            int from = font.getInt(entry + 8);
            tables.put(
                    new String(tag, StandardCharsets.US_ASCII),
                    Arrays.copyOfRange(font.array(), from, from + font.getInt(entry + 12)));
        }
        return tables;
    }

    /** Of format 12, a group for each character, both as Unicode's and as that of Windows. */
    private static byte[] characterTable(SortedMap<Integer, Integer> glyphs) {
        int length = 16 + 12 * glyphs.size();
        ByteBuffer table = ByteBuffer.allocate(20 + length);
        table.putShort((short) 0).putShort((short) 2);
        table.putShort((short) 0).putShort((short) 4).putInt(20);
        table.putShort((short) 3).putShort((short) 10).putInt(20);
        table.putShort((short) 12).putShort((short) 0);
        table.putInt(length).putInt(0).putInt(glyphs.size());
        glyphs.forEach(
                (character, glyph) -> table.putInt(character).putInt(character).putInt(glyph));
        return table.array();
    }

    private static byte[] written(SortedMap<String, byte[]> tables) {
        byte[] head = Objects.requireNonNull(tables.get("head"));
        ByteBuffer.wrap(head).putInt(8, 0);
        int length = HEADER
                + ENTRY * tables.size()
                + tables.values().stream()
                        .mapToInt(table -> padded(table.length))
                        .sum();
        ByteBuffer font = ByteBuffer.allocate(length);
        int highest = Integer.highestOneBit(tables.size());
        font.putInt(TRUE_TYPE).putShort((short) tables.size());
        font.putShort((short) (highest * ENTRY)).putShort((short) Integer.numberOfTrailingZeros(highest));
        font.putShort((short) ((tables.size() - highest) * ENTRY));
        int from = HEADER + ENTRY * tables.size();
        int headFrom = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            font.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            font.putInt(sum(bytes)).putInt(from).putInt(bytes.length);
            font.put(from, bytes);
            headFrom = table.getKey().equals("head") ? from : headFrom;
            from += padded(bytes.length);
        }
        font.putInt(headFrom + 8, WHOLE_SUM - sum(font.array()));
        return font.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int sum(byte[] table) {
        ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(table, padded(table.length)));
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
