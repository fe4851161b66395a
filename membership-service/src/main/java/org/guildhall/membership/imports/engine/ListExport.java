package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A list that is written as it is read, a portion in a transaction that ends before its lines are written.
 *
 * @param name of the sheet
 * @param reader reads what follows the last of the portion before, which is null at first
 * @param lines of a portion, in the order of the headings
 * @param closing says behind them how many were written; null where nothing is to be said
 */
public record ListExport<T>(
        String name,
        List<String> headings,
        PortionReader<T> reader,
        Function<List<T>, List<List<String>>> lines,
        @Nullable IntFunction<String> closing) {

    private static final int PORTION = 1_000;

    /** Reads so many of a list. */
    @FunctionalInterface
    public interface PortionReader<T> {
        List<T> read(@Nullable T last, int size);
    }

    /** As a cell has it: empty where nothing is known. */
    public static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    StreamingOutput in(SheetFormat format) {
        return output -> {
            try (SheetWriter writer = SheetWriter.open(format, name, output)) {
                write(writer);
            }
        };
    }

    private void write(SheetWriter writer) throws IOException {
        writer.row(headings);
        T last = null;
        int read = PORTION;
        int count = 0;
        while (read == PORTION) {
            T behind = last;
            List<T> portion = new ArrayList<>();
            List<List<String>> written = QuarkusTransaction.requiringNew().call(() -> {
                portion.addAll(reader.read(behind, PORTION));
                return lines.apply(portion);
            });
            for (List<String> line : written) {
                writer.row(line);
            }
            read = portion.size();
            count += read;
            last = portion.isEmpty() ? null : portion.get(portion.size() - 1);
        }
        if (closing != null) {
            writer.notes("说明", List.of(closing.apply(count)));
        }
    }
}
