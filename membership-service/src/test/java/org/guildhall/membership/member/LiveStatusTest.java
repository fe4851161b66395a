package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which memberships are live stands in {@link MemberStatus}, and in the index that makes a membership the only live one. */
class LiveStatusTest {

    private static final Path SOURCES = Path.of("src/main/java/org/guildhall/membership");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern LIST = Pattern.compile("IN \\(('\\w+'(?:,\\s*'\\w+')*)\\)");
    private static final Pattern INDEX = Pattern.compile("INDEX member_live_uq [^;]*" + LIST.pattern(), Pattern.DOTALL);

    private static final Set<String> LIVE = Stream.of(MemberStatus.values())
            .filter(MemberStatus::isLive)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** A union isn't founded of those who are leaving. */
    @Test
    void noStatementSpellsThemOut() throws IOException {
        assertThat(lists(SOURCES, LIST))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "MemberStatus.java", List.of(LIVE),
                        "FoundingGroupQueries.java", List.of(Set.of("ACTIVE", "RETAINED"))));
    }

    @Test
    void soDoesTheIndex() throws IOException {
        assertThat(lists(MIGRATIONS, INDEX).values()).containsExactly(List.of(LIVE));
    }

    /** Those that name a live status, by file. */
    private static Map<String, List<Set<String>>> lists(Path folder, Pattern pattern) throws IOException {
        Map<String, List<Set<String>>> lists = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            List<Set<String>> found = pattern.matcher(Files.readString(file))
                    .results()
                    .map(list -> Set.of(list.group(1).replace("'", "").split(",\\s*")))
                    .filter(list -> !Collections.disjoint(list, LIVE))
                    .toList();
            if (!found.isEmpty()) {
                lists.put(file.getFileName().toString(), found);
            }
        }
        return lists;
    }
}
