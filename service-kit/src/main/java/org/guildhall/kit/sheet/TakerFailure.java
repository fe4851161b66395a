package org.guildhall.kit.sheet;

/** Carries what failed with whoever takes the rows past the readers, which know of faults of the file only. */
final class TakerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException fault;

    TakerFailure(RuntimeException fault) {
        super(fault);
        this.fault = fault;
    }

    RuntimeException fault() {
        return fault;
    }
}
