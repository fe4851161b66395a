package org.guildhall.reporting.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.print.PrintFonts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configured font that says it may not be embedded, or not in part, goes into no document, whatever it is printed as. */
class FontLicenceTest {

    private static final Paper.About ABOUT = new Paper.About("年度报告", "2026-000001", "0123", "zh-CN", Instant.EPOCH);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0x000, true", "0x004, true", "0x002, false", "0x100, false", "0x200, false"})
    void isMindedByEveryPaper(String type, boolean permitted) throws IOException {
        PrintFonts fonts = new PrintFonts(List.of(fontOfType(Integer.decode(type))));
        for (Paper.Kind kind : List.<Paper.Kind>of(PdfPaper::new, OfdPaper::new)) {
            Throwable refusal = catchThrowable(() -> print(fonts, kind));
            if (permitted) {
                assertThat(refusal).isNull();
            } else {
                assertThat(refusal).isInstanceOf(IOException.class);
            }
        }
    }

    private static void print(PrintFonts fonts, Paper.Kind kind) throws IOException {
        try (Paper paper = kind.take(fonts, ABOUT)) {
            paper.turn().text("工会", 10, 50, 50);
            paper.finish((over, page) -> {}, OutputStream.nullOutputStream());
        }
    }

    /** The built-in font, as if it had another licence. */
    private Path fontOfType(int type) throws IOException {
        byte[] font;
        try (InputStream builtIn =
                PrintFonts.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            font = builtIn.readAllBytes();
        }
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int tables = bytes.getShort(4);
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("OS/2")) {
                bytes.putShort(bytes.getInt(entry + 8) + 8, (short) type);
                return Files.write(folder.resolve("font.ttf"), font);
            }
        }
        throw new IllegalStateException("no table that tells of the licence");
    }
}
