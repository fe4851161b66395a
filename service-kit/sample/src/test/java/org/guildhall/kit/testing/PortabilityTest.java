package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a distributed database doesn't take is found, wherever it stands; and what the kit asks for is named. */
class PortabilityTest {

    private static final Path KIT = Path.of("..");

    private final String schema = "portability_" + UUID.randomUUID().toString().replace("-", "");
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        TestStack.postgres().createDatabase("portability");
        connection = DriverManager.getConnection(
                TestStack.postgres().jdbcUrl("portability"),
                TestStack.postgres().user(),
                TestStack.postgres().password());
        run("CREATE SCHEMA " + schema);
        run("SET search_path TO " + schema);
    }

    @AfterEach
    void close() throws SQLException {
        run("DROP SCHEMA " + schema + " CASCADE");
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> all() throws SQLException {
        return new CatalogueFeatures(connection).all();
    }

    private Set<String> againstSpreading(String... list) throws SQLException {
        return new CatalogueFeatures(connection).againstSpreading(PortabilityList.of(List.of(list)));
    }

    @Test
    void findsNothingInPlainTables() throws SQLException {
        run(
                "CREATE TABLE member (id uuid PRIMARY KEY, name text UNIQUE CHECK (name <> ''), at timestamptz DEFAULT now())");
        run("CREATE INDEX member_at_ix ON member (at) WHERE name IS NOT NULL");
        run("CREATE VIEW names AS SELECT name FROM member");
        assertThat(all()).isEmpty();
    }

    @Test
    void findsEachFeatureOfTheSchema() throws SQLException {
        run(
                "CREATE TABLE plain (id uuid PRIMARY KEY, span int4range, words text[], EXCLUDE USING gist (span WITH &&))");
        run("CREATE TABLE numbered (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                + " twice bigint GENERATED ALWAYS AS (1 + 1) STORED,"
                + " plain uuid CONSTRAINT late REFERENCES plain DEFERRABLE,"
                + " other uuid CONSTRAINT gone REFERENCES plain ON DELETE CASCADE)");
        run("CREATE INDEX words_ix ON plain USING gin (words)");
        run("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
        run("CREATE TRIGGER kept BEFORE DELETE ON plain FOR EACH ROW EXECUTE FUNCTION refuse()");
        run("CREATE MATERIALIZED VIEW seen AS SELECT id FROM plain");
        run("CREATE RULE nothing AS ON INSERT TO plain DO INSTEAD NOTHING");
        run("CREATE TABLE parted (day date) PARTITION BY RANGE (day)");
        run("CREATE UNLOGGED TABLE light (id uuid)");
        run("CREATE TYPE mood AS ENUM ('GOOD')");
        assertThat(all())
                .containsExactlyInAnyOrder(
                        "exclusion plain.plain_span_excl",
                        "index plain_span_excl.gist",
                        "index words_ix.gin",
                        "sequence numbered_n_seq",
                        "generated numbered.twice",
                        "deferrable numbered.late",
                        "cascade numbered.gone",
                        "function refuse",
                        "trigger plain.kept",
                        "materialized seen",
                        "rule plain.nothing",
                        "inheritance parted",
                        "unlogged light",
                        "type mood");
    }

    @Test
    void findsWhatKeepsTablesFromBeingSpread() throws SQLException {
        run("CREATE TABLE organisation (id uuid CONSTRAINT organisation_pk PRIMARY KEY)");
        run(
                "CREATE TABLE member (id uuid CONSTRAINT member_pk PRIMARY KEY, document text CONSTRAINT document_uq UNIQUE,"
                        + " organisation uuid CONSTRAINT member_organisation_fk REFERENCES organisation)");
        run("CREATE TABLE card (id uuid CONSTRAINT card_pk PRIMARY KEY,"
                + " member uuid CONSTRAINT card_member_fk REFERENCES member, UNIQUE (member, id))");
        run("CREATE TABLE scan (id uuid PRIMARY KEY, card uuid CONSTRAINT scan_card_fk REFERENCES card)");
        assertThat(againstSpreading()).isEmpty();
        assertThat(againstSpreading("distribute member by id", "reference organisation", "distribute card by member"))
                .containsExactlyInAnyOrder(
                        "unique member.document_uq", "unique card.card_pk", "foreign-key scan.scan_card_fk");
        assertThat(againstSpreading("distribute member by id", "distribute card by id"))
                .containsExactlyInAnyOrder(
                        "unique member.document_uq",
                        "foreign-key member.member_organisation_fk",
                        "foreign-key card.card_member_fk",
                        "foreign-key scan.scan_card_fk");
        assertThat(againstSpreading("distribute member by nobody", "reference nothing"))
                .contains("unknown member.nobody", "unknown nothing");
    }

    @Test
    void findsEachFeatureOfStatements() {
        assertThat(StatementFeatures.in(
                        "String a = \"SELECT 1 FROM member WHERE id = ? FOR NO KEY UPDATE SKIP LOCKED\";"))
                .containsExactly("row-lock", "skip-locked");
        assertThat(StatementFeatures.in("String a = \"\"\"\n SELECT 1\n FROM member FOR SHARE\"\"\";"))
                .containsExactly("row-lock");
        assertThat(StatementFeatures.in("find(id, LockModeType.PESSIMISTIC_WRITE)"))
                .containsExactly("row-lock");
        assertThat(StatementFeatures.in("f(\"SELECT pg_try_advisory_xact_lock(?)\", \"LISTEN bell\")"))
                .containsExactly("advisory-lock", "notify");
        assertThat(StatementFeatures.in("f(\"LOCK TABLE a\", \"WITH RECURSIVE t AS (\", \"ctid = ?\", \"TRUNCATE a\")"))
                .containsExactly("recursive", "row-version", "table-lock", "truncate");
        assertThat(StatementFeatures.in("f(\"COPY a (b) FROM STDIN\", \"SELECT nextval('n')\", \"DROP SCHEMA a\")"))
                .containsExactly("copy", "definition", "sequence-call");
        assertThat(StatementFeatures.in("f(\"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ\", \"MERGE INTO a\")"))
                .containsExactly("merge", "snapshot");
        assertThat(StatementFeatures.in("f(\"GROUP BY ROLLUP (a)\", \"FROM a TABLESAMPLE SYSTEM (1)\")"))
                .containsExactly("grouping", "sample");
        assertThat(StatementFeatures.in(
                        "f(\"CREATE TEMP TABLE a\", \"SET CONSTRAINTS ALL\", \"DECLARE c CURSOR FOR\")"))
                .containsExactly("cursor", "deferring", "temporary");
        // In a comment, or said otherwise.
        assertThat(StatementFeatures.in(
                        "/** Locks it FOR UPDATE. */ f(\"UPDATE a SET b = 1\", \"lock table\", \"ROLLUP\")"))
                .isEmpty();
    }

    @Test
    void wantsAReasonForEachException() {
        assertThatThrownBy(() -> PortabilityList.of(List.of("trigger a.b"))).hasMessageContaining("trigger a.b");
        assertThatThrownBy(() -> PortabilityList.of(List.of("= so", "trigger a.b")))
                .hasMessageContaining("trigger a.b");
        assertThatThrownBy(() -> PortabilityList.of(List.of("distribute a by b", "reference a")))
                .hasMessageContaining("said twice");
        PortabilityList list = PortabilityList.of(
                List.of("# a remark", "= it is small and stays on one node", "trigger a.b", "distribute a by b"));
        assertThat(list.exceptions()).containsEntry("trigger a.b", "it is small and stays on one node");
        assertThat(list.distributed()).containsEntry("a", "b");
    }

    /** The kit's own, as its migrations leave it, and its own statements. */
    @Test
    void theKitAsksForNothingThatIsNotNamed() throws SQLException, IOException {
        for (Path migration : migrations()) {
            run(Files.readString(migration));
        }
        Set<String> found = new TreeSet<>(all());
        found.addAll(StatementFeatures.below(KIT.resolve("src/main/java/org/guildhall/kit")));
        assertThat(found)
                .isEqualTo(PortabilityContract.read(KIT.resolve("src/test/resources/distributed-sql.txt"))
                        .exceptions()
                        .keySet());
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(KIT.resolve("src/main/resources/db"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
                    .toList();
        }
    }
}
