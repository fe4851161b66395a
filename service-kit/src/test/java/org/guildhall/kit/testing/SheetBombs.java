package org.guildhall.kit.testing;

import static org.guildhall.kit.testing.Workbooks.of;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files below one megabyte that are made to cost whoever reads them their memory or their time, by name. A reader must refuse
 * each of them, with little memory and at once.
 */
public final class SheetBombs {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    /** As much of a part as stays below the bound of what may be unpacked. */
    private static final int MUCH = 14_000_000;

    private SheetBombs() {}

    public static Map<String, byte[]> all() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        addNumbers(bombs);
        addPlaces(bombs);
        addTexts(bombs);
        addMarkup(bombs);
        addParts(bombs);
        addCsv(bombs);
        return bombs;
    }

    private static void addNumbers(Map<String, byte[]> bombs) {
        bombs.put("exponent", cell("1e999999999"));
        bombs.put("exponent-of-nine-digits", cell("1e200000000"));
        bombs.put("negative-exponent", cell("1e-999999999"));
        bombs.put("digits", cell("9".repeat(MUCH)));
        bombs.put("decimals", cell("0." + "3".repeat(MUCH)));
        bombs.put("twenty-million-digits", cell("9".repeat(20_000_000)));
        bombs.put(
                "formatted-exponent",
                of("<row r=\"1\"><c s=\"1\"><v>1e308</v></c></row>", STYLES, Workbooks.styles(4)));
        bombs.put(
                "digits-of-a-format",
                of("<row r=\"1\"><c s=\"1\"><v>1</v></c></row>", STYLES, Workbooks.styles("0".repeat(1_000_000))));
    }

    private static void addPlaces(Map<String, byte[]> bombs) {
        for (String address : new String[] {"ZZZZZZ9", "FXSHRXW9", "XFE9", "XFD9", "A99999999999", "A9999999"}) {
            bombs.put("cell-" + address, of("<row r=\"9\"><c r=\"" + address + "\"><v>1</v></c></row>"));
        }
        bombs.put("row-of-cells", of("<row r=\"1\">" + "<c><v>1</v></c>".repeat(900_000) + "</row>"));
        bombs.put("row-of-blank-cells", of("<row r=\"1\">" + "<c/>".repeat(MUCH / 4) + "</row>"));
        bombs.put("blank-rows", of("<row/>".repeat(MUCH / 6)));
        bombs.put("rows", of("<row><c><v>1</v></c></row>".repeat(MUCH / 26)));
        bombs.put("blank-cells", of(("<row>" + "<c/>".repeat(16_384) + "</row>").repeat(MUCH / 65_547) + "<c"));
    }

    private static void addTexts(Map<String, byte[]> bombs) {
        bombs.put("text", of("<row><c t=\"inlineStr\"><is><t>" + "x".repeat(MUCH) + "</t></is></c></row>"));
        bombs.put("shared-text", shared("<si><t>" + "x".repeat(MUCH) + "</t></si>"));
        bombs.put("runs", shared("<si>" + "<r><t>x</t></r>".repeat(MUCH / 15) + "</si>"));
        bombs.put("shared-texts", shared("<si/>".repeat(MUCH / 5)));
        bombs.put("different-texts", shared(many(300_000, i -> "<si><t>" + i + "</t></si>")));
        bombs.put(
                "one-text-for-all-cells",
                of(
                        ("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(30) + "</row>").repeat(2_000),
                        TEXTS,
                        "<sst><si><t>" + "x".repeat(32_000) + "</t></si></sst>"));
        bombs.put("formulas", of(("<row>" + "<c><f>1</f></c>".repeat(30) + "</row>").repeat(20_000)));
    }

    private static void addMarkup(Map<String, byte[]> bombs) {
        bombs.put("comment", sheet("<a><!--" + "<a ".repeat(MUCH / 3) + "-->"));
        bombs.put("section", sheet("<a><![CDATA[" + "<a ".repeat(MUCH / 3) + "]]>"));
        bombs.put("attribute", sheet("<a b=\"" + "x".repeat(MUCH) + "\"/>"));
        bombs.put("attributes", sheet("<a " + many(380_000, i -> "b" + i + "=\"\" ") + "/>"));
        bombs.put("instruction", sheet("<a><?b " + "x".repeat(MUCH) + "?>"));
        bombs.put("name", sheet("<" + "x".repeat(MUCH)));
        bombs.put("depth", sheet("<a>".repeat(MUCH / 3)));
        bombs.put("depth-with-spaces", sheet("<a xmlns:b=\"c\">".repeat(MUCH / 15)));
        bombs.put("names", sheet("<a>" + many(380_000, i -> "<n" + i + "/>")));
        bombs.put("names-of-attributes", sheet("<a>" + many(350_000, i -> "<n a" + i + "=\"\"/>")));
        bombs.put("namespaces", sheet("<a>" + many(300_000, i -> "<n xmlns=\"n" + i + "\"/>")));
        bombs.put("prefixes", sheet("<a>" + many(300_000, i -> "<n xmlns:a" + i + "=\"n\"/>")));
        bombs.put("instructions", sheet("<a>" + many(380_000, i -> "<?n" + i + "?>")));
        bombs.put("document-type", sheet("<!DOCTYPE a [" + many(330_000, i -> "<!ENTITY e" + i + " \"\">") + "]><a/>"));
        bombs.put("entities", sheet("""
                <!DOCTYPE a [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>\
                <worksheet><sheetData><row><c t="str"><v>&d;</v></c></row></sheetData></worksheet>"""));
        bombs.put("foreign-file", sheet("""
                <!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>\
                <worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>"""));
    }

    private static void addParts(Map<String, byte[]> bombs) {
        bombs.put("unpacked", of("", TEXTS, "<sst>" + " ".repeat(100_000_000) + "</sst>"));
        bombs.put("styles", of("", STYLES, "<a><cellXfs>" + "<xf/>".repeat(MUCH / 5) + "</cellXfs></a>"));
        bombs.put("formats", of("", STYLES, "<a><numFmts>" + many(300_000, SheetBombs::format) + "</numFmts></a>"));
        bombs.put("relations", of("", "_rels/.rels", "<a>" + many(300_000, SheetBombs::relation) + "</a>"));
        bombs.put("sheets", of("", "xl/workbook.xml", "<a>" + "<sheet id=\"rId1\"/>".repeat(400_000) + "</a>"));
        Map<String, String> parts = new LinkedHashMap<>();
        IntStream.range(0, 9_000).forEach(i -> parts.put("xl/" + i, ""));
        bombs.put("parts", Workbooks.zip(parts));
    }

    private static String format(int number) {
        return "<numFmt numFmtId=\"" + number + "\" formatCode=\"0\"/>";
    }

    private static String relation(int number) {
        return "<Relationship Id=\"" + number + "\" Type=\"\" Target=\"\"/>";
    }

    private static void addCsv(Map<String, byte[]> bombs) {
        bombs.put("csv-columns", csv(",".repeat(999_000) + "x"));
        bombs.put("csv-rows", csv("x\n".repeat(499_000)));
        bombs.put("csv-blank-rows", csv("\n".repeat(999_000)));
        bombs.put("csv-quote", csv("\"" + "x".repeat(999_000)));
        bombs.put("csv-field", csv("x,\n" + "x".repeat(999_000)));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cell(String value) {
        return of("<row r=\"1\"><c r=\"A1\"><v>" + value + "</v></c></row>");
    }

    private static byte[] shared(String texts) {
        return of("", TEXTS, "<sst>" + texts + "</sst>");
    }

    private static byte[] sheet(String xml) {
        return of("", SHEET, xml);
    }

    private static String many(int times, IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
    }
}
