package org.guildhall.reporting.document.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.print.SetText;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.text.TextCode;

/** Places the characters of a run: OFD is told where each begins, since without that they stand upon each other. */
final class OfdText {

    private OfdText() {}

    /** Of points, to a thousandth. */
    static double millimetres(float points) {
        return Math.round(points * 25_400d / 72) / 1_000d;
    }

    /**
     * A character beyond U+FFFF stands in a code of its own, with a place of its own, since readers don't agree whether distances
     * are between characters or between their halves.
     *
     * @param down to the line the letters stand on
     */
    static List<TextCode> codes(SetText text, String run, float size, float down) throws IOException {
        List<TextCode> codes = new ArrayList<>();
        int[] characters = run.codePoints().toArray();
        float across = 0;
        int from = 0;
        while (from < characters.length) {
            int until = from + 1;
            while (until < characters.length
                    && Character.isBmpCodePoint(characters[from])
                    && Character.isBmpCodePoint(characters[until])) {
                until++;
            }
            List<Double> advances = new ArrayList<>();
            float begun = across;
            for (int i = from; i < until; i++) {
                float width = text.width(Character.toString(characters[i]), size);
                across += width;
                advances.add(millimetres(width));
            }
            codes.add(code(new String(characters, from, until - from), begun, down, advances));
            from = until;
        }
        return codes;
    }

    private static TextCode code(String content, float across, float down, List<Double> advances) {
        TextCode code = new TextCode().setContent(content).setCoordinate(millimetres(across), millimetres(down));
        List<Double> distances = advances.subList(0, advances.size() - 1);
        return distances.isEmpty() ? code : code.setDeltaX(shortened(distances));
    }

    /** What repeats itself is said once: {@code g 3 3.881} is {@code 3.881 3.881 3.881}. */
    private static ST_Array shortened(List<Double> distances) {
        ST_Array array = new ST_Array();
        int from = 0;
        while (from < distances.size()) {
            int until = from + 1;
            while (until < distances.size() && distances.get(until).equals(distances.get(from))) {
                until++;
            }
            String distance = Double.toString(distances.get(from));
            if (until - from > 2) {
                array.add("g").add(Integer.toString(until - from)).add(distance);
            } else {
                for (int i = from; i < until; i++) {
                    array.add(distance);
                }
            }
            from = until;
        }
        return array;
    }
}
