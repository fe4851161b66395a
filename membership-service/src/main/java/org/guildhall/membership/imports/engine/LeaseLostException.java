package org.guildhall.membership.imports.engine;

/** Somebody else works on the import by now: what was begun here is undone. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("another worker went on with an import");
    }
}
