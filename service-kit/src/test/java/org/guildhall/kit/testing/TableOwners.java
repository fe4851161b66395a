package org.guildhall.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every SQL statement of a service against its list of owners. The list has one line a table:
 * {@code mark_sheet = judging.marking < outcome.result outcome.board}; only the owner's package writes the table, and only
 * the packages behind {@code <} read it besides.
 *
 * <p>Statements are found in the string literals of the sources, entities by their {@code @Table}.
 */
public final class TableOwners {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern WRITES =
            Pattern.compile("(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|MERGE INTO|COPY)\\s+(\\w+)");
    private static final Pattern READS = Pattern.compile("(?:FROM|JOIN|USING|,)\\s+(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@Entity\\b(.*?)\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("@Table\\(name = \"(\\w+)\"");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern RENAMED = Pattern.compile("ALTER TABLE (\\w+) RENAME TO (\\w+)");

    /** Who owns a table and who else may read it. */
    private record Owner(String writer, Set<String> readers) {}

    private final Map<String, Owner> owners = new TreeMap<>();

    TableOwners(Collection<String> lines) {
        for (String line : lines) {
            String rule = line.replaceFirst("#.*", "").strip();
            if (!rule.isEmpty()) {
                String[] parts = rule.split("\\s*[=<]\\s*", 3);
                Set<String> readers = parts.length < 3 ? Set.of() : Set.of(parts[2].split("[\\s,]+", 0));
                if (owners.put(parts[0], new Owner(parts[1], readers)) != null) {
                    throw new IllegalArgumentException("a table has one line, not several: " + parts[0]);
                }
            }
        }
    }

    /**
     * What breaks the list: foreign writes, undeclared reads, tables without an owner, and lines that nothing needs any more.
     *
     * @param list the list of owners
     * @param migrations folders whose migrations create the tables
     * @param sources folder of the root package, below which packages are named
     */
    public static List<String> violations(Path list, Collection<Path> migrations, Path sources) {
        TableOwners owners = new TableOwners(lines(list));
        List<String> statements = migrations.stream()
                .flatMap(folder -> files(folder, ".sql").stream())
                .map(TableOwners::read)
                .toList();
        Map<String, String> texts = new HashMap<>();
        files(sources, ".java")
                .forEach(file -> texts.put(sources.relativize(file).toString(), read(file)));
        return owners.violations(tables(statements), texts);
    }

    /** The tables there are in the end. */
    static Set<String> tables(Collection<String> migrations) {
        Set<String> tables = new TreeSet<>();
        for (String migration : migrations) {
            CREATED.matcher(migration).results().forEach(found -> tables.add(found.group(1)));
        }
        for (String migration : migrations) {
            RENAMED.matcher(migration)
                    .results()
                    .filter(found -> tables.remove(found.group(1)))
                    .forEach(found -> tables.add(found.group(2)));
        }
        return tables;
    }

    List<String> violations(Set<String> tables, Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        tables.stream()
                .filter(table -> !owners.containsKey(table))
                .forEach(table -> found.add(table + " has no owner"));
        owners.keySet().stream()
                .filter(table -> !tables.contains(table))
                .forEach(table -> found.add(table + " is no table"));
        Map<String, Set<String>> unused = new TreeMap<>();
        owners.forEach((table, owner) -> unused.put(table, new TreeSet<>(owner.readers())));
        new TreeMap<>(sources).forEach((file, text) -> check(file, text, unused, found));
        unused.forEach((table, readers) -> readers.forEach(
                reader -> found.add(reader + " is declared as a reader of " + table + " and reads it no more")));
        return found;
    }

    private void check(String file, String text, Map<String, Set<String>> unused, List<String> found) {
        String feature = packageOf(file);
        Set<String> written = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        ENTITY.matcher(text).results().forEach(entity -> {
            // What Hibernate may not change is a view of somebody else's table.
            Set<String> mapped = entity.group(1).contains("@Immutable") ? read : written;
            mapped.add(tableOf(entity.group(1), entity.group(2)));
        });
        written.retainAll(owners.keySet());
        read.retainAll(owners.keySet());
        for (String statement : statements(text)) {
            written.addAll(tablesIn(WRITES, statement));
            read.addAll(tablesIn(READS, statement));
        }
        for (String table : written) {
            if (!feature.equals(owners.get(table).writer())) {
                found.add(file + " writes " + table + " of " + owners.get(table).writer());
            }
        }
        for (String table : read) {
            Owner owner = owners.get(table);
            unused.get(table).remove(feature);
            if (!feature.equals(owner.writer()) && !owner.readers().contains(feature)) {
                found.add(file + " reads " + table + " of " + owner.writer());
            }
        }
    }

    /** The table of an entity: as annotated, else its name in small letters with underscores. */
    private static String tableOf(String annotations, String name) {
        Matcher named = NAMED.matcher(annotations);
        return named.find()
                ? named.group(1)
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private Set<String> tablesIn(Pattern pattern, String text) {
        Set<String> named = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (owners.containsKey(matcher.group(1))) {
                named.add(matcher.group(1));
            }
        }
        return named;
    }

    /** The string literals that speak SQL. */
    private static List<String> statements(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .filter(text -> text.matches("(?s).*\\b(SELECT|INSERT|UPDATE|DELETE|FROM|JOIN|WITH)\\b.*"))
                .toList();
    }

    private static String packageOf(String file) {
        int end = file.lastIndexOf('/');
        return end < 0 ? "" : file.substring(0, end).replace('/', '.').toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
