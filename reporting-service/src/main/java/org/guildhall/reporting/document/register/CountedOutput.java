package org.guildhall.reporting.document.register;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.guildhall.reporting.job.WrittenFile;
import org.jspecify.annotations.Nullable;

/** A file that goes wherever, and isn't kept. */
public final class CountedOutput extends WrittenFile {

    private final DigestOutputStream output;
    private long size;
    private @Nullable String sha256;

    public CountedOutput(OutputStream output) {
        try {
            this.output = new DigestOutputStream(output, MessageDigest.getInstance("SHA-256"));
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
        output.write(some, from, length);
        size += length;
    }

    @Override
    public void flush() throws IOException {
        output.flush();
    }

    @Override
    public void close() throws IOException {
        if (sha256 == null) {
            sha256 = HexFormat.of().formatHex(output.getMessageDigest().digest());
            output.close();
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String sha256() {
        if (sha256 == null) {
            throw new IllegalStateException("it isn't closed");
        }
        return sha256;
    }
}
