package org.guildhall.reporting.document.paper;

/** A colour; its parts are between 0 and 255. */
public record Ink(int red, int green, int blue) {

    public static final Ink BLACK = grey(0);

    public static Ink grey(int light) {
        return new Ink(light, light, light);
    }
}
