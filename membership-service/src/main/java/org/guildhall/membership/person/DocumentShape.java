package org.guildhall.membership.person;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes by which a document number tells of what type it is, and how much of it lasts when the document is renewed. */
enum DocumentShape {
    /** 港澳居民来往内地通行证: two more digits count the renewals. */
    HK_MACAO_PASS(DocumentType.HK_MACAO_PERMIT, "[HM]\\d{8}(\\d{2})?", 9),
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PASS(DocumentType.TAIWAN_PERMIT, "\\d{8}", 8),
    /** The same until 2015: two more digits count the renewals, a letter may name the office. */
    TAIWAN_BOOKLET(DocumentType.TAIWAN_PERMIT, "\\d{10}(\\(?[A-Z]\\)?)?", 8) {
        /** Under another type it is refused; passports of ten digits that were taken before stay what they were. */
        @Override
        boolean fits(DocumentType chosen, String number) {
            return chosen == DocumentType.TAIWAN_PERMIT && super.fits(chosen, number);
        }
    },
    /** 外国人永久居留身份证, the form of 2017. */
    FOREIGNER_2017(DocumentType.FOREIGNER_PERMIT, "[A-Z]{3}\\d{12}", 15);

    private final DocumentType type;
    private final Pattern pattern;
    private final int lasting;

    DocumentShape(DocumentType type, String pattern, int lasting) {
        this.type = type;
        this.pattern = Pattern.compile(pattern);
        this.lasting = lasting;
    }

    /** Whether a number in its normal form is one of this type. */
    static boolean isPlain(DocumentType type, String number) {
        return Stream.of(values()).anyMatch(shape -> shape.type == type && shape.fits(type, number));
    }

    /** What lasts of a number whose shape tells its type, whatever was chosen; empty when the shape doesn't tell. */
    static Optional<String> identity(DocumentType chosen, String number) {
        return Stream.of(values())
                .filter(shape -> shape.fits(chosen, number))
                .findFirst()
                .map(shape -> shape.type + "|" + number.substring(0, shape.lasting));
    }

    /** Residence permits share the citizen number's form and are told apart by their first digits. */
    static DocumentType ofEighteenDigits(String number) {
        if (number.startsWith("81") || number.startsWith("82")) {
            return DocumentType.HK_MACAO_PERMIT;
        }
        if (number.startsWith("83")) {
            return DocumentType.TAIWAN_PERMIT;
        }
        return number.startsWith("9") ? DocumentType.FOREIGNER_PERMIT : DocumentType.RESIDENT_ID;
    }

    boolean fits(DocumentType chosen, String number) {
        return pattern.matcher(number).matches();
    }
}
