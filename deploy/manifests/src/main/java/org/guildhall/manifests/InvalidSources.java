package org.guildhall.manifests;

/** Sources that can't be rendered, or that ask for what this renderer doesn't know. */
public final class InvalidSources extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSources(String message, Object... values) {
        super(message.formatted(values));
    }

    InvalidSources(Throwable cause, String message, Object... values) {
        super(message.formatted(values), cause);
    }
}
