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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.problem.ProblemException;

/**
 * Reads CSV (RFC 4180) as spreadsheets in China write it: UTF-8 with or without byte order marks, GB18030, or UTF-16 with a
 * mark, separated by commas, semicolons or tabs. A file that is none of these is refused, never read with replacements.
 */
final class CsvFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final ObjectReader READER =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    /** Marks that one program wrote before the text and another before the mark. */
    private static final Pattern MARKS = Pattern.compile("^\\uFEFF+");

    /** The line that tells Excel the separator; it isn't shown and has no number. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("^sep=([,;\\t|])(?:\\r\\n?|\\n)", Pattern.CASE_INSENSITIVE);

    private CsvFile() {}

    static SheetExtent read(byte[] file, SheetBounds bounds, Budget budget, Consumer<SheetRow> taker) {
        String text = MARKS.matcher(decode(file)).replaceFirst("");
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.of(415, "import-no-sheet");
        }
        Matcher told = SEPARATOR_LINE.matcher(text);
        boolean isTold = told.lookingAt();
        String rows = isTold ? text.substring(told.end()) : text;
        char separator = isTold ? told.group(1).charAt(0) : separator(text);
        try {
            return new SheetExtent(rows(rows, separator, budget, new SheetRows(bounds, budget, taker)), 0);
        } catch (TakerFailure e) {
            throw e.fault();
        } catch (IOException e) {
            throw ProblemException.of(422, "import-unreadable");
        }
    }

    /** How many rows are blank. */
    private static int rows(String text, char separator, Budget budget, SheetRows rows) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        int number = 0;
        try (MappingIterator<String[]> records = READER.with(schema).readValues(text)) {
            while (records.hasNextValue()) {
                rows.begin(++number);
                String[] fields = records.nextValue();
                for (int column = 0; column < fields.length; column++) {
                    budget.step(1);
                    rows.put(column, SheetCell.of(fields[column]));
                }
                rows.end();
            }
        }
        return rows.blank();
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
            return decode(file, StandardCharsets.UTF_8);
        }
        if (SheetFile.startsWith(file, 0xFF, 0xFE)) {
            return decode(file, StandardCharsets.UTF_16LE);
        }
        if (SheetFile.startsWith(file, 0xFE, 0xFF)) {
            return decode(file, StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decode(file, GB18030);
        }
    }

    private static String decode(byte[] file, Charset charset) {
        try {
            return strictly(file, charset);
        } catch (CharacterCodingException e) {
            throw ProblemException.of(422, "import-encoding");
        }
    }

    private static String strictly(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }
}
