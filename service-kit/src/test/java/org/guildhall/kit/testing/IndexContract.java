package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.guildhall.kit.problem.ProblemTexts;
import org.junit.jupiter.api.Test;

/** Every unique index is a rule that somebody is told of or nobody can break, and every reference is found by an index. */
public abstract class IndexContract {

    private final Map<String, String> told;
    private final Map<String, String> safe;

    @Inject
    DataSource dataSource;

    /**
     * @param told the code of the problem by index
     * @param safe why nobody can break it, by index
     */
    protected IndexContract(Map<String, String> told, Map<String, String> safe) {
        this.told = told;
        this.safe = safe;
    }

    @Test
    void everyReferenceHasAnIndex() throws SQLException {
        assertThat(Indexes.missingForReferences(dataSource)).isEmpty();
    }

    @Test
    void everyUniqueIndexHasItsAnswer() throws SQLException {
        TreeSet<String> known = new TreeSet<>(told.keySet());
        known.addAll(safe.keySet());
        assertThat(known).isEqualTo(Indexes.unique(dataSource));
    }

    @Test
    void everyAnswerHasItsWords() {
        ProblemTexts texts = new ProblemTexts();
        assertThat(told.values()).allMatch(texts::has);
    }
}
