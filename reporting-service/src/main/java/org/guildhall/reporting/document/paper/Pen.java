package org.guildhall.reporting.document.paper;

import java.util.List;

/**
 * What lines are drawn with. Their corners are round: a pointed one reaches beyond its figure, the further the steeper, and
 * where a reader cuts it off differs.
 *
 * @param tenths its width, in tenths of a point
 * @param dashes lengths of what is drawn and what is left out by turns, in points; none for a line that isn't broken
 */
public record Pen(Ink ink, int tenths, List<Integer> dashes) {

    public static final Pen FINE = fine(Ink.BLACK);

    public static Pen fine(Ink ink) {
        return new Pen(ink, 5, List.of());
    }

    /** In points. */
    float width() {
        return tenths / 10f;
    }
}
