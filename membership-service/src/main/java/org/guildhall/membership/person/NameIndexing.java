package org.guildhall.membership.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.person.PersonFinderRows.Named;
import org.jboss.logging.Logger;

/**
 * Makes persons who were recorded before names had fingerprints findable by their name, a portion in a transaction, so that
 * neither the start nor anybody's request waits for it. Once nobody is left, a look at an empty index is all it costs.
 */
@ApplicationScoped
class NameIndexing {

    private static final Logger LOG = Logger.getLogger(NameIndexing.class);
    private static final int PORTION = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PersonFinderRows rows;
    private final PersonProtection protection;

    NameIndexing(PersonFinderRows rows, PersonProtection protection) {
        this.rows = rows;
        this.protection = protection;
    }

    @Scheduled(every = "5m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void indexAll() {
        UUID after = BEFORE_ALL;
        List<Named> portion;
        do {
            UUID from = after;
            portion = QuarkusTransaction.requiringNew().call(() -> indexPortion(from));
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION);
    }

    private List<Named> indexPortion(UUID after) {
        List<Named> portion = rows.lockWithoutName(after, PORTION);
        portion.forEach(this::index);
        return portion;
    }

    /** Who can't be read holds nobody else back. */
    private void index(Named person) {
        try {
            PersonName name = new PersonName(protection.name(person.name(), person.id()));
            rows.index(person.id(), protection.nameIndex(name, PersonProtection.lastFour(protection.document(person))));
        } catch (IllegalStateException e) {
            LOG.errorf("person %s can't be read, so not be found by name: %s", person.id(), e.getMessage());
        }
    }
}
