package org.guildhall.kit.events.event;

/** An event that can't be understood, however often it is tried; it goes to the dead-letter topic with this reason. */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String reason) {
        super(reason);
    }

    public UnreadableEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
