package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of metrics in {@code deploy/docs/metrics.md}, and whether a service tells what stands there: all of it, and nothing else of ours. */
public final class MetricsCatalogue {

    private static final String OURS = "guildhall_";
    private static final String EVERYBODY = "application";

    /** More series of one metric, on one instance, grow with something. */
    private static final int SERIES_AT_MOST = 100;

    private static final Pattern LINE =
            Pattern.compile("\\| `([a-z_]+)` \\| (gauge|counter|histogram) \\| ([^|]*)\\| ([a-z ]+) \\|.*");
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\w+) (\\w+)");
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    private final List<Metric> metrics;

    /** @param lines of the page */
    MetricsCatalogue(List<String> lines) {
        metrics = lines.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Metric(line.group(1), line.group(2), words(line.group(3)), words(line.group(4))))
                .toList();
    }

    /**
     * A line of the list.
     *
     * @param tellers short names of services, or {@code all}
     */
    record Metric(String name, String kind, Set<String> labels, Set<String> tellers) {

        boolean isToldBy(String service) {
            return tellers.contains("all") || tellers.contains(service);
        }

        Stream<String> series() {
            return kind.equals("histogram")
                    ? Stream.of("_count", "_sum", "_bucket").map(name::concat)
                    : Stream.of(name);
        }
    }

    /** What a service tells of a metric. */
    private record Told(String kind, Set<String> labels, Set<String> series) {
        static Told of(String kind) {
            return new Told(kind, new TreeSet<>(), new TreeSet<>());
        }
    }

    public static MetricsCatalogue read() {
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
        try {
            return new MetricsCatalogue(Files.readAllLines(root.resolve("deploy/docs/metrics.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names by which Prometheus knows what stands in the list. */
    public Set<String> series() {
        return metrics.stream().flatMap(Metric::series).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some are told a moment after the start only. */
    public void check(String service, Supplier<String> exposition) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(findings(service, exposition.get())).isEmpty());
    }

    /** What is wrong with what the service tells, in words. */
    List<String> findings(String service, String exposition) {
        Map<String, Told> told = told(exposition);
        List<String> findings = new ArrayList<>();
        metrics.stream()
                .filter(metric -> metric.isToldBy(service))
                .forEach(metric -> compare(metric, told.get(metric.name()), findings));
        Set<String> known = metrics.stream()
                .filter(metric -> metric.isToldBy(service))
                .map(Metric::name)
                .collect(Collectors.toSet());
        told.keySet().stream()
                .filter(name -> name.startsWith(OURS) && !known.contains(name))
                .forEach(name -> findings.add(name + " isn't in the list"));
        return findings;
    }

    private static void compare(Metric metric, Told told, List<String> findings) {
        if (told == null) {
            findings.add(metric.name() + " isn't told");
            return;
        }
        if (!told.kind().equals(metric.kind())) {
            findings.add(metric.name() + " is a " + told.kind());
        }
        if (!told.labels().equals(metric.labels())) {
            findings.add(metric.name() + " has the labels " + told.labels());
        }
        if (metric.name().startsWith(OURS) && told.series().size() > SERIES_AT_MOST) {
            findings.add(metric.name() + " has " + told.series().size() + " series");
        }
    }

    private static Map<String, Told> told(String exposition) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (String line : exposition.lines().toList()) {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                told.put(type.group(1), Told.of(type.group(2)));
            } else if (sample.matches()) {
                add(told, sample);
            }
        }
        return told;
    }

    private static void add(Map<String, Told> told, Matcher sample) {
        String labels = sample.group(2) == null ? "" : sample.group(2);
        Told metric = told.get(sample.group(1));
        if (metric == null) {
            metric = told.get(sample.group(1).replaceFirst("_(count|sum|bucket)$", ""));
        }
        if (metric != null) {
            metric.series().add(labels);
            LABEL.matcher(labels)
                    .results()
                    .map((MatchResult label) -> label.group(1))
                    .filter(label -> !label.equals(EVERYBODY) && !label.equals("le"))
                    .forEach(metric.labels()::add);
        }
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.replace("`", "").strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
