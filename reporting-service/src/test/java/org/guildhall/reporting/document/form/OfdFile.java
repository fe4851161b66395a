package org.guildhall.reporting.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document of OFD, read back without the library it was written with. */
public final class OfdFile {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private final Map<String, byte[]> parts;

    private OfdFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    public static OfdFile of(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                parts.put(entry.getName(), archive.readAllBytes());
            }
        }
        return new OfdFile(parts);
    }

    /** Without a part, or with another in its place. */
    OfdFile with(String name, byte... content) {
        Map<String, byte[]> changed = new TreeMap<>(parts);
        changed.remove(name);
        if (content.length > 0) {
            changed.put(name, content);
        }
        return new OfdFile(changed);
    }

    /** With something else in the text of a part. */
    OfdFile with(String name, String some, String other) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        return with(name, text.replace(some, other).getBytes(StandardCharsets.UTF_8));
    }

    /** With the first match of a pattern in the text of a part replaced; there is one. */
    OfdFile withFirst(String name, String pattern, String replacement) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        String changed = text.replaceFirst(pattern, replacement);
        if (changed.equals(text)) {
            throw new IllegalStateException(pattern + " changes nothing");
        }
        return with(name, changed.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    Element xml(String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(name)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static List<Element> all(Element under, String name) {
        NodeList found = under.getElementsByTagNameNS(NAMESPACE, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static Stream<Element> children(Element of) {
        NodeList found = of.getChildNodes();
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(node -> (Element) node);
    }

    static double[] numbers(String array) {
        return Stream.of(array.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The names of the parts that are pages, in their order. */
    List<String> pageParts() {
        return all(xml("Doc_0/Document.xml"), "Page").stream()
                .map(page -> "Doc_0/" + page.getAttribute("BaseLoc"))
                .toList();
    }

    public int pages() {
        return pageParts().size();
    }

    Element page(int page) {
        return xml(pageParts().get(page - 1));
    }

    /** A character where it stands, in millimetres from the upper left corner. */
    record Placed(int character, double across, double down, double size, String font) {}

    /** What stands on a page, counted from 1, as it is drawn. */
    List<Placed> placed(int page) {
        List<Placed> placed = new ArrayList<>();
        for (Element object : all(page(page), "TextObject")) {
            double[] boundary = numbers(object.getAttribute("Boundary"));
            double size = Double.parseDouble(object.getAttribute("Size"));
            for (Element code : all(object, "TextCode")) {
                double across = boundary[0] + Double.parseDouble(code.getAttribute("X"));
                double down = boundary[1] + Double.parseDouble(code.getAttribute("Y"));
                int[] characters = code.getTextContent().codePoints().toArray();
                List<Double> distances = distances(code.getAttribute("DeltaX"));
                if (distances.size() != characters.length - 1) {
                    throw new IllegalStateException("distances of " + code.getTextContent());
                }
                for (int i = 0; i < characters.length; i++) {
                    placed.add(new Placed(characters[i], across, down, size, object.getAttribute("Font")));
                    across += i < distances.size() ? distances.get(i) : 0;
                }
            }
        }
        return placed;
    }

    private static List<Double> distances(String array) {
        List<Double> distances = new ArrayList<>();
        String[] words = array.isEmpty() ? new String[0] : array.split(" ");
        for (int i = 0; i < words.length; i++) {
            int times = 1;
            if (words[i].equals("g")) {
                times = Integer.parseInt(words[i + 1]);
                i += 2;
            }
            for (int time = 0; time < times; time++) {
                distances.add(Double.valueOf(words[i]));
            }
        }
        return distances;
    }

    /** All that stands on the pages, without white space. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            placed(page).forEach(placed -> text.appendCodePoint(placed.character()));
        }
        return PrintedFile.plain(text.toString());
    }

    /** The embedded fonts by their numbers. */
    Map<String, TrueTypeFont> fonts() throws IOException {
        Map<String, TrueTypeFont> fonts = new TreeMap<>();
        for (Element font : all(xml("Doc_0/PublicRes.xml"), "Font")) {
            String file = all(font, "FontFile").get(0).getTextContent();
            fonts.put(
                    font.getAttribute("ID"),
                    new TTFParser().parse(new RandomAccessReadBuffer(parts.get("Doc_0/Res/" + file))));
        }
        return fonts;
    }
}
