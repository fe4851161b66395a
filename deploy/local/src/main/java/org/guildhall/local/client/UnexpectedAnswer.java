package org.guildhall.local.client;

/** A service answered what nobody reckoned with, or nothing at all. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String what, Throwable cause) {
        super(what, cause);
    }

    /** Tells the attempt and the answer, whose problem document holds nothing personal. */
    public UnexpectedAnswer(String what, ApiClient.Answer answer) {
        super("%s: answered %d %s".formatted(what, answer.status(), answer.body()));
    }
}
