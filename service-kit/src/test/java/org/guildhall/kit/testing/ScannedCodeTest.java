package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedCodeTest {

    private static final int DOTS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"4ppj3fXsn6nPC3ZLs9Ztt3", "-dD0We0xzT-dteR9dXrHmR", "P66HOSfLu9Cj_U41J5uIXS"})
    void readsCodesThatAreMissedWhenTheyAreHeldStraight(String token) throws WriterException, ReaderException {
        String address = "https://hall.example.org/join/" + token;
        BufferedImage picture = drawn(address);
        assertThatThrownBy(() -> ScannedCode.look(picture)).isInstanceOf(ReaderException.class);
        assertThat(ScannedCode.read(picture).getText()).isEqualTo(address);
    }

    private static BufferedImage drawn(String text) throws WriterException {
        BitMatrix modules = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        1,
                        1,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        int size = modules.getWidth() * DOTS;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
