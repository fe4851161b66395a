package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.paper.OpenOutput;
import org.guildhall.reporting.document.register.Imprint;

/** Writes a Word document (ECMA-376): its parts one after the other, none of them kept. Charts are drawn by who reads it. */
final class WordDocument {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PART = "application/vnd.openxmlformats-officedocument.";

    private final ZipOutputStream zip;
    private final Content content;
    private final Imprint imprint;

    private WordDocument(ZipOutputStream zip, Content content, Imprint imprint) {
        this.zip = zip;
        this.content = content;
        this.imprint = imprint;
    }

    /** Writes the inside of a part. */
    @FunctionalInterface
    private interface Inside {
        void write(Markup part) throws IOException;
    }

    /** The output stays open. */
    static void write(Content content, Imprint imprint, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output);
        new WordDocument(zip, content, imprint).write();
        zip.finish();
    }

    private void write() throws IOException {
        List<Block.Chart> charts = WordBody.charts(content);
        part("[Content_Types].xml", types -> types(types, charts.size()));
        part("_rels/.rels", relations -> {
            relations.open("Relationships", "xmlns", RELATIONS);
            relation(relations, "document", "officeDocument", "word/document.xml");
            relations.empty(
                    "Relationship",
                    "Id",
                    "properties",
                    "Type",
                    RELATIONS + "/metadata/core-properties",
                    "Target",
                    "docProps/core.xml");
        });
        part("docProps/core.xml", this::properties);
        part("word/_rels/document.xml.rels", relations -> {
            relations.open("Relationships", "xmlns", RELATIONS);
            relation(relations, "styles", "styles", "styles.xml");
            relation(relations, "header", "header", "header1.xml");
            relation(relations, "footer", "footer", "footer1.xml");
            for (int i = 1; i <= charts.size(); i++) {
                relation(relations, "chart" + i, "chart", "charts/chart" + i + ".xml");
            }
        });
        part("word/styles.xml", WordStyles::write);
        part("word/header1.xml", header -> WordBody.header(header, content));
        part("word/footer1.xml", footer -> WordBody.footer(footer, content, imprint));
        for (int i = 0; i < charts.size(); i++) {
            Block.Chart chart = charts.get(i);
            part("word/charts/chart" + (i + 1) + ".xml", drawn -> WordChart.write(drawn, chart));
        }
        part("word/document.xml", body -> new WordBody(body).write(content, imprint));
    }

    private void part(String name, Inside inside) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Markup part = new Markup(new OpenOutput(zip));
        inside.write(part);
        part.finish();
        zip.closeEntry();
    }

    private static void types(Markup types, int charts) throws IOException {
        types.open("Types", "xmlns", TYPES);
        types.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        types.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        type(types, "/word/document.xml", PART + "wordprocessingml.document.main+xml");
        type(types, "/word/styles.xml", PART + "wordprocessingml.styles+xml");
        type(types, "/word/header1.xml", PART + "wordprocessingml.header+xml");
        type(types, "/word/footer1.xml", PART + "wordprocessingml.footer+xml");
        type(types, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        for (int i = 1; i <= charts; i++) {
            type(types, "/word/charts/chart" + i + ".xml", PART + "drawingml.chart+xml");
        }
    }

    private static void type(Markup types, String part, String type) throws IOException {
        types.empty("Override", "PartName", part, "ContentType", type);
    }

    private static void relation(Markup relations, String id, String kind, String target) throws IOException {
        relations.empty("Relationship", "Id", id, "Type", OFFICE + kind, "Target", target);
    }

    private void properties(Markup properties) throws IOException {
        properties.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        properties.text("dc:title", content.title());
        properties.text("dc:identifier", imprint.number());
        properties.text("dc:language", content.facts().language());
    }
}
