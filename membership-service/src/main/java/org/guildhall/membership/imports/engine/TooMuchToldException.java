package org.guildhall.membership.imports.engine;

/** A portion of rows would tell more of persons beyond the organisation than one officer may learn. */
final class TooMuchToldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int telling;

    TooMuchToldException(int telling) {
        super("more would be told than one officer may learn");
        this.telling = telling;
    }

    /** How many rows would have told something. */
    int telling() {
        return telling;
    }
}
