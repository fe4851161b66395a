package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/run} starts, started as it does it. */
class RunTest {

    private static final Path LOCAL = Surroundings.ROOT.resolve("deploy/local/target");

    @TempDir
    Path directory;

    @Test
    void playsAScenarioOnceAndFindsTheFiguresItExpects() throws Exception {
        assertThat(launch("--scenario", "small", "--once")).contains("All figures as expected");
    }

    @Test
    void saysInOneLineWhichScenarioItDoesNotKnow() throws Exception {
        assertThat(launch("--scenario", "no-such-scenario", "--once").lines()).hasSize(1);
    }

    private String launch(String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dguildhall.repository=" + Surroundings.ROOT,
                "-Dguildhall.terminal=false",
                "-cp",
                LOCAL.resolve("classes") + ":" + LOCAL.resolve("lib") + "/*",
                "org.guildhall.local.launcher.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isEqualTo(List.of(arguments).contains("small") ? 0 : 2);
        return said;
    }
}
