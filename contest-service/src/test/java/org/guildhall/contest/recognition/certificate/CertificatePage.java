package org.guildhall.contest.recognition.certificate;

import static io.restassured.RestAssured.given;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfReader;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.TestTokens;

/** The one page of a certificate's document, read back. */
final class CertificatePage {

    private static final Pattern RECTANGLE = Pattern.compile("(-?[\\d.]+) (-?[\\d.]+) ([\\d.]+) ([\\d.]+) re");

    private final PdfReader reader;
    private final String content;

    private CertificatePage(byte[] pdf) throws IOException {
        reader = new PdfReader(pdf);
        content = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
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
        return reader.getNumberOfPages();
    }

    /** As viewers show it above the page. */
    String title() {
        return reader.getInfo().get("Title");
    }

    /** Whether the page's operators show the text, which the font takes as UTF-16, with a backslash before what needs one. */
    boolean shows(String text) {
        return content.contains(new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)
                .replace("\\", "\\\\")
                .replace("(", "\\(")
                .replace(")", "\\)")
                .replace("\n", "\\n")
                .replace("\r", "\\r"));
    }

    /** What a phone reads in the QR code. */
    String qr() throws ReaderException {
        return new QRCodeReader().decode(image(squares())).getText();
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
    private static BinaryBitmap image(List<double[]> squares) {
        double module = squares.get(0)[2];
        double left = squares.stream().mapToDouble(square -> square[0]).min().orElseThrow();
        double top = squares.stream().mapToDouble(square -> square[1]).max().orElseThrow();
        int size = (int) Math.round(
                        (squares.stream().mapToDouble(square -> square[0]).max().orElseThrow() - left) / module)
                + 1;
        int scale = 6;
        int width = (size + 8) * scale;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        for (double[] square : squares) {
            int x = (int) Math.round((square[0] - left) / module) + 4;
            int y = (int) Math.round((top - square[1]) / module) + 4;
            for (int row = y * scale; row < (y + 1) * scale; row++) {
                Arrays.fill(pixels, row * width + x * scale, row * width + (x + 1) * scale, 0);
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
    }
}
