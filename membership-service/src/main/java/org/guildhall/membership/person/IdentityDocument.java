package org.guildhall.membership.person;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identity document in its normal form. The birth date is known only where the number carries it.
 *
 * @param birthDate null when unknown
 */
public record IdentityDocument(
        DocumentType type, String number, @Nullable LocalDate birthDate, Gender gender) {

    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");
    private static final Pattern HK_MACAO_PASS = Pattern.compile("[HM]\\d{8}(\\d{2})?");
    private static final Pattern TAIWAN_PASS = Pattern.compile("\\d{8}");
    private static final Pattern FOREIGNER_2017 = Pattern.compile("[A-Z]{3}\\d{12}");

    /**
     * Reads a document as typed: full-width characters, spaces, dashes and lower case are set right. Empty when the number
     * is none of that type; a number of another type is none, so nobody can join twice under two types.
     */
    public static Optional<IdentityDocument> parse(DocumentType type, String typed) {
        String number = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        Optional<IdentityDocument> numbered =
                ResidentId.parse(number).filter(id -> typeOf(number) == type).map(id -> of(type, id));
        return numbered.isPresent() ? numbered : plain(type, number);
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
        Optional<Pattern> shape = switch (type) {
            case RESIDENT_ID -> Optional.empty();
            case PASSPORT -> Optional.of(PASSPORT);
            case HK_MACAO_PERMIT -> Optional.of(HK_MACAO_PASS);
            case TAIWAN_PERMIT -> Optional.of(TAIWAN_PASS);
            case FOREIGNER_PERMIT -> Optional.of(FOREIGNER_2017);
        };
        return shape.filter(pattern -> pattern.matcher(number).matches())
                .map(pattern -> new IdentityDocument(type, number, null, Gender.UNKNOWN));
    }

    /** Residence permits share the citizen number's form and are told apart by their first digits. */
    private static DocumentType typeOf(String number) {
        if (number.startsWith("81") || number.startsWith("82")) {
            return DocumentType.HK_MACAO_PERMIT;
        }
        if (number.startsWith("83")) {
            return DocumentType.TAIWAN_PERMIT;
        }
        return number.startsWith("9") ? DocumentType.FOREIGNER_PERMIT : DocumentType.RESIDENT_ID;
    }
}
