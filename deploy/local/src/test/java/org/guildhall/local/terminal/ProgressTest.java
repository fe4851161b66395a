package org.guildhall.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void drawsABarOnATerminalAndPlainLinesElsewhere() {
        assertThat(shown(true))
                .startsWith("\rjoins      [##########--------------------] 1 of 3, ")
                .endsWith("\n");
        assertThat(shown(false)).startsWith("joins      1 of 3, ").doesNotContain("\r");
    }

    private static String shown(boolean terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (Progress progress = new Progress(out, terminal, "joins", 3)) {
            progress.step();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
