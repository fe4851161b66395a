package org.guildhall.kit.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws addresses as QR codes: the modules as squares (ISO/IEC 18004), error correction M. */
public final class QrSquares {

    private QrSquares() {}

    /** Draws it with its lower left corner there, in points; the page around it is the quiet zone. */
    public static void draw(PDPageContentStream canvas, float left, float bottom, float size, URI address)
            throws IOException {
        for (Rectangle2D.Float square : squares(left, bottom, size, address)) {
            canvas.addRect(square.x, square.y, square.width, square.height);
        }
        canvas.fill();
    }

    /** The squares to be filled, for who draws on something else. */
    public static List<Rectangle2D.Float> squares(float left, float bottom, float size, URI address) {
        BitMatrix modules = modules(address.toString());
        float module = size / modules.getWidth();
        List<Rectangle2D.Float> squares = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    squares.add(
                            new Rectangle2D.Float(left + x * module, bottom + size - (y + 1) * module, module, module));
                }
            }
        }
        return squares;
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
