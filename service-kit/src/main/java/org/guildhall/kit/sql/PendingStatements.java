package org.guildhall.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.kit.sql.Sql.Statement;

/** The statements of each transaction that wait for the next one to go with. */
@ApplicationScoped
class PendingStatements {

    private final TransactionSynchronizationRegistry transaction;

    PendingStatements(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * Keeps a statement of the transaction under way.
     *
     * @param last runs what still waits when the transaction is about to commit
     * @return false if no transaction is under way, so that nothing would ever send it
     */
    boolean add(Statement statement, Consumer<List<Statement>> last) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return false;
        }
        waiting(last).add(statement);
        return true;
    }

    /** What waits, and behind it the statements given; nothing waits afterwards. */
    List<Statement> before(List<Statement> statements) {
        if (transaction.getTransactionKey() == null || !(transaction.getResource(this) instanceof Waiting waiting)) {
            return statements;
        }
        List<Statement> all = waiting.take();
        all.addAll(statements);
        return all;
    }

    private Waiting waiting(Consumer<List<Statement>> last) {
        if (transaction.getResource(this) instanceof Waiting waiting) {
            return waiting;
        }
        Waiting waiting = new Waiting(last);
        transaction.putResource(this, waiting);
        transaction.registerInterposedSynchronization(waiting);
        return waiting;
    }

    private static final class Waiting implements Synchronization {
        private final Consumer<List<Statement>> last;
        private List<Statement> statements = new ArrayList<>();

        Waiting(Consumer<List<Statement>> last) {
            this.last = last;
        }

        void add(Statement statement) {
            statements.add(statement);
        }

        List<Statement> take() {
            List<Statement> taken = statements;
            statements = new ArrayList<>();
            return taken;
        }

        @Override
        public void beforeCompletion() {
            if (!statements.isEmpty()) {
                last.accept(take());
            }
        }

        @Override
        public void afterCompletion(int status) {
            // What waited has gone or is rolled back with the rest.
        }
    }
}
