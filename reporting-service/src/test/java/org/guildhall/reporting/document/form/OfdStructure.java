package org.guildhall.reporting.document.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** What GB/T 33190 asks of the parts of a document, as far as ours have such parts. */
final class OfdStructure {

    /** The elements that may stand in one, in their order; those with an exclamation mark must. */
    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            Map.entry("OFD", List.of("DocBody!")),
            Map.entry("DocBody", List.of("DocInfo!", "DocRoot!", "Versions", "Signatures")),
            Map.entry(
                    "DocInfo",
                    List.of(
                            "DocID!",
                            "Title",
                            "Author",
                            "Subject",
                            "Abstract",
                            "CreationDate",
                            "ModDate",
                            "DocUsage",
                            "Cover",
                            "Keywords",
                            "Creator",
                            "CreatorVersion",
                            "CustomDatas")),
            Map.entry("Keywords", List.of("Keyword!")),
            Map.entry("Document", List.of("CommonData!", "Pages!", "Outlines", "Permissions")),
            Map.entry("CommonData", List.of("MaxUnitID!", "PageArea!", "PublicRes", "DocumentRes", "TemplatePage")),
            Map.entry("PageArea", List.of("PhysicalBox!", "ApplicationBox", "ContentBox", "BleedBox")),
            Map.entry("Pages", List.of("Page!")),
            Map.entry("Res", List.of("Fonts")),
            Map.entry("Fonts", List.of("Font")),
            Map.entry("Font", List.of("FontFile")),
            Map.entry("Page", List.of("Template", "PageRes", "Area", "Content", "Actions")),
            Map.entry("Content", List.of("Layer!")),
            Map.entry("Layer", List.of("TextObject", "PathObject", "ImageObject")),
            Map.entry(
                    "TextObject", List.of("Actions", "Clips", "FillColor", "StrokeColor", "CGTransform", "TextCode!")),
            Map.entry("PathObject", List.of("Actions", "Clips", "StrokeColor", "FillColor", "AbbreviatedData!")));

    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "OFD", List.of("Version", "DocType"),
            "Page", List.of(),
            "Res", List.of("BaseLoc"),
            "Font", List.of("ID", "FontName"),
            "Layer", List.of("ID", "Type"),
            "TextObject", List.of("ID", "Boundary", "Font", "Size"),
            "TextCode", List.of("X", "Y"),
            "PathObject", List.of("ID", "Boundary"));

    private final OfdFile file;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> reached = new TreeSet<>();

    private OfdStructure(OfdFile file) {
        this.file = file;
    }

    static List<String> faults(OfdFile file) {
        OfdStructure structure = new OfdStructure(file);
        structure.check();
        return structure.faults;
    }

    private void check() {
        Element root = part("OFD.xml", "OFD");
        if (!root.getAttribute("Version").equals("1.0")
                || !root.getAttribute("DocType").equals("OFD")) {
            faults.add("OFD.xml is of another version or type");
        }
        OfdFile.all(root, "DocRoot").forEach(at -> part(at.getTextContent(), "Document"));
        Element document = file.xml("Doc_0/Document.xml");
        OfdFile.all(document, "PublicRes").forEach(at -> part("Doc_0/" + at.getTextContent(), "Res"));
        Element resources = file.xml("Doc_0/PublicRes.xml");
        Set<String> fonts = new HashSet<>();
        for (Element font : OfdFile.all(resources, "Font")) {
            fonts.add(font.getAttribute("ID"));
            reach("Doc_0/" + resources.getAttribute("BaseLoc") + "/"
                    + OfdFile.all(font, "FontFile").get(0).getTextContent());
        }
        for (Element page : OfdFile.all(document, "Page")) {
            number(page);
            Element content = part("Doc_0/" + page.getAttribute("BaseLoc"), "Page");
            OfdFile.all(content, "TextObject").stream()
                    .map(object -> object.getAttribute("Font"))
                    .filter(font -> !fonts.contains(font))
                    .forEach(font -> faults.add("no font " + font));
        }
        long most = Long.parseLong(OfdFile.all(document, "MaxUnitID").get(0).getTextContent());
        ids.stream().filter(id -> Long.parseLong(id) > most).forEach(id -> faults.add(id + " is above " + most));
        file.parts().keySet().stream()
                .filter(name -> !reached.contains(name))
                .forEach(name -> faults.add(name + " isn't reached"));
    }

    private void reach(String name) {
        String plain = name.replace("//", "/");
        reached.add(plain);
        if (!file.parts().containsKey(plain)) {
            faults.add(plain + " is missing");
        }
    }

    private Element part(String name, String root) {
        reach(name);
        Element element = file.xml(name);
        if (!element.getLocalName().equals(root)) {
            faults.add(name + " begins with " + element.getLocalName());
        }
        element(element);
        return element;
    }

    private void element(Element element) {
        String name = element.getLocalName();
        ATTRIBUTES.getOrDefault(name, List.of()).stream()
                .filter(attribute -> !element.hasAttribute(attribute))
                .forEach(attribute -> faults.add(name + " has no " + attribute));
        if (!name.equals("Page") && element.hasAttribute("ID")) {
            number(element);
        }
        if (element.hasAttribute("Boundary")) {
            bounded(element);
        }
        List<Element> children = OfdFile.children(element).toList();
        // A page in the list of them is empty; the others are roots.
        List<String> order =
                ORDER.getOrDefault(element.hasAttribute("BaseLoc") && name.equals("Page") ? "" : name, List.of());
        int at = 0;
        for (Element child : children) {
            int place = Math.max(order.indexOf(child.getLocalName()), order.indexOf(child.getLocalName() + "!"));
            if (place < 0 || place < at && !name.equals("Layer")) {
                faults.add(child.getLocalName() + " has no place in " + name);
            }
            at = place;
            element(child);
        }
        order.stream()
                .filter(must -> must.endsWith("!"))
                .map(must -> must.substring(0, must.length() - 1))
                .filter(must -> children.stream()
                        .noneMatch(child -> child.getLocalName().equals(must)))
                .forEach(must -> faults.add(name + " lacks " + must));
    }

    private void number(Element element) {
        if (!ids.add(element.getAttribute("ID"))) {
            faults.add(element.getAttribute("ID") + " comes twice");
        }
    }

    /** On the page, and with a size. */
    private void bounded(Element element) {
        double[] box = OfdFile.numbers(element.getAttribute("Boundary"));
        boolean there = box.length == 4 && box[2] > 0 && box[3] > 0;
        if (!there || box[0] < 0 || box[1] < 0 || box[0] + box[2] > 210 || box[1] + box[3] > 297) {
            faults.add(element.getLocalName() + " is bounded by " + element.getAttribute("Boundary"));
        }
    }
}
