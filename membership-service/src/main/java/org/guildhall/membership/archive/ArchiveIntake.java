package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventHandler;

/**
 * Enters what the suite does, as this service hears it of itself: the intake of joins knows nothing of it, and an event makes
 * its entry in the transaction that records it as heard, so exactly once. Persons of a batch with the same fact share an entry.
 */
@ApplicationScoped
class ArchiveIntake implements EventHandler {

    /** Persons that one entry names at most. */
    static final int PERSONS = 500;

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
        Map<ArchiveFact, List<UUID>> persons = new LinkedHashMap<>();
        events.stream().flatMap(facts::of).forEach(of -> {
            List<UUID> named = persons.computeIfAbsent(of.fact(), none -> new ArrayList<>());
            if (of.person() != null) {
                named.add(of.person());
            }
        });
        List<EntryDraft> drafts = new ArrayList<>();
        persons.forEach((fact, named) -> draft(fact, named, drafts));
        if (!drafts.isEmpty()) {
            writer.append(drafts);
        }
    }

    private static void draft(ArchiveFact fact, List<UUID> named, List<EntryDraft> drafts) {
        if (named.isEmpty()) {
            drafts.add(draft(fact, fact.title(), named));
        }
        for (int from = 0; from < named.size(); from += PERSONS) {
            List<UUID> some = named.subList(from, Math.min(named.size(), from + PERSONS));
            drafts.add(draft(fact, fact.title() + " " + some.size() + " 人", some));
        }
    }

    private static EntryDraft draft(ArchiveFact fact, String title, List<UUID> persons) {
        return EntryDraft.of(
                fact.organisationId(), fact.kind(), fact.happenedOn(), title, fact.text(), persons, fact.source());
    }
}
