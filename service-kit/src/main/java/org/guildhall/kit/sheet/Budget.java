package org.guildhall.kit.sheet;

import org.guildhall.kit.problem.ProblemException;

/** What is left of the cost that reading one file may have. Whoever reads spends first and keeps afterwards. */
final class Budget {

    /** An element costs four and its end one: a cell with a value eleven, in some forty bytes. No file is full of them. */
    private static final int BYTES_PER_STEP = 8;

    private final long end;
    private long bytes;
    private long steps;
    private long texts;
    private long shared;
    private long shown;

    Budget(SheetBounds bounds) {
        end = System.nanoTime() + bounds.time().toNanos();
        bytes = bounds.bytes();
        steps = bounds.bytes() / BYTES_PER_STEP;
        texts = (long) bounds.rows() * bounds.columns();
        shared = bounds.characters();
        shown = bounds.characters();
    }

    void unpack(int read) {
        bytes -= read;
        require(bytes >= 0);
        requireTime();
    }

    /** Elements, pieces of text, fields: each takes its time, however short it is. */
    void step(int cost) {
        steps -= cost;
        require(steps >= 0);
    }

    /** A text that a workbook keeps apart from its cells: there may be as many as cells. */
    void share(int characters) {
        texts--;
        shared -= characters;
        require(texts >= 0 && shared >= 0);
    }

    /** Characters of a cell; a text that a thousand cells share is as much work as a thousand texts. */
    void show(int characters) {
        shown -= characters;
        require(shown >= 0);
    }

    void requireTime() {
        require(System.nanoTime() - end < 0);
    }

    private static void require(boolean modest) {
        if (!modest) {
            throw ProblemException.of(422, "import-too-large");
        }
    }
}
