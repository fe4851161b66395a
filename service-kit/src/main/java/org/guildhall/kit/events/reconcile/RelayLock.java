package org.guildhall.kit.events.reconcile;

/** The advisory lock of whoever may tell what stands in the outbox: the relay that leads, or a reconciliation. */
public final class RelayLock {

    public static final long KEY = 0x6775_696c_6468_616cL;

    private RelayLock() {}
}
