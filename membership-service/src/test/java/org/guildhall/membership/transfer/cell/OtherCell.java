package org.guildhall.membership.transfer.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.testing.TestCells;
import org.guildhall.membership.member.ArrivedMember.BroughtAlong;
import org.guildhall.membership.member.history.ShortHistories.Stay;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.PersonalValues;
import org.jspecify.annotations.Nullable;

/** What another cell does, by its keys: the service under test is {@code js}. */
public final class OtherCell {

    static final OtherCell SX = new OtherCell("sx", "sx");
    static final OtherCell GD = new OtherCell("gd", "gd");

    /** Says that it is another cell, and has not its keys. */
    static final OtherCell FALSE_SX = new OtherCell("sx", "forged");

    final String name;
    final CellLetters letters;
    private final CellSeals seals;

    private OtherCell(String name, String keys) {
        this.name = name;
        CellTransferSettings settings = new CellTransferSettings() {
            @Override
            public Optional<String> name() {
                return Optional.of(name);
            }

            @Override
            public Optional<String> keys() {
                return Optional.of(TestCells.keys(keys));
            }

            @Override
            public Optional<String> cells() {
                return Optional.of(TestCells.published("js", "sx", "gd"));
            }
        };
        CellKeys own = new CellKeys(settings);
        seals = new CellSeals(own);
        letters = new CellLetters(own, seals);
    }

    /** A letter of another cell about somebody who is no member here. */
    public static String letterAbout(Map<String, Object> person) {
        return SX.letters.write(SX.letter(person, "ACTIVE", UUID.randomUUID()));
    }

    /** What it says about a letter, to {@code js}. */
    String receipt(UUID letter, CellDecision decision, LocalDate day) {
        return receipt("js", letter, decision, UUID.randomUUID(), day);
    }

    /** @param former whom the letter is about, in the cell that wrote it */
    String receipt(String to, UUID letter, CellDecision decision, UUID former, LocalDate day) {
        boolean taken = decision == CellDecision.TAKEN;
        return letters.write(
                new CellReceipt(letter, name, to, decision, former, Instant.now(), taken ? day : null, Instant.now()));
    }

    /** A letter about somebody who joined there years ago. */
    CellLetter letter(Map<String, Object> person, String status, UUID... memberIds) {
        return letter("js", person, status, memberIds);
    }

    CellLetter letter(String to, Map<String, Object> person, String status, UUID... memberIds) {
        return new CellLetter(
                UUID.randomUUID(),
                name,
                to,
                List.of(memberIds),
                new PersonalValues(
                        (String) person.get("name"),
                        DocumentType.valueOf((String) person.get("documentType")),
                        (String) person.get("documentNumber"),
                        "+86" + person.get("mobile")),
                (String) person.get("gender"),
                (Integer) person.get("birthYear"),
                membership(status, "SENIOR"),
                List.of(new Stay("陕西某厂工会", status, LocalDate.of(2015, 5, 1))),
                Instant.now());
    }

    private static BroughtAlong membership(String status, @Nullable String level) {
        return new BroughtAlong(
                status,
                LocalDate.of(2015, 5, 1),
                LocalDate.of(2010, 1, 1),
                "MASTER",
                "A_HOUSEHOLD_OF_LATER",
                List.of("COURIER", "A_CATEGORY_OF_LATER"),
                null,
                level,
                "电工");
    }

    /** Signed as a letter and sealed, whatever it is. */
    String sealed(String kind, Object content) {
        return seals.seal("js", seals.sign(kind, content));
    }

    String signed(String kind, Object content) {
        return seals.sign(kind, content);
    }
}
