package org.guildhall.kit.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void seesTheDatabaseBehindAStatementAndBehindACommit() {
        SQLException cancelled = new SQLException("cancelled", "57014");
        assertThat(Faults.isOfTheDatabase(new IllegalStateException(cancelled))).isTrue();
        assertThat(Faults.isOfTheDatabase(failedCommit(cancelled))).isTrue();
        assertThat(Faults.isOfTheEvent(failedCommit(cancelled))).isFalse();
    }

    @Test
    void putsAsideWhatACommitRefusesForItsValues() {
        RuntimeException refused = failedCommit(new SQLException("no such row", "23503"));
        assertThat(Faults.isOfTheEvent(refused)).isTrue();
        assertThat(Faults.reason(refused)).isEqualTo("refused by the database, SQLSTATE 23503");
    }

    @Test
    void putsAsideWhatCannotBeRead() {
        RuntimeException unreadable = new IllegalStateException(new UnreadableEventException("no id"));
        assertThat(Faults.isOfTheEvent(unreadable)).isTrue();
        assertThat(Faults.reason(unreadable)).isEqualTo("no id");
    }

    @Test
    void takesAFaultOfItsOwnForNeither() {
        RuntimeException own = new IllegalStateException("a fault of ours");
        assertThat(Faults.isOfTheDatabase(own)).isFalse();
        assertThat(Faults.isOfTheEvent(own)).isFalse();
        assertThat(Faults.reason(own)).isEqualTo("unknown");
    }

    /** As the transaction manager tells it: what the database said is only suppressed. */
    private static RuntimeException failedCommit(SQLException said) {
        RollbackException rolledBack = new RollbackException("could not commit");
        rolledBack.addSuppressed(said);
        return new IllegalStateException(rolledBack);
    }
}
