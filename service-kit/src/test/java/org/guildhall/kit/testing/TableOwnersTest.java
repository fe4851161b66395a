package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOwnersTest {

    private static final TableOwners OWNERS = new TableOwners(List.of(
            "# who writes what, and who else reads it",
            "mark_sheet = judging.marking < outcome.result",
            "entry = contest.entry"));
    private static final Set<String> TABLES = Set.of("mark_sheet", "entry");

    private static List<String> found(String file, String source) {
        return OWNERS.violations(
                TABLES,
                Map.of(
                        "outcome/result/SheetQueries.java",
                        "String ALL = \"SELECT marks FROM mark_sheet\";",
                        file,
                        source));
    }

    @Test
    void allowsTheOwnerAndDeclaredReaders() {
        assertThat(found("judging/marking/SheetRows.java", "String SAVE = \"UPDATE mark_sheet SET marks = ?\";"))
                .isEmpty();
    }

    @Test
    void findsForeignWrites() {
        assertThat(found(
                        "outcome/remark/Remarking.java",
                        "String C = \"\"\"\n  WITH x AS (SELECT 1)\n  UPDATE mark_sheet SET m = ?\"\"\";"))
                .containsExactly("outcome/remark/Remarking.java writes mark_sheet of judging.marking");
    }

    @Test
    void takesCopyingForWriting() {
        assertThat(found("quiz/Copy.java", "String C = \"COPY entry (id) FROM STDIN\";"))
                .containsExactly("quiz/Copy.java writes entry of contest.entry");
    }

    @Test
    void findsForeignEntities() {
        assertThat(found("outcome/remark/Entry.java", "@Entity\npublic class Entry {}"))
                .containsExactly("outcome/remark/Entry.java writes entry of contest.entry");
    }

    @Test
    void takesUnchangeableEntitiesForReading() {
        assertThat(found("outcome/remark/Seen.java", "@Entity\n@Immutable\n@Table(name = \"entry\")\nclass Seen {}"))
                .containsExactly("outcome/remark/Seen.java reads entry of contest.entry");
    }

    @Test
    void findsUndeclaredReads() {
        assertThat(found("quiz/Q.java", "String Q = \"SELECT 1 FROM a JOIN entry ON true\";"))
                .containsExactly("quiz/Q.java reads entry of contest.entry");
    }

    @Test
    void findsDeclarationsThatNothingNeeds() {
        assertThat(OWNERS.violations(TABLES, Map.of()))
                .containsExactly("outcome.result is declared as a reader of mark_sheet and reads it no more");
    }

    @Test
    void findsTablesWithoutAnOwnerAndOwnersWithoutATable() {
        assertThat(OWNERS.violations(Set.of("mark_sheet", "gift"), Map.of()))
                .contains("gift has no owner", "entry is no table");
    }

    @Test
    void knowsATableByTheNameItHasInTheEnd() {
        assertThat(TableOwners.tables(List.of(
                        "ALTER TABLE old RENAME TO new_name;",
                        "CREATE TABLE old (id uuid); CREATE TABLE other (id uuid);")))
                .containsExactly("new_name", "other");
    }
}
