package org.guildhall.reporting.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.ReaderException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.text.TextPosition;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.kit.testing.ScannedCode;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;
import org.guildhall.reporting.document.content.FigureTable;
import org.guildhall.reporting.document.paper.OfdPaper;
import org.guildhall.reporting.document.paper.Paper;
import org.guildhall.reporting.document.paper.PdfPaper;
import org.junit.jupiter.api.Test;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** What is printed as OFD is what is printed as PDF, page by page. */
class OfdFormTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<String> COLUMNS = List.of("measure", "compare");
    private static final PrintedDocument PRINTED = new PrintedDocument(new PrintFonts(List.of()));

    /** All that is likely, characters beyond U+FFFF too, but for what PDF draws as one: fi, fl. */
    private static final String HARD = " 买买提·依木 — “龘䶮” 𪟝𪟝勋𪟝 〇 ¥￥％…±×÷ <&> ]]> AV   .";

    private final long seed = new Random().nextLong();
    private final RandomContent random = new RandomContent(seed);

    {
        System.out.println("OfdFormTest seed " + seed);
    }

    private static byte[] printed(Content content, Paper.Kind kind) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PRINTED.write(content, RandomContent.IMPRINT, kind, file);
        return file.toByteArray();
    }

    private Content everything() {
        FigureTable drawn = FigureTable.compact("会员", random.dataSet(3, random.organisations(1), 12), COLUMNS, CHINESE);
        FigureTable wide =
                FigureTable.compact("组织" + HARD, random.dataSet(4, random.organisations(30), 3), COLUMNS, CHINESE);
        return RandomContent.content(
                CHINESE,
                wide,
                List.of(
                        new Block.Narrative("说明", HARD),
                        new Block.Chart(ChartKind.LINE, drawn),
                        new Block.Chart(ChartKind.BAR, drawn)));
    }

    private static double points(double millimetres) {
        return millimetres / 25.4 * 72;
    }

    @Test
    void hasEveryCharacterWhereThePdfHasIt() throws IOException {
        Content content = everything();
        PrintedFile pdf = PrintedFile.of(printed(content, PdfPaper::new));
        OfdFile ofd = OfdFile.of(printed(content, OfdPaper::new));
        assertThat(ofd.pages()).isEqualTo(pdf.pages()).isGreaterThan(4);
        for (int page = 1; page <= pdf.pages(); page++) {
            List<TextPosition> expected = pdf.placed(page);
            List<OfdFile.Placed> found = ofd.placed(page);
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                OfdFile.Placed placed = found.get(i);
                TextPosition there = expected.get(i);
                String character = Character.toString(placed.character());
                assertThat(plain(character)).isEqualTo(plain(there.getUnicode()));
                assertThat(points(placed.across())).isCloseTo(there.getX(), within(0.2));
                assertThat(points(placed.down())).isCloseTo(there.getY(), within(0.05));
                assertThat(points(placed.size())).isCloseTo(there.getFontSizeInPt(), within(0.01));
            }
        }
        assertThat(ofd.text())
                .contains(
                        PrintedFile.plain(HARD),
                        "2026-000042",
                        RandomContent.IMPRINT.code(),
                        "第" + pdf.pages() + "页,共" + pdf.pages() + "页");
    }

    private static String plain(String character) {
        return Normalizer.normalize(character, Normalizer.Form.NFKC).replaceAll("[‧•・]", "·");
    }

    @Test
    void looksAsThePdfDoes() throws IOException, ReaderException {
        Content content = everything();
        PrintedFile pdf = PrintedFile.of(printed(content, PdfPaper::new));
        OfdFile ofd = OfdFile.of(printed(content, OfdPaper::new));
        for (int page = 1; page <= pdf.pages(); page++) {
            BufferedImage expected = pdf.image(page, 96);
            assertThat(difference(expected, OfdDrawing.draw(ofd, page, 96)))
                    .as("page " + page)
                    .isLessThan(30);
        }
        assertThat(difference(pdf.image(1, 96), OfdDrawing.draw(ofd, 2, 96))).isGreaterThan(100);
        assertThat(ScannedCode.read(OfdDrawing.draw(ofd, ofd.pages(), 144)).getText())
                .isEqualTo(RandomContent.IMPRINT.address().toString());
    }

    /** How much the darkness of a square of 6 by 6 dots differs at most, out of 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double most = 0;
        int side = 6;
        for (int y = 0; y + side <= Math.min(one.getHeight(), other.getHeight()); y += side) {
            for (int x = 0; x + side <= Math.min(one.getWidth(), other.getWidth()); x += side) {
                most = Math.max(most, Math.abs(light(one, x, y, side) - light(other, x, y, side)));
            }
        }
        return most;
    }

    private static double light(BufferedImage image, int left, int top, int side) {
        double light = 0;
        for (int rgb : image.getRGB(left, top, side, side, null, 0, side)) {
            light += ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3d;
        }
        return light / (side * side);
    }

    @Test
    void bringsEveryGlyphAlong() throws IOException {
        OfdFile file = OfdFile.of(printed(everything(), OfdPaper::new));
        Map<String, TrueTypeFont> fonts = file.fonts();
        assertThat(fonts).hasSize(1);
        for (int page = 1; page <= file.pages(); page++) {
            for (OfdFile.Placed placed : file.placed(page)) {
                TrueTypeFont font = fonts.get(placed.font());
                int glyph = font.getUnicodeCmapLookup().getGlyphId(placed.character());
                assertThat(glyph).as("U+%04X", placed.character()).isPositive();
                if (!Character.isSpaceChar(placed.character())) {
                    Rectangle2D drawn =
                            font.getGlyph().getGlyph(glyph).getPath().getBounds2D();
                    assertThat(drawn.getWidth() * drawn.getHeight())
                            .as("U+%04X", placed.character())
                            .isPositive();
                }
            }
        }
        // Which it isn't as a whole: of 30,000 glyphs there are hundreds.
        for (TrueTypeFont font : fonts.values()) {
            assertThat(font.getMaximumProfile().getNumGlyphs()).isLessThan(1_000);
        }
    }

    @Test
    void saysWhichCharactersNoFontHas() throws IOException {
        Content content = RandomContent.content(
                CHINESE, FigureTable.compact("𠮷表", random.dataSet(1, List.of("𠮷林"), 1), COLUMNS, CHINESE), List.of());
        assertThat(OfdFile.of(printed(content, OfdPaper::new)).text()).contains("□表", "□林", "U+20BB7");
    }

    @Test
    void isBuiltAsTheStandardAsks() throws IOException {
        OfdFile file = OfdFile.of(printed(everything(), OfdPaper::new));
        assertThat(OfdStructure.faults(file)).isEmpty();
        String first = file.pageParts().get(0);
        String font = file.parts().keySet().stream()
                .filter(name -> name.endsWith(".ttf"))
                .findFirst()
                .orElseThrow();
        assertThat(OfdStructure.faults(file.with(font))).isNotEmpty();
        assertThat(OfdStructure.faults(file.with("Doc_0/Other.xml", (byte) 1))).isNotEmpty();
        assertThat(OfdStructure.faults(file.with(first, "ID=\"2\"", "ID=\"1\"")))
                .isNotEmpty();
        assertThat(OfdStructure.faults(file.with(first, " Size=", " Sise="))).isNotEmpty();
        assertThat(OfdStructure.faults(file.with(first, "AbbreviatedData", "Abbreviated")))
                .isNotEmpty();
        assertThat(OfdStructure.faults(file.with(first, "Boundary=\"", "Boundary=\"30")))
                .isNotEmpty();
        assertThat(OfdStructure.faults(file.with("Doc_0/Document.xml", "MaxUnitID>", "MaxUnit>")
                        .with(
                                "Doc_0/Document.xml",
                                "</ofd:MaxUnit>",
                                "</ofd:MaxUnit><ofd:MaxUnitID>9</ofd:MaxUnitID>")))
                .isNotEmpty();
        assertThat(OfdStructure.faults(file.with("OFD.xml", "DocID", "Id"))).isNotEmpty();
        assertThat(OfdStructure.faults(file.with("OFD.xml", "\"1.0\" DocType", "\"1.2\" DocType")))
                .isNotEmpty();
    }

    @Test
    void isReadByOthers() throws IOException {
        Content content = everything();
        OfdFile file = OfdFile.of(printed(content, OfdPaper::new));
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(printed(content, OfdPaper::new)))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(file.pages());
            assertThat(reader.getPageSize(1).toString()).isEqualTo("0 0 210 297");
            ContentExtractor extractor = new ContentExtractor(reader);
            for (int page = 1; page <= file.pages(); page++) {
                String expected = file.placed(page).stream()
                        .map(placed -> Character.toString(placed.character()))
                        .collect(Collectors.joining());
                assertThat(String.join("", extractor.getPageContent(page))).isEqualTo(expected);
                assertThat(extractor.getPageTextObject(page))
                        .extracting(TextObject::getFont)
                        .allSatisfy(font -> assertThat(reader.getResMgt()
                                        .getFont(font.toString())
                                        .getFontFile())
                                .isNotNull());
            }
        }
    }

    @Test
    void isTheSameFileWhenItIsPrintedAgain() throws IOException {
        Content content = everything();
        assertThat(printed(content, OfdPaper::new)).isEqualTo(printed(content, OfdPaper::new));
    }

    @Test
    void aReportOfFiftyPagesIsPrintedInSeconds() throws IOException {
        Content content = random.report();
        long begun = System.nanoTime();
        byte[] file = printed(content, OfdPaper::new);
        long took = (System.nanoTime() - begun) / 1_000_000;
        int pages = OfdFile.of(file).pages();
        System.out.println("printed " + pages + " pages of OFD in " + took + " ms, " + file.length + " bytes");
        assertThat(pages).isGreaterThanOrEqualTo(50);
        // It takes one or two; what is more is others that share the machine.
        assertThat(took).isLessThan(15_000);
    }
}
