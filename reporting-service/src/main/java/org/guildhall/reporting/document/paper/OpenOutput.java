package org.guildhall.reporting.document.paper;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What somebody else closes: a library that closes what it has written to closes nothing. */
public final class OpenOutput extends FilterOutputStream {

    public OpenOutput(OutputStream output) {
        super(output);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
