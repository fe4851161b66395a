package org.guildhall.membership.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.ScannedCode;
import org.junit.jupiter.api.Test;

class JoinCodeTest {

    private static final String URL = "https://hall.example.org/join/" + JoinToken.random();
    private static final int QUIET_ZONE = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    private final JoinCode code = new JoinCode(URL);

    @Test
    void aPhoneReadsTheUrlFromThePng() throws Exception {
        Result read = ScannedCode.read(code.png());
        assertThat(read.getText()).isEqualTo(URL);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void theModulesHoldTheUrlWithinAQuietZone() throws Exception {
        BitMatrix modules = code.modules();
        int size = modules.getWidth() - 2 * QUIET_ZONE;
        BitMatrix symbol = new BitMatrix(size);
        for (int x = 0; x < modules.getWidth(); x++) {
            for (int y = 0; y < modules.getHeight(); y++) {
                int inX = x - QUIET_ZONE;
                int inY = y - QUIET_ZONE;
                boolean within = Math.min(inX, inY) >= 0 && Math.max(inX, inY) < size;
                if (modules.get(x, y)) {
                    assertThat(within).as("dark module at %d, %d", x, y).isTrue();
                    symbol.set(inX, inY);
                }
            }
        }
        assertThat(new Decoder().decode(symbol).getText()).isEqualTo(URL);
    }

    @Test
    void theSvgDrawsExactlyTheModules() {
        String svg = code.svg();
        BitMatrix drawn = new BitMatrix(code.modules().getWidth());
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            assertThat(run.group(3)).isEqualTo(run.group(4));
            drawn.setRegion(
                    Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), Integer.parseInt(run.group(3)), 1);
        }
        assertThat(drawn).isEqualTo(code.modules());
        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }
}
