package org.guildhall.reporting.job;

/** The job was cancelled, or is another's by now: whatever is done from here on would be for nothing. */
final class JobLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobLostException() {
        super("cancelled, or carried out by another instance by now");
    }
}
