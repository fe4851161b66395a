package org.guildhall.local.scenario;

/** A scenario that cannot be played; the message names the file and the place in it. */
public final class InvalidScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidScenario(String source, String place, String problem) {
        super(place.isEmpty() ? "%s: %s".formatted(source, problem) : "%s: %s: %s".formatted(source, place, problem));
    }
}
