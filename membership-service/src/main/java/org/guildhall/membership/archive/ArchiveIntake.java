package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventHandler;

/**
 * Enters what the suite does, as this service hears it of itself: an event makes its entry in the transaction that records it as
 * heard, so exactly once. Persons of a batch with the same fact share an entry. Joins come by the thousand and are read from the
 * members ({@link ArchivedJoins}).
 */
@ApplicationScoped
class ArchiveIntake implements EventHandler {

    private final ArchiveFacts facts;
    private final ArchiveWriter writer;

    ArchiveIntake(ArchiveFacts facts, ArchiveWriter writer) {
        this.facts = facts;
        this.writer = writer;
    }

    @Override
    public Set<String> hears() {
        return facts.heard();
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) {
        List<EntryDraft> drafts = ArchiveDrafts.of(events.stream().flatMap(facts::of));
        if (!drafts.isEmpty()) {
            writer.append(drafts);
        }
    }
}
