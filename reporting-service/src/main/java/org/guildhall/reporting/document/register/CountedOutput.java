package org.guildhall.reporting.document.register;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells what a file is by which its register knows it, while it is written. */
public final class CountedOutput extends FilterOutputStream {

    private final String name;
    private final MessageDigest digest;
    private long bytes;

    public CountedOutput(String name, OutputStream output) {
        super(output);
        this.name = name;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        digest.update(some, from, length);
        bytes += length;
    }

    /** The file as written until now; once. */
    public IssuedFile file() {
        return new IssuedFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
