package org.guildhall.kit.sheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook stand: its first visible sheet, the texts its cells share, and their styles. By the package's
 * relationships, for writers name the parts as they like.
 *
 * @param sheet null when all are hidden
 * @param otherSheets how many there are beside it
 * @param since1904 whether its days are counted from 1904
 */
record WorkbookMap(
        @Nullable String sheet,
        int otherSheets,
        @Nullable String sharedTexts,
        @Nullable String styles,
        boolean since1904) {

    private static final int MOST_SHEETS = 1_000;

    /** @param target relative to the part it belongs to, or absolute */
    private record Relation(String from, String type, String target) {

        String part() {
            return address(from).resolve(address(target)).getPath().substring(1);
        }

        private static URI address(String written) {
            return URI.create(written.replace('\\', '/').replace(" ", "%20"));
        }
    }

    static WorkbookMap of(PackageParts parts, Budget budget) throws IOException, XMLStreamException {
        String workbook = part(relations(parts, "", budget), "/officeDocument")
                .orElseThrow(() -> new FileNotFoundException("workbook"));
        Map<String, Relation> relations = relations(parts, workbook, budget);
        List<Optional<String>> sheets = new ArrayList<>();
        boolean since1904 = sheets(parts, workbook, relations, budget, sheets);
        String first = sheets.stream().flatMap(Optional::stream).findFirst().orElse(null);
        return new WorkbookMap(
                first,
                first == null ? sheets.size() : sheets.size() - 1,
                part(relations, "/sharedStrings").orElse(null),
                part(relations, "/styles").orElse(null),
                since1904);
    }

    /**
     * Whether days are counted from 1904.
     *
     * @param sheets takes the part of each sheet in the order they are shown; none where it is hidden
     */
    private static boolean sheets(
            PackageParts parts,
            String workbook,
            Map<String, Relation> relations,
            Budget budget,
            List<Optional<String>> sheets)
            throws IOException, XMLStreamException {
        boolean since1904 = false;
        try (XmlPart xml = new XmlPart(parts.read(workbook), budget)) {
            while (xml.advance() && !xml.ends("sheets")) {
                if (xml.begins("workbookPr")) {
                    String told = xml.attribute("date1904");
                    since1904 = "1".equals(told) || "true".equals(told);
                }
                if (xml.begins("sheet")) {
                    sheets.add(visible(xml, relations));
                }
                require(sheets.size());
            }
        }
        return since1904;
    }

    /** Sheets of charts and macros are none to read. */
    private static Optional<String> visible(XmlPart xml, Map<String, Relation> relations) {
        String state = xml.attribute("state");
        return Optional.ofNullable(relations.get(xml.attribute("id")))
                .filter(relation -> relation.type().endsWith("/worksheet"))
                .filter(relation -> state == null || state.equals("visible"))
                .map(Relation::part);
    }

    private static Optional<String> part(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::part)
                .findFirst();
    }

    /** The relations of a part, or of the package itself, by their ids. */
    private static Map<String, Relation> relations(PackageParts parts, String of, Budget budget)
            throws IOException, XMLStreamException {
        int name = of.lastIndexOf('/') + 1;
        String list = of.substring(0, name) + "_rels/" + of.substring(name) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        try (XmlPart xml = new XmlPart(parts.read(list), budget)) {
            while (xml.advance()) {
                if (xml.begins("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(
                            xml.required("Id"), new Relation("/" + of, xml.required("Type"), xml.required("Target")));
                }
                require(relations.size());
            }
        }
        return relations;
    }

    private static void require(int read) throws IOException {
        if (read > MOST_SHEETS) {
            throw new IOException("more than a workbook has");
        }
    }
}
