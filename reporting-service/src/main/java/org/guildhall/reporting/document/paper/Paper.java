package org.guildhall.reporting.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.kit.print.SetText;

/** The pages of one document, of A4, and the file they become. */
public interface Paper extends AutoCloseable {

    float WIDTH = 210 / 25.4f * 72;
    float HEIGHT = 297 / 25.4f * 72;

    /**
     * What readers are told of a document.
     *
     * @param code by which it is verified
     * @param language as in {@code zh-CN}
     */
    record About(String title, String number, String code, String language, Instant issuedAt) {}

    /** A kind of paper. */
    @FunctionalInterface
    interface Kind {
        Paper take(PrintFonts fonts, About about) throws IOException;
    }

    /** Draws on pages that are there already. */
    @FunctionalInterface
    interface Over {

        /** @param page counted from 1 */
        void draw(Canvas canvas, int page) throws IOException;
    }

    /** The text of the document, by which it is measured and drawn. */
    SetText text();

    /** Begins a page; the one before is left. */
    Canvas turn() throws IOException;

    int pages();

    /** Leaves the last page, draws over each what is known only now, and writes the file; the output stays open. */
    void finish(Over over, OutputStream output) throws IOException;

    @Override
    void close() throws IOException;
}
