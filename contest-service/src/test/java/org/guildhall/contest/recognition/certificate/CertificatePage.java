package org.guildhall.contest.recognition.certificate;

import static io.restassured.RestAssured.given;

import com.google.zxing.ReaderException;
import io.restassured.response.Response;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.kit.testing.ScannedCode;
import org.guildhall.kit.testing.TestTokens;

/** The one page of a certificate's document, read back. */
final class CertificatePage {

    private static final Pattern RECTANGLE = Pattern.compile("(-?[\\d.]+) (-?[\\d.]+) ([\\d.]+) ([\\d.]+) re");

    private final PDDocument document;
    private final String content;

    private CertificatePage(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        try (InputStream operators = document.getPage(0).getContents()) {
            content = new String(operators.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static CertificatePage of(byte[] pdf) throws IOException {
        return new CertificatePage(pdf);
    }

    static CertificatePage of(Response document) throws IOException {
        return new CertificatePage(document.then().statusCode(200).extract().asByteArray());
    }

    /** Somebody asks for the document. */
    static Response document(Object subject, String code) {
        return given().auth()
                .oauth2(TestTokens.of(subject.toString()))
                .header("Accept", "application/pdf, application/problem+json")
                .get("/certificates/" + code + "/document");
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** As viewers show it above the page. */
    String title() {
        return document.getDocumentInformation().getTitle();
    }

    /** Whether the page shows the text, as somebody who copies it would get it; lines are joined. */
    boolean shows(String text) {
        return text().contains(plain(text));
    }

    private String text() {
        try {
            return plain(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without line ends, and with radicals as the characters they look like: fonts share the glyph. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Fonts that aren't in the file itself, so that viewers would have to guess. */
    List<String> fontsNotEmbedded() throws IOException {
        List<String> missing = new ArrayList<>();
        PDResources resources = document.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            if (!font.isEmbedded()) {
                missing.add(font.getName());
            }
        }
        return missing;
    }

    /** What a phone reads in the QR code. */
    String qr() throws ReaderException {
        return ScannedCode.read(image(squares())).getText();
    }

    /** Left, bottom, width and height of each module that is drawn. */
    private List<double[]> squares() {
        List<double[]> squares = new ArrayList<>();
        for (MatchResult found : RECTANGLE.matcher(content).results().toList()) {
            double[] square = new double[4];
            Arrays.setAll(square, i -> Double.parseDouble(found.group(i + 1)));
            if (square[2] < 10) {
                squares.add(square);
            }
        }
        return squares;
    }

    /** The squares as an image, the quiet zone of four modules around them. */
    private static BufferedImage image(List<double[]> squares) {
        double module = squares.get(0)[2];
        double left = squares.stream().mapToDouble(square -> square[0]).min().orElseThrow();
        double top = squares.stream().mapToDouble(square -> square[1]).max().orElseThrow();
        int size = (int) Math.round(
                        (squares.stream().mapToDouble(square -> square[0]).max().orElseThrow() - left) / module)
                + 1;
        int scale = 6;
        int width = (size + 8) * scale;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, width);
        pen.setColor(Color.BLACK);
        for (double[] square : squares) {
            int x = (int) Math.round((square[0] - left) / module) + 4;
            int y = (int) Math.round((top - square[1]) / module) + 4;
            pen.fillRect(x * scale, y * scale, scale, scale);
        }
        pen.dispose();
        return image;
    }
}
