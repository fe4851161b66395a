package org.guildhall.membership.transfer.cell;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.membership.member.ArrivedMember.BroughtAlong;
import org.guildhall.membership.member.history.ShortHistories.Stay;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonName;
import org.guildhall.membership.person.PersonalValues;
import org.jspecify.annotations.Nullable;

/**
 * What one cell tells another of a member whom it lets go. A newer cell may tell more.
 *
 * @param id unique for ever: the other cell decides once about it
 * @param memberIds who they are in the cell that writes, last, after all whom they were in cells before
 * @param gender as the cell that writes knows it, for a number that doesn't tell; null when it doesn't either
 * @param birthYear likewise
 * @param history where they were and as what, in all cells, the first one first
 */
record CellLetter(
        UUID id,
        String from,
        String to,
        List<UUID> memberIds,
        PersonalValues person,
        @Nullable String gender,
        @Nullable Integer birthYear,
        BroughtAlong membership,
        List<Stay> history,
        Instant releasedAt) {

    /** No document has a longer number. */
    private static final int LONGEST_NUMBER = 40;

    /** Whether everything stands in it that is needed to decide about it: whoever signs may have written anything. */
    boolean isWhole() {
        return areAll(id, from, to, memberIds, person, membership, history, releasedAt)
                && !memberIds.isEmpty()
                && areAll(memberIds.toArray())
                && new HashSet<>(memberIds).size() == memberIds.size()
                && isWhole(person)
                && (birthYear == null || birthYear > 1800 && birthYear < 2200)
                && areAll(membership.status(), membership.joinedOn(), membership.categories())
                && history.stream().allMatch(stay -> stay != null && areAll(stay.union(), stay.status(), stay.from()));
    }

    private static boolean isWhole(PersonalValues person) {
        return areAll(person.name(), person.documentType(), person.documentNumber(), person.mobile())
                && PersonName.parse(person.name()).isPresent()
                && MobileNumber.parse(person.mobile()).isPresent()
                && !person.documentNumber().isBlank()
                && person.documentNumber().length() <= LONGEST_NUMBER;
    }

    private static boolean areAll(@Nullable Object... there) {
        return Stream.of(there).allMatch(Objects::nonNull);
    }

    /** The document of whom it is about, with what its number tells. */
    IdentityDocument document() {
        return IdentityDocument.parse(person.documentType(), person.documentNumber())
                .orElseGet(person::document);
    }

    /** Who is the member in the cell that writes. */
    UUID memberId() {
        return memberIds.get(memberIds.size() - 1);
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "CellLetter[" + id + "]";
    }
}
