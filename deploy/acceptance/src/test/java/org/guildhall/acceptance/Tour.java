package org.guildhall.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The shell session that a page shows, from all its blocks: commands after {@code $ }, each with the output it promises.
 * The page begins it by sourcing what {@code deploy/run} prepared, or has none.
 */
record Tour(Path page, List<Step> steps) {

    static final String BEGIN = "source .data/tokens.env";

    /** A command, with the number of its line on the page. */
    record Step(int line, String command, List<String> output) {}

    static Tour of(Path page) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        boolean inBlock = false;
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                inBlock = !inBlock;
            } else if (inBlock && line.startsWith("$ ")) {
                int begin = i;
                StringBuilder command = new StringBuilder(line.substring(2));
                while (!isWhole(command.toString())) {
                    command.append('\n').append(lines.get(++i));
                }
                steps.add(new Step(begin + 1, command.toString(), new ArrayList<>()));
            } else if (inBlock && !steps.isEmpty()) {
                steps.get(steps.size() - 1).output().add(line);
            }
        }
        return new Tour(page, steps);
    }

    boolean isThere() {
        return !steps.isEmpty() && steps.get(0).command().startsWith(BEGIN);
    }

    /** Bash knows where a command ends that has quotes, braces or a document in it. */
    private static boolean isWhole(String command) throws IOException, InterruptedException {
        Process check = new ProcessBuilder("bash", "-n", "-c", command)
                .redirectErrorStream(true)
                .start();
        String complaint = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return check.waitFor() == 0 && complaint.isEmpty() && !command.endsWith("\\");
    }
}
