package org.guildhall.membership.imports.engine;

import java.util.List;

/** Nothing can be read under the headings of a file. */
final class HeadingsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowFault> faults;

    HeadingsRefusedException(List<RowFault> faults) {
        super("headings refused", null, false, false);
        this.faults = faults;
    }

    List<RowFault> faults() {
        return faults;
    }
}
