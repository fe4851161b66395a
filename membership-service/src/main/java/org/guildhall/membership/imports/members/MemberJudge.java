package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.imports.engine.ImportSubject.Within;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.guildhall.membership.organisation.OrganisationDirectory;
import org.guildhall.membership.person.PersonProtection;
import org.jspecify.annotations.Nullable;

/** Judges rows by what they say and by what is on record. */
@ApplicationScoped
class MemberJudge {

    /** What tells that a person is on record, be it not where. */
    static final Set<String> TELLING = Set.of("document-to-be-seen", "already-a-member", "application-pending");

    private final CodeWords words;
    private final PersonProtection protection;
    private final OrganisationDirectory directory;
    private final KnownMemberQueries known;
    private final MemberComparison comparison;
    private final Clock clock;

    MemberJudge(
            CodeWords words,
            PersonProtection protection,
            OrganisationDirectory directory,
            KnownMemberQueries known,
            MemberComparison comparison,
            Clock clock) {
        this.words = words;
        this.protection = protection;
        this.directory = directory;
        this.known = known;
        this.comparison = comparison;
        this.clock = clock;
    }

    /**
     * A row as it was read.
     *
     * @param candidate null when it can't be read
     * @param document fingerprint of the document; null as well then
     */
    private record Read(
            SheetRow row, @Nullable MemberCandidate candidate, byte @Nullable [] document, List<RowFault> faults) {}

    /** The verdict on each row, in their order. */
    List<Verdict> judge(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows) {
        LocalDate today = Clocks.today(clock);
        List<Read> read =
                rows.parallelStream().map(row -> read(headings, row, today)).toList();
        Map<String, List<UUID>> unions = directory.below(within.organisationId(), unionsIn(read));
        Map<ByteBuffer, KnownMember> persons = known.find(
                within.organisationId(),
                read.stream().map(Read::document).filter(Objects::nonNull).toList());
        return read.parallelStream()
                .map(row -> verdict(within, row, unions, persons))
                .toList();
    }

    private Read read(SheetHeadings<SheetColumn> headings, SheetRow row, LocalDate today) {
        MemberReader reader = new MemberReader(words, today, headings, row);
        MemberCandidate candidate = reader.read().orElse(null);
        return new Read(
                row,
                candidate,
                candidate == null ? null : protection.documentIndex(candidate.document()),
                reader.faults());
    }

    private static Set<String> unionsIn(List<Read> read) {
        return read.stream()
                .map(Read::candidate)
                .filter(Objects::nonNull)
                .map(MemberCandidate::organisation)
                .filter(written -> !written.isEmpty())
                .collect(Collectors.toSet());
    }

    private Verdict verdict(
            Within within, Read read, Map<String, List<UUID>> unions, Map<ByteBuffer, KnownMember> persons) {
        if (read.candidate() == null) {
            return new Verdict(read.row(), RowState.FAULTY, read.faults(), null, null, null, null);
        }
        MemberCandidate candidate = read.candidate();
        KnownMember person = persons.get(ByteBuffer.wrap(read.document()));
        List<RowFault> faults = new ArrayList<>(read.faults());
        UUID union = union(within, candidate.organisation(), unions, faults);
        byte[] mobile = protection.mobileIndex(candidate.mobile().e164());
        RowState state = RowState.READY;
        if (isOwn(within, person, mobile)) {
            faults.add(RowFault.of(MemberColumn.DOCUMENT_NUMBER.heading(), "own-membership"));
        } else if (person != null && person.isBarred()) {
            faults.add(RowFault.of(MemberColumn.DOCUMENT_NUMBER.heading(), "document-to-be-seen"));
        } else if (person != null && union != null && isInScope(person)) {
            if (comparison.isUnchanged(candidate, union, person)) {
                state = RowState.UNCHANGED;
            } else {
                faults.add(RowFault.of(MemberColumn.DOCUMENT_NUMBER.heading(), "member-differs"));
            }
        } else if (person != null) {
            refusal(person, mobile, candidate, faults);
        }
        return new Verdict(read.row(), state, faults, candidate, read.document(), union, person);
    }

    private static @Nullable UUID union(
            Within within, String written, Map<String, List<UUID>> unions, List<RowFault> faults) {
        if (written.isEmpty()) {
            return within.organisationId();
        }
        List<UUID> meant = unions.getOrDefault(written, List.of());
        if (meant.size() == 1) {
            return meant.get(0);
        }
        faults.add(RowFault.of(
                MemberColumn.ORGANISATION.heading(), meant.isEmpty() ? "unknown-union" : "ambiguous-union"));
        return null;
    }

    private static boolean isOwn(Within within, @Nullable KnownMember person, byte[] mobile) {
        return person != null && within.ownPersons().contains(person.personId())
                || within.ownPhones().stream()
                        .anyMatch(own -> ByteBuffer.wrap(own).equals(ByteBuffer.wrap(mobile)));
    }

    private static boolean isInScope(KnownMember person) {
        return person.membership() != null && person.membership().inScope();
    }

    /** What a join would be told: only who knows the number on record learns that the person is a member or has applied. */
    private static void refusal(KnownMember person, byte[] mobile, MemberCandidate candidate, List<RowFault> faults) {
        if (!person.keepsOut()) {
            if (person.wasMemberAfter(candidate.joinedOn())) {
                faults.add(RowFault.of(MemberColumn.JOINED_ON.heading(), "joined-before-leaving"));
            }
            return;
        }
        String code = !person.mobiles().contains(ByteBuffer.wrap(mobile))
                ? "document-to-be-seen"
                : person.membership() != null ? "already-a-member" : "application-pending";
        faults.add(RowFault.of(MemberColumn.DOCUMENT_NUMBER.heading(), code));
    }
}
