package org.guildhall.local.terminal;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal. Chinese characters take two columns there. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table with its heading. */
    public TextTable(String... heading) {
        rows.add(List.of(heading));
    }

    /** Adds a row; it has as many cells as the heading. */
    public TextTable row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("%d cells in a table of %d columns"
                    .formatted(cells.length, rows.get(0).size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Returns the lines, each ended by a line feed, without blanks at their ends. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendLine(text, rows.get(0));
        int width = 0;
        for (int column = 0; column < rows.get(0).size(); column++) {
            width += columnWidth(column) + 2;
        }
        text.append("-".repeat(width - 2)).append('\n');
        rows.stream().skip(1).forEach(row -> appendLine(text, row));
        return text.toString();
    }

    private void appendLine(StringBuilder text, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(columnWidth(column) - width(cell) + 2));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int columnWidth(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private static int width(String cell) {
        return cell.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        boolean wide = Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
        return wide ? 2 : 1;
    }
}
