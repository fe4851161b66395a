package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/run}, called from some directory, with what the build has made. */
class RunTest {

    @TempDir
    Path directory;

    @Test
    void playsAScenarioOnceAndFindsTheFiguresItExpects() throws Exception {
        Ended run = run("--scenario", "small", "--once");

        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("All figures as expected", "/#/board  ", "as it grows: http://localhost");
    }

    @Test
    void saysInOneLineWhichScenarioItDoesNotKnow() throws Exception {
        Ended run = run("--scenario", "no-such-scenario", "--once");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said().lines()).hasSize(1);
    }

    @Test
    void findsAProofInTheDirectoryOfTheCaller() throws Exception {
        Files.writeString(directory.resolve("proof.json"), "{}");
        Ended run = run("verify-proof", "proof.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("no proof of format");
    }

    @Test
    void findsAnArchiveInTheDirectoryOfTheCaller() throws Exception {
        Files.writeString(directory.resolve("archive.json"), "{}");
        Ended run = run("verify-archive", "archive.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("no export of format");
    }

    private record Ended(int code, String said) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        List<String> command =
                new ArrayList<>(List.of(Surroundings.ROOT.resolve("deploy/run").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("GUILDHALL_BUILD", "off");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        return new Ended(process.exitValue(), said.replaceFirst("(?m)^NOTE: Picked up JDK_JAVA_OPTIONS.*\n", ""));
    }
}
