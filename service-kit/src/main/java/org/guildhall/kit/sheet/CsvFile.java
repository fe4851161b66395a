package org.guildhall.kit.sheet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;

/**
 * Reads CSV (RFC 4180) as spreadsheets in China write it: UTF-8 with or without a byte order mark, GB18030, or UTF-16 with a
 * mark, separated by commas, semicolons or tabs. A file that is none of these is refused, never read with replacements.
 */
final class CsvFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final ObjectReader READER =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private CsvFile() {}

    static List<SheetRow> read(byte[] file, int mostRows) {
        String text = decode(file);
        List<SheetRow> rows = new ArrayList<>();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        int number = 0;
        try (MappingIterator<String[]> records = READER.with(schema).readValues(text)) {
            while (records.hasNextValue() && number < SheetRow.MOST_ROWS && rows.size() < mostRows) {
                SheetRow row = row(++number, records.nextValue());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw ProblemException.of(422, "import-unreadable");
        }
    }

    private static SheetRow row(int number, String[] fields) {
        return new SheetRow(
                number,
                Stream.of(fields)
                        .limit(SheetRow.MOST_COLUMNS)
                        .map(SheetCell::of)
                        .toList());
    }

    /** The one that stands most often in the first line, where the headings have none of them. */
    private static char separator(String text) {
        String headings = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(headings, candidate) > count(headings, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char separator) {
        return text.chars().filter(character -> character == separator).count();
    }

    private static String decode(byte[] file) {
        if (SheetFile.startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return decode(file, 3, StandardCharsets.UTF_8);
        }
        if (SheetFile.startsWith(file, 0xFF, 0xFE)) {
            return decode(file, 2, StandardCharsets.UTF_16LE);
        }
        if (SheetFile.startsWith(file, 0xFE, 0xFF)) {
            return decode(file, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(file, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decode(file, 0, GB18030);
        }
    }

    private static String decode(byte[] file, int from, Charset charset) {
        try {
            return strictly(file, from, charset);
        } catch (CharacterCodingException e) {
            throw ProblemException.of(422, "import-encoding");
        }
    }

    private static String strictly(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from))
                .toString();
    }
}
