package org.guildhall.membership.recruitment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** The QR code (ISO/IEC 18004) of an address: error correction M, quiet zone of four modules. */
public final class JoinCode {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS_PER_MODULE = 12;
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private final BitMatrix modules;

    /** @param text what a scanner reads, at most a few hundred characters */
    public JoinCode(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);
        try {
            // Size 1 asks for the smallest image, which has one pixel per module.
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalStateException("an address fits into a QR code", e);
        }
    }

    BitMatrix modules() {
        return modules;
    }

    String svg() {
        return svg("扫码入会");
    }

    /**
     * One unit per module, scalable to any size of poster; dark modules of a row are drawn as runs.
     *
     * @param label what a screen reader says; it is not escaped
     */
    public String svg(String label) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int begin = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append("M%d %dh%dv1h-%dz".formatted(begin, y, x - begin, x - begin));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" \
                role="img" aria-label="%3$s">
                <rect width="%1$d" height="%1$d" fill="#fff"/>
                <path d="%2$s" fill="#000"/>
                </svg>
                """.formatted(modules.getWidth(), path, label);
    }

    byte[] png() {
        int size = modules.getWidth() * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
