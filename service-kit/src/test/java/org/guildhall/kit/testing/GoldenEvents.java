package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.ReceivedEvent;

/**
 * What the releases told, each of their events at least once, as it lies in topics for ever: whatever reads topics has to read
 * it. The stories stand with reporting-service, which counts them as well.
 */
public record GoldenEvents(List<JsonNode> lines) {

    private static final Path CORPUS = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(directory -> Files.exists(directory.resolve("mvnw")))
            .findFirst()
            .orElseThrow()
            .resolve("reporting-service/src/test/resources/corpus");

    /** Of all releases, in the order in which they were told. */
    public static GoldenEvents all() {
        return all(told -> told);
    }

    /** @param replacing what stands in the stories by what a test has, such as its organisations */
    public static GoldenEvents all(UnaryOperator<String> replacing) {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return new GoldenEvents(files.filter(file -> file.endsWith("events.jsonl"))
                    .sorted()
                    .flatMap(GoldenEvents::linesOf)
                    .map(replacing)
                    .map(HttpCalls::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an event is about, such as the organisations that were founded. */
    public Set<String> keysOf(String... events) {
        return lines.stream()
                .filter(line -> Set.of(events).contains(line.path("event").asText()))
                .map(line -> line.path("key").asText())
                .collect(Collectors.toSet());
    }

    /** As a handler gets those it hears, as if they were told now: some pass over what is old. */
    public List<ReceivedEvent> heard(Set<String> names) {
        return lines.stream()
                .filter(line -> names.contains(nameOf(line)))
                .map(line -> new ReceivedEvent(
                        UUID.randomUUID().toString(),
                        nameOf(line),
                        UUID.fromString(line.path("key").asText()),
                        line.path("version").asLong(),
                        Instant.now(),
                        line.path("data")))
                .toList();
    }

    static String nameOf(JsonNode line) {
        return line.path("service").asText() + "." + line.path("event").asText();
    }
}
