package org.guildhall.kit.sheet;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook's package (ECMA-376 part 2), by its directory and from memory. What isn't read isn't unpacked, and
 * what is unpacked is counted: a file of one megabyte can unpack to a thousand of them.
 */
final class PackageParts implements AutoCloseable {

    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    PackageParts(byte[] file, Budget budget) throws IOException {
        this.budget = budget;
        // The JDK's reader of streams knows no sizes of 64 bits behind a part, which streaming writers leave there.
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .setIgnoreLocalFileHeader(true)
                .get();
        Collections.list(zip.getEntries()).forEach(part -> parts.putIfAbsent(plain(part.getName()), part));
    }

    boolean has(String name) {
        return parts.containsKey(plain(name));
    }

    InputStream read(String name) throws IOException {
        ZipArchiveEntry part = parts.get(plain(name));
        if (part == null) {
            throw new FileNotFoundException(name);
        }
        if (part.getMethod() != ZipEntry.DEFLATED && part.getMethod() != ZipEntry.STORED) {
            throw new IOException("workbooks are packed in no other way");
        }
        return new Counted(zip.getInputStream(part), budget);
    }

    /** Names don't differ by case alone, and some writers use the separators of Windows. */
    private static String plain(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterInputStream {

        private final Budget budget;

        Counted(InputStream part, Budget budget) {
            super(part);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            budget.unpack(1);
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            budget.unpack(Math.max(read, 0));
            return read;
        }
    }
}
