package org.guildhall.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks to import, made of parts that can be read here or below {@code /sheets}. */
public final class Workbooks {

    /** Programs whose own form of a workbook stands below {@code /sheets}, with the same rows in the first visible sheet. */
    public enum Writer {
        EXCEL,
        EXCEL_STRICT,
        LIBRE_OFFICE,
        FASTEXCEL,
        SHEET_JS,
        OPENPYXL
    }

    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/metadata.xml");

    private Workbooks() {}

    /** The workbook as the program makes it. */
    public static byte[] of(Writer writer) {
        Map<String, String> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> {
            String content = resource("/sheets/" + writer.name().toLowerCase(Locale.ROOT) + "/" + part);
            if (content != null) {
                parts.put(part, content);
            }
        });
        return zip(parts);
    }

    /** A workbook of one sheet with these rows, as XML, in the form of Excel; a part named once more replaces the first. */
    public static byte[] of(String rows, String... morePartsAndContents) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet", "worksheets/sheet1.xml",
                        "styles", "styles.xml",
                        "sharedStrings", "sharedStrings.xml"));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        for (int i = 0; i < morePartsAndContents.length; i += 2) {
            parts.put(morePartsAndContents[i], morePartsAndContents[i + 1]);
        }
        return zip(parts);
    }

    /** Styles of which the first shows numbers as they are and the second by this format. */
    public static String styles(String format) {
        return """
                <styleSheet><numFmts count="1"><numFmt numFmtId="176" formatCode="%s"/></numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
                <cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>""".formatted(escaped(format));
    }

    /** Styles of which the second shows numbers by the format that has this number in every workbook. */
    public static String styles(int format) {
        return "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + format + "\"/></cellXfs></styleSheet>";
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"http://schemas/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString();
    }

    /** The text as it stands in XML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream content = Workbooks.class.getResourceAsStream(name)) {
            return content == null ? null : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
