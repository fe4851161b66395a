package org.guildhall.contest.recognition.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.guildhall.kit.time.Clocks;

/** Sets a certificate as one landscape page of PDF: what for, to whom, and a QR code by which anybody can verify it. */
@ApplicationScoped
class CertificateDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final Rectangle PAGE = PageSize.A4.rotate();
    private static final float BORDER = 24;
    private static final float QR_SIZE = 96;

    private final CertificateSettings settings;

    CertificateDocument(CertificateSettings settings) {
        this.settings = settings;
    }

    byte[] of(CertificateView certificate, String name) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (Document page = new Document(PAGE, 90, 90, 80, 60)) {
            PdfWriter writer = PdfWriter.getInstance(page, pdf);
            page.addTitle(CertificateWording.heading(certificate));
            page.addSubject(certificate.code());
            page.open();
            BaseFont font = font();
            write(page, font, certificate, name);
            PdfContentByte canvas = writer.getDirectContent();
            border(canvas);
            qr(canvas, PAGE.getWidth() - BORDER - 40 - QR_SIZE, BORDER + 40, address(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The configured font, embedded; else the Adobe-GB1 font that PDF viewers bring along or replace. */
    private BaseFont font() throws IOException {
        return settings.font().isPresent()
                ? BaseFont.createFont(settings.font().get(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED)
                : BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
    }

    private void write(Document page, BaseFont font, CertificateView certificate, String name)
            throws DocumentException {
        page.add(line(spaced(CertificateWording.heading(certificate)), font, 40, Element.ALIGN_CENTER, 30));
        page.add(line(name + "：", font, 22, Element.ALIGN_LEFT, 16));
        page.add(line("　　" + CertificateWording.sentence(certificate), font, 20, Element.ALIGN_LEFT, 12));
        page.add(line("特发此证，以资鼓励。", font, 20, Element.ALIGN_LEFT, 46));
        page.add(line(certificate.issuer(), font, 18, Element.ALIGN_LEFT, 4));
        page.add(line(
                LocalDate.ofInstant(certificate.issuedAt(), Clocks.BUSINESS_ZONE)
                        .format(DAY),
                font,
                16,
                Element.ALIGN_LEFT,
                24));
        page.add(line("校验码 " + certificate.code() + "，扫描二维码或访问以下地址可在线验证：", font, 10, Element.ALIGN_LEFT, 2));
        page.add(line(address(certificate).toString(), font, 10, Element.ALIGN_LEFT, 0));
    }

    private static String spaced(String heading) {
        return String.join(" ", heading.split(""));
    }

    private static Paragraph line(String text, BaseFont font, float size, int alignment, float after) {
        Paragraph paragraph = new Paragraph(size * 1.6f, text, new Font(font, size));
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private URI address(CertificateView certificate) {
        return URI.create(
                settings.publicUrl().toString().replaceFirst("/$", "") + "/certificates/" + certificate.code());
    }

    private static void border(PdfContentByte canvas) {
        canvas.setLineWidth(3);
        canvas.rectangle(BORDER, BORDER, PAGE.getWidth() - 2 * BORDER, PAGE.getHeight() - 2 * BORDER);
        canvas.stroke();
    }

    /** The modules as squares (ISO/IEC 18004), error correction M; the page around it is the quiet zone. */
    private static void qr(PdfContentByte canvas, float left, float bottom, URI address) {
        BitMatrix modules = modules(address.toString());
        float module = QR_SIZE / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    canvas.rectangle(left + x * module, bottom + QR_SIZE - (y + 1) * module, module, module);
                }
            }
        }
        canvas.fill();
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalStateException("an address fits into a QR code", e);
        }
    }
}
