package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.kit.print.PrintedText;
import org.guildhall.kit.print.QrSquares;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/**
 * Sets a certificate as one landscape page of PDF: what for, to whom, and a QR code by which anybody can verify it. Long titles
 * make the letters smaller, never a second page.
 */
@ApplicationScoped
class CertificateDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float BORDER = 24;
    private static final float SIDE = 90;
    private static final float TOP = 80;
    private static final float BOTTOM = 60;
    private static final float QR_SIZE = 96;
    private static final float LEADING = 1.6f;
    private static final float SMALLER = 0.95f;

    private final EventSettings settings;
    private final PrintFonts fonts;

    CertificateDocument(EventSettings settings, CertificateSettings certificates) {
        this.settings = settings;
        this.fonts = new PrintFonts(certificates.fonts().orElse(List.of()));
    }

    /** A paragraph: its text, the size of its letters and the space after it in points, before they are made to fit. */
    private record Paragraph(String text, int size, boolean centred, int after) {}

    /** A line of a paragraph. */
    private record Line(String text, Paragraph of, boolean isLast) {

        float size(float scale) {
            return of.size() * scale;
        }

        float height(float scale) {
            return (of.size() * LEADING + (isLast ? of.after() : 0)) * scale;
        }
    }

    /**
     * One at a time, since documents share the fonts, whose tables are read as they are needed.
     *
     * @throws ProblemException 422 if no font has all characters of the name: a certificate is never without it
     */
    synchronized byte[] of(CertificateView certificate, String name) {
        if (!name.codePoints().allMatch(fonts::have)) {
            throw ProblemException.of(422, "name-unprintable");
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(CertificateWording.heading(certificate));
            document.getDocumentInformation().setSubject(certificate.code());
            PDPage page = new PDPage(PAGE);
            document.addPage(page);
            PrintedText text = new PrintedText(fonts, document);
            try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
                write(canvas, text, paragraphs(certificate, name));
                border(canvas);
                QrSquares.draw(
                        canvas, PAGE.getWidth() - BORDER - 40 - QR_SIZE, BORDER + 40, QR_SIZE, address(certificate));
            }
            document.save(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private List<Paragraph> paragraphs(CertificateView certificate, String name) {
        LocalDate day = Clocks.day(certificate.issuedAt());
        return List.of(
                new Paragraph(spaced(CertificateWording.heading(certificate)), 40, true, 30),
                new Paragraph(name + "：", 22, false, 16),
                new Paragraph("　　" + CertificateWording.sentence(certificate), 20, false, 12),
                new Paragraph("特发此证，以资鼓励。", 20, false, 46),
                new Paragraph(certificate.issuer(), 18, false, 4),
                new Paragraph(day.format(DAY), 16, false, 24),
                new Paragraph("校验码 " + certificate.code() + "，扫描二维码或访问以下地址可在线验证：", 10, false, 2),
                new Paragraph(address(certificate).toString(), 10, false, 0));
    }

    private static double height(List<Line> lines, float scale) {
        return lines.stream().mapToDouble(line -> line.height(scale)).sum();
    }

    private static List<Line> lines(PrintedText text, List<Paragraph> paragraphs, float scale) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<String> broken = text.lines(paragraph.text(), paragraph.size() * scale, PAGE.getWidth() - 2 * SIDE);
            for (int i = 0; i < broken.size(); i++) {
                lines.add(new Line(broken.get(i), paragraph, i == broken.size() - 1));
            }
        }
        return lines;
    }

    /** In the largest letters with which all stands on the page. */
    private static void write(PDPageContentStream canvas, PrintedText text, List<Paragraph> paragraphs)
            throws IOException {
        float scale = 1;
        List<Line> lines = lines(text, paragraphs, scale);
        while (height(lines, scale) > PAGE.getHeight() - TOP - BOTTOM) {
            scale *= SMALLER;
            lines = lines(text, paragraphs, scale);
        }
        float top = PAGE.getHeight() - TOP;
        for (Line line : lines) {
            float size = line.size(scale);
            float left = line.of().centred() ? (PAGE.getWidth() - text.width(line.text(), size)) / 2 : SIDE;
            text.show(canvas, line.text(), size, left, top - size * LEADING);
            top -= line.height(scale);
        }
    }

    private static String spaced(String heading) {
        return String.join(" ", heading.split(""));
    }

    private URI address(CertificateView certificate) {
        return settings.addressOf("/certificates/" + certificate.code());
    }

    private static void border(PDPageContentStream canvas) throws IOException {
        canvas.setLineWidth(3);
        canvas.addRect(BORDER, BORDER, PAGE.getWidth() - 2 * BORDER, PAGE.getHeight() - 2 * BORDER);
        canvas.stroke();
    }
}
