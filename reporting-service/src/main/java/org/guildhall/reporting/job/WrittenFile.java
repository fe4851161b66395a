package org.guildhall.reporting.job;

import java.io.OutputStream;

/** A file that is being written and, once it is closed, knows by what anybody recognises it. */
public abstract class WrittenFile extends OutputStream {

    /** In bytes. */
    public abstract long size();

    /** In hexadecimal digits. */
    public abstract String sha256();
}
