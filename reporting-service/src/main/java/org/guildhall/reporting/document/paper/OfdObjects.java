package org.guildhall.reporting.document.paper;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers all objects of a document of OFD, fonts among them, and remembers which characters of each font are drawn. */
final class OfdObjects {

    private final SortedMap<Integer, Font> fonts = new TreeMap<>();
    private long last;

    /** A font that is drawn with. */
    record Font(long id, SortedSet<Integer> characters) {}

    long next() {
        return ++last;
    }

    /** The highest number so far. */
    long last() {
        return last;
    }

    /** The number of the font at the place, with which this is drawn. */
    long font(int place, String drawn) {
        Font font = fonts.computeIfAbsent(place, absent -> new Font(next(), new TreeSet<>()));
        drawn.codePoints().forEach(font.characters()::add);
        return font.id();
    }

    /** By their places. */
    SortedMap<Integer, Font> fonts() {
        return fonts;
    }
}
