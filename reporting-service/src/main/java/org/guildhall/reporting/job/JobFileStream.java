package org.guildhall.reporting.job;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that is kept as it is written, a portion in a row; no more of it than a portion is ever in memory. */
final class JobFileStream extends WrittenFile {

    private final RunningJob run;
    private final int file;
    private final byte[] portion;
    private final MessageDigest digest;
    private int filled;
    private int parts;
    private long size;
    private @Nullable String sha256;

    JobFileStream(RunningJob run, int file, int portion) {
        this.run = run;
        this.file = file;
        this.portion = new byte[portion];
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int from = offset;
        while (from < offset + length) {
            int taken = Math.min(portion.length - filled, offset + length - from);
            System.arraycopy(bytes, from, portion, filled, taken);
            filled += taken;
            from += taken;
            if (filled == portion.length) {
                keep();
            }
        }
    }

    @Override
    public void close() {
        if (sha256 == null) {
            if (filled > 0) {
                keep();
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
            run.close(file, size, sha256);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String sha256() {
        return Objects.requireNonNull(sha256, "it isn't closed");
    }

    private void keep() {
        digest.update(portion, 0, filled);
        size += filled;
        run.add(file, parts++, Arrays.copyOf(portion, filled));
        filled = 0;
    }
}
