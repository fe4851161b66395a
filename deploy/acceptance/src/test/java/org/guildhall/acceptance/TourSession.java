package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Takes a tour in one shell, in a directory of its own, and compares what is said with what the page shows. */
final class TourSession {

    private static final char BETWEEN = '\036';

    private final Tour tour;
    private final Path directory;

    TourSession(Tour tour, Path directory) {
        this.tour = tour;
        this.directory = directory;
    }

    void take() throws IOException, InterruptedException {
        List<String> said = run();
        Likeness shown = new Likeness();
        Likeness seen = new Likeness();
        for (int i = 0; i < tour.steps().size(); i++) {
            Tour.Step step = tour.steps().get(i);
            List<String> answer = said.get(i).lines().toList();
            assertThat(answer.stream().map(seen::of).toList())
                    .as("%s:%d%n$ %s%nsaid:%n%s", tour.page(), step.line(), step.command(), said.get(i))
                    .isEqualTo(step.output().stream().map(shown::of).toList());
        }
    }

    /** What each command said, refusals included. */
    private List<String> run() throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("exec 2>&1 </dev/null\n");
        tour.steps().forEach(step -> script.append(step.command()).append("\nprintf '\\036'\n"));
        Path output = directory.resolve("output");
        ProcessBuilder bash = new ProcessBuilder(
                        "bash",
                        Files.writeString(directory.resolve("script"), script).toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("TMPDIR", directory.toString());
        // What the build has made is what is tested.
        bash.environment().put("GUILDHALL_BUILD", "off");
        bash.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Java tells of it where readers see nothing.
        bash.environment().remove("JDK_JAVA_OPTIONS");
        Process process = bash.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        List<String> answers = Arrays.asList(said.split(String.valueOf(BETWEEN), -1));
        assertThat(answers).as(said).hasSize(tour.steps().size() + 1);
        return answers;
    }
}
