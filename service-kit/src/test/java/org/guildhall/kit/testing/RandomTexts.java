package org.guildhall.kit.testing;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts of any size, from every corner of Unicode: what people paste, what attackers try, what no text should hold. */
final class RandomTexts {

    /** First and last code point. */
    private record Block(int first, int last) {}

    private static final List<Block> BLOCKS = List.of(
            new Block('a', 'z'),
            new Block('0', '9'),
            new Block(' ', '~'),
            new Block(0, 0x1f),
            new Block(0x7f, 0xa0),
            new Block(0xa1, 0x24f),
            // Combining marks.
            new Block(0x300, 0x36f),
            // Hebrew, Arabic, and their digits.
            new Block(0x590, 0x6ff),
            new Block(0x1160, 0x11ff),
            // Spaces, zero widths, changes of direction.
            new Block(0x2000, 0x206f),
            new Block(0x3000, 0x303f),
            new Block(0x4e00, 0x9fff),
            new Block(0xac00, 0xd7a3),
            // Halves of pairs.
            new Block(0xd800, 0xdfff),
            new Block(0xe000, 0xf8ff),
            new Block(0xfdd0, 0xfe0f),
            new Block(0xfeff, 0xff5e),
            new Block(0xfff0, 0xffff),
            new Block(0x1d7ce, 0x1d7ff),
            new Block(0x1f1e6, 0x1f64f),
            new Block(0x20000, 0x2a6df),
            new Block(0xe0000, 0xe01ef),
            new Block(0x10fff0, 0x10ffff));

    private static final List<String> FRAGMENTS = List.of(
            "' OR 1=1 --",
            "\"; DROP TABLE member; --",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%00",
            "%s%n%x",
            "\\u0000",
            "\r\nX-Injected: 1",
            "null",
            "NaN",
            "-0",
            "1e400",
            "=1+1",
            "\ud83d",
            "👨‍👩‍👧‍👦",
            "e\u0301\u0301\u0301",
            "\u202eabc\u202c",
            "١٢٣",
            "１２３",
            "2026-02-30T25:61:61Z");

    private static final int[] SIZES = {0, 1, 3, 20, 64, 129, 300, 1_025, 5_000, 70_000};

    private RandomTexts() {}

    /** Mostly short, sometimes of tens of thousands of characters. */
    static String any(RandomGenerator random) {
        return any(random, Integer.MAX_VALUE);
    }

    /** The same with so many code points and fragments at most. */
    static String any(RandomGenerator random, int most) {
        // The largest sizes are the rarest.
        int size = SIZES[random.nextInt(1 + random.nextInt(SIZES.length))];
        return ofLength(random, Math.min(size == 0 ? 0 : random.nextInt(size, size * 2), most));
    }

    /** Of so many code points and fragments. */
    static String ofLength(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        Block one = pick(random, BLOCKS);
        Block other = pick(random, BLOCKS);
        boolean withFragments = random.nextInt(3) == 0;
        for (int i = 0; i < length; i++) {
            if (withFragments && random.nextInt(8) == 0) {
                text.append(pick(random, FRAGMENTS));
            } else {
                Block block = random.nextBoolean() ? one : other;
                text.appendCodePoint(random.nextInt(block.first(), block.last() + 1));
            }
        }
        return text.toString();
    }

    static <T> T pick(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
