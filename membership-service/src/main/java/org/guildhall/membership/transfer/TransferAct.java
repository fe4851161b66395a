package org.guildhall.membership.transfer;

/** What is done to an open transfer. */
enum TransferAct {
    RELEASE,
    ACCEPT,
    REFUSE,
    /** By whoever asked. */
    CANCEL,
    /** The days in which a side could have answered are over. */
    LAPSE
}
