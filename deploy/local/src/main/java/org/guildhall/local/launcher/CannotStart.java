package org.guildhall.local.launcher;

/** What keeps the local suite from starting, said in one line that tells what to do. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String line) {
        super(line);
    }
}
