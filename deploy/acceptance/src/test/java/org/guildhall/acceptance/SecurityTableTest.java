package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of OWASP ASVS 5.0, level 2: it has every requirement once, and what it names is there. */
class SecurityTableTest {

    private static final Path DOCS = Surroundings.ROOT.resolve("deploy/docs");

    /** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
    private static final Map<Integer, Long> STANDARD = Map.ofEntries(
            Map.entry(1, 27L),
            Map.entry(2, 11L),
            Map.entry(3, 19L),
            Map.entry(4, 10L),
            Map.entry(5, 9L),
            Map.entry(6, 35L),
            Map.entry(7, 18L),
            Map.entry(8, 7L),
            Map.entry(9, 7L),
            Map.entry(10, 29L),
            Map.entry(11, 14L),
            Map.entry(12, 9L),
            Map.entry(13, 13L),
            Map.entry(14, 9L),
            Map.entry(15, 13L),
            Map.entry(16, 16L),
            Map.entry(17, 7L));

    private static final Set<String> STANDINGS =
            Set.of("met", "provider", "operator", "partly", "not met", "not applicable");
    private static final Set<String> EXPLAINED = Set.of("partly", "not met", "not applicable");
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private record Row(String item, String standing, String where, String tests, String note) {

        static Row of(String line) {
            String[] cells = line.split(COMMA, -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        Stream<String> names() {
            return Stream.of((where + " " + tests).split(" ")).filter(name -> !name.isEmpty());
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(DOCS.resolve("asvs.csv")).stream()
                .skip(1)
                .map(Row::of)
                .toList();
    }

    @Test
    void everyRequirementStandsInItOnce() throws IOException {
        assertThat(rows()).extracting(Row::item).doesNotHaveDuplicates();
        Map<Integer, Long> chapters = rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Integer.valueOf(row.item().split("\\.")[0]), Collectors.counting()));
        assertThat(chapters).isEqualTo(STANDARD);
    }

    @Test
    void whatItNamesIsThere() throws IOException {
        assertThat(faults(rows())).isEmpty();
    }

    @Test
    void seesWhatIsWrong() throws IOException {
        assertThat(faults(List.of(
                        Row.of("1.1.1,met,NoSuchClass,EdgeTest,"),
                        Row.of("1.1.2,met,EdgeProblems,,"),
                        Row.of("1.1.3,not met,,,"),
                        Row.of("1.1.4,perhaps,,,\"a note, with a comma\""))))
                .containsExactly(
                        "1.1.1: there is no NoSuchClass",
                        "1.1.2: met, without a test or a word",
                        "1.1.3: not met, without a word",
                        "1.1.4: perhaps is no standing");
    }

    @Test
    void thePageCountsAsTheTableDoes() throws IOException {
        String page = Files.readString(DOCS.resolve("asvs.md"));
        rows().stream()
                .collect(Collectors.groupingBy(Row::standing, Collectors.counting()))
                .forEach((standing, count) ->
                        assertThat(page).containsPattern("(?m)^\\| " + standing + " \\|.*\\| " + count + " \\|$"));
    }

    private static List<String> faults(List<Row> rows) throws IOException {
        Set<String> files = files();
        List<String> faults = new ArrayList<>();
        for (Row row : rows) {
            row.names()
                    .filter(name -> !files.contains(name) && !Files.exists(Surroundings.ROOT.resolve(name)))
                    .forEach(name -> faults.add(row.item() + ": there is no " + name));
            if (!STANDINGS.contains(row.standing())) {
                faults.add(row.item() + ": " + row.standing() + " is no standing");
            }
            if (row.note().isEmpty() && EXPLAINED.contains(row.standing())) {
                faults.add(row.item() + ": " + row.standing() + ", without a word");
            }
            if (row.note().isEmpty() && row.tests().isEmpty() && row.standing().equals("met")) {
                faults.add(row.item() + ": met, without a test or a word");
            }
        }
        return faults;
    }

    /** The names of all source files, those of classes as Java knows them. */
    private static Set<String> files() throws IOException {
        Set<String> names = new HashSet<>();
        for (String part :
                List.of("membership-service", "contest-service", "reporting-service", "service-kit", "deploy")) {
            try (Stream<Path> files = Files.walk(Surroundings.ROOT.resolve(part))) {
                files.filter(file -> file.toString().contains("/src/"))
                        .map(file -> file.getFileName().toString())
                        .forEach(file -> names.add(file.replaceFirst("\\.java$", "")));
            }
        }
        return names;
    }
}
