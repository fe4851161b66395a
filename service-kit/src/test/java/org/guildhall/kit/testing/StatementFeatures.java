package org.guildhall.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What statements ask for that distributed engines don't give, or give on one node only, by the text of the sources: see
 * {@code deploy/docs/distributed-sql.md}, by whose names the kinds go.
 */
final class StatementFeatures {

    /** Text blocks and strings; what stands elsewhere in a source is no SQL. */
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Pattern LOCK_MODE = Pattern.compile("LockModeType\\.PESSIMISTIC");

    static final Map<String, Pattern> KINDS = new TreeMap<>(Map.ofEntries(
            kind("row-lock", "\\bFOR (NO KEY )?UPDATE\\b|\\bFOR (KEY )?SHARE\\b"),
            kind("skip-locked", "\\bSKIP LOCKED\\b|\\bNOWAIT\\b"),
            kind("advisory-lock", "\\bpg_(try_)?advisory_\\w*lock"),
            kind("notify", "\\bLISTEN \\w|\\bpg_notify\\b|\\bNOTIFY \\w"),
            kind("table-lock", "\\bLOCK TABLE\\b"),
            kind("recursive", "\\bWITH RECURSIVE\\b"),
            kind("row-version", "\\bctid\\b|\\bxmin\\b|\\bpg_(current_)?snapshot|\\btxid_\\w+"),
            kind("truncate", "\\bTRUNCATE\\b"),
            kind("copy", "\\bCOPY \\w+ ?(\\(|FROM|TO)"),
            kind("grouping", "\\bGROUPING SETS\\b|\\bROLLUP ?\\(|\\bCUBE ?\\("),
            kind("sample", "\\bTABLESAMPLE\\b"),
            kind("merge", "\\bMERGE INTO\\b"),
            kind("snapshot", "\\bREPEATABLE READ\\b|\\bSERIALIZABLE\\b"),
            kind("sequence-call", "\\bnextval\\b|\\bsetval\\b"),
            kind("temporary", "\\bCREATE TEMP"),
            kind("deferring", "\\bSET CONSTRAINTS\\b"),
            kind("cursor", "\\bDECLARE \\w+ .*\\bCURSOR\\b"),
            kind("definition", "\\b(CREATE|DROP|ALTER) (UNIQUE )?(SCHEMA|TABLE|INDEX|VIEW)\\b")));

    private StatementFeatures() {}

    private static Map.Entry<String, Pattern> kind(String name, String pattern) {
        return Map.entry(name, Pattern.compile(pattern, Pattern.DOTALL));
    }

    /** As {@code kind path/Class}, of all sources below a folder. */
    static Set<String> below(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name =
                        folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.java$", "");
                in(Files.readString(file)).forEach(kind -> found.add(kind + " " + name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The kinds in one source. */
    static Set<String> in(String source) {
        String literals = LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .collect(Collectors.joining("\n"));
        Set<String> found = KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(literals).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (LOCK_MODE.matcher(source).find()) {
            found.add("row-lock");
        }
        return found;
    }
}
