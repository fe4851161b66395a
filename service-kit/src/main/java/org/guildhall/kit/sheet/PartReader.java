package org.guildhall.kit.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an XML part, of which its parser may read only so many for a single step: names, values, comments and
 * sections that it would have to keep as a whole stay small, whatever their form. Parts are UTF-8, as all writers make them.
 */
final class PartReader extends FilterReader {

    private static final int LONGEST_STEP = 1 << 18;
    private static final char MARK = '\uFEFF';

    private final Budget budget;
    private int left = LONGEST_STEP;
    private boolean begun;

    PartReader(InputStream part, Budget budget) {
        super(new InputStreamReader(
                part,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.budget = budget;
    }

    void beginStep() {
        left = LONGEST_STEP;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        budget.requireTime();
        int read = super.read(buffer, offset, length);
        if (!begun && read > 0) {
            begun = true;
            if (buffer[offset] == MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, --read);
                read = read == 0 ? super.read(buffer, offset, length) : read;
            }
        }
        left -= read;
        if (left < 0) {
            throw new IOException("more than a step may need");
        }
        return read;
    }
}
