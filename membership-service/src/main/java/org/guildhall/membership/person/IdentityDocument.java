package org.guildhall.membership.person;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identity document in its normal form. The birth date is known only where the number carries it. Whether two documents
 * are one person's is told by their {@link #identity}.
 *
 * @param birthDate null when unknown
 */
public record IdentityDocument(
        DocumentType type, String number, @Nullable LocalDate birthDate, Gender gender) {

    /** ICAO 9303 has nine characters; a few older ones have more. Ten digits are a permit of Taiwan's with its renewals. */
    private static final Pattern PASSPORT = Pattern.compile("(?!\\d{10}$)[A-Z0-9]{5,12}");

    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Pd}\\p{Cf}]");

    /** Reads a document as typed: full-width characters, spaces, dashes and lower case are set right. */
    public static Optional<IdentityDocument> parse(DocumentType type, String typed) {
        String number = plain(typed);
        Optional<IdentityDocument> numbered = ResidentId.parse(number)
                .filter(id -> DocumentShape.ofEighteenDigits(number) == type)
                .map(id -> of(type, id));
        return numbered.isPresent() ? numbered : plain(type, number);
    }

    /**
     * Reads a citizen number of the first generation, which had fifteen digits, as the one of eighteen that its holder has now.
     * Such numbers are no longer valid and stand in old lists only.
     */
    public static Optional<IdentityDocument> parseLegacy(String typed) {
        return ResidentId.ofFifteen(plain(typed)).map(id -> of(DocumentType.RESIDENT_ID, id));
    }

    /** The same document, with what an officer read from it where its number doesn't tell. */
    public IdentityDocument saying(@Nullable LocalDate born, Gender seen) {
        return new IdentityDocument(
                type, number, birthDate == null ? born : birthDate, gender == Gender.UNKNOWN ? seen : gender);
    }

    /**
     * Who the document is of: the same for every document that is issued to one person under one number. The shape of the
     * number decides, not the type that was chosen, because one can choose the wrong one; and the digits that count how often
     * a permit was renewed are left out. Somebody's passport can look like another one's permit (a letter and eight digits):
     * they would be told to ask an officer, which is rarer by far than one person under two types.
     */
    String identity() {
        return DocumentShape.identity(type, number).orElseGet(() -> type + "|" + number);
    }

    /** Whether somebody who types the last four of their document, with or without its renewals, can mean this one. */
    public boolean endsWith(String lastFour) {
        return endsWith(number, lastFour) || endsWith(identity(), lastFour);
    }

    /** Whether a number as typed, under this type, is the same person's; one on record stays good that is taken no more. */
    public boolean isNumbered(String typed) {
        return plain(typed).equals(number)
                || parse(type, typed)
                        .filter(found -> found.identity().equals(identity()))
                        .isPresent();
    }

    private static String plain(String typed) {
        return FILLING.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean endsWith(String text, String ending) {
        return text.regionMatches(true, Math.max(0, text.length() - ending.length()), ending, 0, ending.length());
    }

    /** A document on record, whose number stands in its normal form. */
    static IdentityDocument onRecord(DocumentType type, String number) {
        return new IdentityDocument(type, number, null, Gender.UNKNOWN);
    }

    /** Empty when the number doesn't carry it. */
    public Optional<LocalDate> born() {
        return Optional.ofNullable(birthDate);
    }

    Optional<Integer> birthYear() {
        return born().map(LocalDate::getYear);
    }

    private static IdentityDocument of(DocumentType type, ResidentId id) {
        return new IdentityDocument(type, id.number(), id.birthDate(), id.gender());
    }

    private static Optional<IdentityDocument> plain(DocumentType type, String number) {
        boolean fits = type == DocumentType.PASSPORT ? isPassport(number) : DocumentShape.isPlain(type, number);
        return fits ? Optional.of(onRecord(type, number)) : Optional.empty();
    }

    /** {@code 00000}, {@code AAAAA} and {@code A00000} are nobody's. */
    private static boolean isPassport(String number) {
        return PASSPORT.matcher(number).matches() && number.chars().distinct().count() > 2;
    }
}
