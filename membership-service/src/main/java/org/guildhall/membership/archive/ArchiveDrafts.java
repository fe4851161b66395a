package org.guildhall.membership.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.membership.archive.ArchiveFact.Of;

/** The entries that facts make: persons with the same fact share one. */
final class ArchiveDrafts {

    /** Persons that one entry names at most. */
    static final int PERSONS = 500;

    private ArchiveDrafts() {}

    static List<EntryDraft> of(Stream<Of> facts) {
        Map<ArchiveFact, List<UUID>> persons = new LinkedHashMap<>();
        facts.forEach(of -> {
            List<UUID> named = persons.computeIfAbsent(of.fact(), none -> new ArrayList<>());
            if (of.person() != null) {
                named.add(of.person());
            }
        });
        List<EntryDraft> drafts = new ArrayList<>();
        persons.forEach((fact, named) -> draft(fact, named, drafts));
        return drafts;
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
