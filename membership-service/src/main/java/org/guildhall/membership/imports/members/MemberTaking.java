package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.imports.engine.ImportSubject.Within;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.guildhall.membership.imports.engine.TakenRow;
import org.guildhall.membership.member.ImportedMember;
import org.guildhall.membership.member.ImportedMembers;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonRows;
import org.guildhall.membership.person.ProtectedPerson;

/**
 * Makes members of rows that were found good. Persons are locked in the order of their documents, as the intake of joins does,
 * and looked at once more under the lock: of a join and an import of one person, one wins.
 */
@ApplicationScoped
class MemberTaking {

    private final PersonRows persons;
    private final PersonProtection protection;
    private final KnownMemberQueries known;
    private final ImportedMembers members;
    private final Organisations organisations;
    private final Ids ids;

    MemberTaking(
            PersonRows persons,
            PersonProtection protection,
            KnownMemberQueries known,
            ImportedMembers members,
            Organisations organisations,
            Ids ids) {
        this.persons = persons;
        this.protection = protection;
        this.known = known;
        this.members = members;
        this.organisations = organisations;
        this.ids = ids;
    }

    /** A row with the person's row that it would make. */
    private record Drafted(Verdict verdict, ProtectedPerson person) {}

    List<TakenRow> take(Within within, List<Verdict> ready, Instant now) {
        Set<UUID> closed = organisations.closedAmong(
                ready.stream().map(Verdict::union).distinct().toList());
        List<TakenRow> taken = new ArrayList<>(ready.stream()
                .filter(verdict -> closed.contains(verdict.union()))
                .map(verdict -> refused(verdict, MemberColumn.ORGANISATION, "unknown-union"))
                .toList());
        List<Drafted> drafted = ready.parallelStream()
                .filter(verdict -> !closed.contains(verdict.union()))
                .map(verdict -> new Drafted(verdict, protect(verdict, ids.next())))
                .sorted((one, other) -> Arrays.compareUnsigned(
                        one.person().documentIndex(), other.person().documentIndex()))
                .toList();
        Set<UUID> made = persons.insert(drafted.stream().map(Drafted::person).toList(), now);
        Map<ByteBuffer, KnownMember> present = lockKnown(within, drafted, made);
        Set<UUID> going = new HashSet<>();
        List<ImportedMember> admitted = new ArrayList<>();
        for (Drafted draft : drafted) {
            boolean isNew = made.contains(draft.person().id());
            KnownMember person = present.get(ByteBuffer.wrap(draft.person().documentIndex()));
            if (!isNew && (person == null || person.keepsOut() || going.contains(person.knownAs()))) {
                taken.add(refused(draft.verdict(), MemberColumn.DOCUMENT_NUMBER, "document-to-be-seen"));
            } else if (!isNew
                    && person.wasMemberAfter(draft.verdict().candidate().joinedOn())) {
                taken.add(refused(draft.verdict(), MemberColumn.JOINED_ON, "joined-before-leaving"));
            } else {
                if (!isNew) {
                    going.add(person.knownAs());
                }
                ProtectedPerson row = isNew ? draft.person() : known(draft.verdict(), person.personId());
                ImportedMember member = member(draft.verdict(), row, now);
                admitted.add(member);
                taken.add(TakenRow.taken(draft.verdict().row().number(), member.memberId(), isNew ? row.id() : null));
            }
        }
        members.add(within.importId(), admitted, now);
        return taken;
    }

    private Map<ByteBuffer, KnownMember> lockKnown(Within within, List<Drafted> drafted, Set<UUID> made) {
        List<byte[]> documents = drafted.stream()
                .filter(draft -> !made.contains(draft.person().id()))
                .map(draft -> draft.person().documentIndex())
                .toList();
        if (documents.isEmpty()) {
            return Map.of();
        }
        persons.lock(Column.ofBytes(documents, document -> document));
        return known.find(within.organisationId(), documents);
    }

    /** Who was a member before, or applied in vain, is brought up to date, as when they join anew. */
    private ProtectedPerson known(Verdict verdict, UUID personId) {
        ProtectedPerson row = protect(verdict, personId);
        persons.update(row);
        return row;
    }

    private ProtectedPerson protect(Verdict verdict, UUID personId) {
        MemberCandidate candidate = verdict.candidate();
        return protection.protect(personId, candidate.name(), candidate.document(), candidate.mobile());
    }

    private ImportedMember member(Verdict verdict, ProtectedPerson person, Instant now) {
        MemberCandidate candidate = verdict.candidate();
        return new ImportedMember(
                ids.next(),
                candidate.card() ? ids.next() : null,
                verdict.union(),
                person.id(),
                Optional.ofNullable(candidate.status()).orElse(MemberStatus.ACTIVE),
                Optional.ofNullable(candidate.joinedOn()).orElse(Clocks.day(now)),
                person.gender(),
                person.birthYear(),
                candidate.education(),
                candidate.household(),
                candidate.categories().toArray(String[]::new),
                candidate.work());
    }

    private static TakenRow refused(Verdict verdict, MemberColumn column, String code) {
        return TakenRow.refused(verdict.row().number(), RowState.FAULTY, List.of(RowFault.of(column.heading(), code)));
    }
}
