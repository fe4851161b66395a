package org.guildhall.kit.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * What a phone reads from a picture with a QR code in it. ZXing misses about four good codes of a thousand when they are held
 * straight, whatever their size, and none of twenty thousand that were turned as well; so a picture is held as by a hand, which
 * tries again.
 */
public final class ScannedCode {

    private static final double[] DEGREES = {0, 7, 45};

    private ScannedCode() {}

    /** @param picture a file in one of the formats the JDK reads, such as PNG */
    public static Result read(byte[] picture) throws IOException, ReaderException {
        return read(ImageIO.read(new ByteArrayInputStream(picture)));
    }

    public static Result read(BufferedImage picture) throws ReaderException {
        ReaderException missed = null;
        for (double degrees : DEGREES) {
            try {
                return look(degrees == 0 ? picture : turned(picture, degrees));
            } catch (ReaderException e) {
                missed = e;
            }
        }
        throw missed;
    }

    static Result look(BufferedImage picture) throws ReaderException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
    }

    /** On white, large enough for every corner. */
    private static BufferedImage turned(BufferedImage picture, double degrees) {
        int size = (int) Math.ceil(Math.hypot(picture.getWidth(), picture.getHeight()));
        BufferedImage turned = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), size / 2.0, size / 2.0);
        pen.drawImage(picture, (size - picture.getWidth()) / 2, (size - picture.getHeight()) / 2, null);
        pen.dispose();
        return turned;
    }
}
