package org.guildhall.kit.events.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an operator is told of ghosts: how many of each kind and what is to be done about them, and each of them in a file, by
 * ids. Events hold nothing personal, and whatever is no id or time isn't written.
 */
final class GhostList {

    /** A service's own words for each of its events: what somebody has to do when it is lost. */
    private static final String ADVICE = "META-INF/ghosts.properties";

    private static final String HEADER = "occurredAt,event,subject,sequence,partition,offset,id,about";

    private final List<GhostFact> ghosts;
    private final ObjectMapper json = new ObjectMapper();

    GhostList(List<GhostFact> ghosts) {
        this.ghosts = ghosts;
    }

    void print(PrintStream out, String topic) {
        List<Instant> times = ghosts.stream().map(GhostFact::time).sorted().toList();
        out.printf(
                "%s holds %d facts of %d things that this database doesn't know, from %s to %s:%n",
                topic,
                ghosts.size(),
                ghosts.stream().map(GhostFact::aggregateId).distinct().count(),
                times.get(0),
                times.get(times.size() - 1));
        Properties advice = advice();
        Map<String, Long> counts =
                ghosts.stream().collect(Collectors.groupingBy(GhostFact::name, TreeMap::new, Collectors.counting()));
        counts.forEach((name, count) -> out.printf("  %7d  %-28s  %s%n", count, name, advice.getProperty(name, "")));
    }

    private static Properties advice() {
        Properties advice = new Properties();
        try (InputStream words = GhostList.class.getClassLoader().getResourceAsStream(ADVICE)) {
            if (words != null) {
                advice.load(words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ADVICE, e);
        }
        return advice;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (GhostFact ghost : ghosts) {
            lines.add("%s,%s,%s,%d,%d,%d,%s,%s"
                    .formatted(
                            ghost.time(),
                            ghost.name(),
                            ghost.aggregateId(),
                            ghost.version(),
                            ghost.partition(),
                            ghost.offset(),
                            ghost.id(),
                            about(ghost)));
        }
        Files.write(file, lines);
    }

    /** Whom and what it is about, as far as its content names ids. */
    private String about(GhostFact ghost) {
        List<String> ids = new ArrayList<>();
        try {
            JsonNode content = json.readTree(ghost.value());
            content.fields().forEachRemaining(field -> {
                if (field.getKey().endsWith("Id") && field.getValue().asText().matches("[0-9a-f-]{36}")) {
                    ids.add(field.getKey() + "=" + field.getValue().asText());
                }
            });
        } catch (IOException e) {
            // It is listed all the same; its place on the topic is told.
            ids.add("unreadable");
        }
        return String.join(" ", ids);
    }
}
