package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Schema and statements keep within what distributed engines take, but for the exceptions that are named with their reason and
 * what one would do: so nobody finds out on the day on which one PostgreSQL isn't enough.
 */
public abstract class PortabilityContract {

    private static final Path LIST = Path.of("src/test/resources/distributed-sql.txt");

    private static final Path OF_THE_KIT = Path.of("../service-kit").resolve(LIST);
    private static final Path PAGE = Path.of("../deploy/docs/distributed-sql.md");

    private final Path sources;

    @Inject
    DataSource dataSource;

    /**
     * For a service, whose database holds the kit's tables, too.
     *
     * @param root of its packages, below which sources are named
     */
    protected PortabilityContract(String root) {
        this.sources = Path.of("src/main/java", root.split("\\."));
    }

    @Test
    void asksForNothingThatIsNotNamed() throws SQLException, IOException {
        Set<String> named = new TreeSet<>(read(LIST).exceptions().keySet());
        named.addAll(read(OF_THE_KIT).exceptions().keySet());
        Set<String> found = found();
        found.removeAll(named);
        assertThat(found)
                .as("not taken by every distributed engine; name it in %s with the reason and what one would do", LIST)
                .isEmpty();
    }

    @Test
    void namesNothingThatIsNotThere() throws SQLException, IOException {
        Set<String> named = new TreeSet<>(read(LIST).exceptions().keySet());
        named.removeAll(found());
        assertThat(named).as("named in %s and there no more", LIST).isEmpty();
    }

    @Test
    void everyKindStandsOnThePage() throws IOException {
        String rules = Files.readString(PAGE);
        Set<String> kinds = new TreeSet<>(StatementFeatures.KINDS.keySet());
        kinds.addAll(CatalogueFeatures.KINDS);
        assertThat(kinds).allSatisfy(kind -> assertThat(rules).contains("| `" + kind + "` |"));
        assertThat(read(LIST).exceptions().keySet())
                .extracting(exception -> exception.split(" ")[0])
                .isSubsetOf(kinds);
    }

    private Set<String> found() throws SQLException, IOException {
        Set<String> found = StatementFeatures.below(sources);
        try (Connection connection = dataSource.getConnection()) {
            CatalogueFeatures catalogue = new CatalogueFeatures(connection);
            found.addAll(catalogue.all());
            found.addAll(catalogue.againstSpreading(read(LIST)));
        }
        return found;
    }

    static PortabilityList read(Path file) throws IOException {
        return PortabilityList.of(Files.readAllLines(file));
    }
}
