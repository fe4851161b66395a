package org.guildhall.membership.imports.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.kit.problem.PrintableStrings;
import org.guildhall.kit.sheet.SheetCell;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.sheet.SheetTexts;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.member.Category;
import org.guildhall.membership.member.Education;
import org.guildhall.membership.member.Household;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.JoiningAge;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonName;

/** Reads one row as somebody who could be a member, by the rules of joining. Pure; a column has the first fault found in it. */
final class MemberReader {

    private static final LocalDate FIRST_UNIONS = LocalDate.of(1921, 1, 1);
    private static final String SEPARATORS = "[,，、;；/|]";
    private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1", "要");
    private static final Set<String> NO = Set.of("否", "n", "no", "false", "0", "不要");
    private static final int LONGEST_EMPLOYER = 100;
    private static final int LONGEST_CODE = 18;
    private static final int LONGEST_JOB_TITLE = 50;

    private final CodeWords words;
    private final LocalDate today;
    private final SheetHeadings<SheetColumn> headings;
    private final SheetRow row;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<MemberColumn> faulty = EnumSet.noneOf(MemberColumn.class);

    MemberReader(CodeWords words, LocalDate today, SheetHeadings<SheetColumn> headings, SheetRow row) {
        this.words = words;
        this.today = today;
        this.headings = headings;
        this.row = row;
        headings.surplus(row).forEach(fault -> faults.add(RowFault.of(fault)));
    }

    /** Empty when something is wrong with it; then the faults say what. */
    Optional<MemberCandidate> read() {
        Optional<PersonName> name = name();
        Optional<IdentityDocument> document = document();
        Optional<MobileNumber> mobile = mobile();
        LocalDate joinedOn = joinedOn(document);
        MemberStatus status = status();
        String education = name(coded(MemberColumn.EDUCATION, Education.class, "unknown-education"));
        String household = name(coded(MemberColumn.HOUSEHOLD, Household.class, "unknown-household"));
        List<String> categories = categories();
        MemberWork work = new MemberWork(
                bounded(MemberColumn.EMPLOYER, LONGEST_EMPLOYER),
                bounded(MemberColumn.EMPLOYER_CREDIT_CODE, LONGEST_CODE),
                bounded(MemberColumn.JOB_TITLE, LONGEST_JOB_TITLE));
        boolean card = card();
        String organisation = text(MemberColumn.ORGANISATION);
        if (faults.stream().anyMatch(fault -> !fault.warning())) {
            return Optional.empty();
        }
        return Optional.of(new MemberCandidate(
                name.orElseThrow(),
                document.orElseThrow(),
                mobile.orElseThrow(),
                organisation,
                joinedOn,
                status,
                education,
                household,
                categories,
                work,
                card));
    }

    List<RowFault> faults() {
        return faults;
    }

    private Optional<PersonName> name() {
        return required(MemberColumn.NAME, "invalid-name", PersonName.parse(text(MemberColumn.NAME)));
    }

    private Optional<MobileNumber> mobile() {
        return required(MemberColumn.MOBILE, "invalid-mobile", MobileNumber.parse(text(MemberColumn.MOBILE)));
    }

    private <T> Optional<T> required(MemberColumn column, String code, Optional<T> read) {
        if (read.isEmpty()) {
            fault(column, text(column).isEmpty() ? "required" : code);
        }
        return read;
    }

    private Optional<IdentityDocument> document() {
        DocumentType type = coded(MemberColumn.DOCUMENT_TYPE, DocumentType.class, "unknown-document-type")
                .orElse(DocumentType.RESIDENT_ID);
        SheetCell cell = headings.cell(row, MemberColumn.DOCUMENT_NUMBER);
        if (DocumentCell.isRounded(cell, type)) {
            fault(MemberColumn.DOCUMENT_NUMBER, "document-rounded");
            return Optional.empty();
        }
        text(MemberColumn.DOCUMENT_NUMBER);
        Optional<IdentityDocument> whole = DocumentCell.read(cell, type);
        Optional<IdentityDocument> read = whole.or(() -> DocumentCell.legacy(cell, type));
        if (whole.isEmpty() && read.isPresent()) {
            faults.add(RowFault.warning(MemberColumn.DOCUMENT_NUMBER.heading(), "document-fifteen"));
        }
        return required(MemberColumn.DOCUMENT_NUMBER, "invalid-document", read).map(this::withWhatTheListSays);
    }

    /** The number counts; what the list says beside it must not contradict it. */
    private IdentityDocument withWhatTheListSays(IdentityDocument document) {
        Gender gender =
                coded(MemberColumn.GENDER, Gender.class, "unknown-gender").orElse(Gender.UNKNOWN);
        LocalDate born = day(MemberColumn.BIRTH_DATE);
        if (gender != Gender.UNKNOWN && document.gender() != Gender.UNKNOWN && gender != document.gender()) {
            fault(MemberColumn.GENDER, "differs-from-document");
        }
        if (born != null && document.born().filter(known -> !known.equals(born)).isPresent()) {
            fault(MemberColumn.BIRTH_DATE, "differs-from-document");
        }
        IdentityDocument whole = document.saying(born, gender);
        whole.born()
                .flatMap(known -> JoiningAge.fault(known, today))
                .ifPresent(code -> fault(
                        document.born().isPresent() ? MemberColumn.DOCUMENT_NUMBER : MemberColumn.BIRTH_DATE,
                        code,
                        JoiningAge.MINIMUM));
        return whole;
    }

    private LocalDate joinedOn(Optional<IdentityDocument> document) {
        LocalDate day = day(MemberColumn.JOINED_ON);
        if (day != null && day.isAfter(today)) {
            fault(MemberColumn.JOINED_ON, "future-date");
        } else if (day != null
                && (day.isBefore(FIRST_UNIONS)
                        || document.flatMap(IdentityDocument::born)
                                .filter(born -> day.isBefore(born.plusYears(JoiningAge.MINIMUM)))
                                .isPresent())) {
            fault(MemberColumn.JOINED_ON, "joined-too-early", JoiningAge.MINIMUM);
        }
        return day;
    }

    private LocalDate day(MemberColumn column) {
        SheetCell cell = headings.cell(row, column);
        if (cell.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = DayCell.read(cell);
        if (day.isEmpty()) {
            fault(column, "no-day");
        }
        return day.orElse(null);
    }

    private MemberStatus status() {
        Optional<MemberStatus> status = coded(MemberColumn.STATUS, MemberStatus.class, "status-not-imported");
        if (status.filter(said -> said != MemberStatus.ACTIVE && said != MemberStatus.RETAINED)
                .isPresent()) {
            fault(MemberColumn.STATUS, "status-not-imported");
        }
        return status.orElse(null);
    }

    private List<String> categories() {
        List<String> codes = new ArrayList<>();
        for (String written : text(MemberColumn.CATEGORIES).split(SEPARATORS, -1)) {
            if (!written.isBlank()) {
                words.code(Category.class, written)
                        .ifPresentOrElse(
                                found -> codes.add(found.name()),
                                () -> fault(MemberColumn.CATEGORIES, "unknown-category"));
            }
        }
        return codes.stream().distinct().toList();
    }

    private boolean card() {
        String written = text(MemberColumn.CARD).toLowerCase(Locale.ROOT);
        if (!written.isEmpty() && !YES.contains(written) && !NO.contains(written)) {
            fault(MemberColumn.CARD, "yes-or-no");
        }
        return YES.contains(written);
    }

    private <E extends Enum<E>> Optional<E> coded(MemberColumn column, Class<E> type, String code) {
        String written = text(column);
        Optional<E> read = written.isEmpty() ? Optional.empty() : words.code(type, written);
        if (read.isEmpty() && !written.isEmpty()) {
            fault(column, code);
        }
        return read;
    }

    private static String name(Optional<? extends Enum<?>> code) {
        return code.map(Enum::name).orElse(null);
    }

    private String bounded(MemberColumn column, int longest) {
        String written = text(column);
        if (written.length() > longest) {
            fault(column, "too-long", longest);
        }
        return written.isEmpty() ? null : written;
    }

    private String text(MemberColumn column) {
        SheetCell cell = headings.cell(row, column);
        if (cell.fault() != null) {
            fault(column, cell.fault());
            return "";
        }
        if (!PrintableStrings.isPrintable(cell.text())) {
            fault(column, "unprintable-characters");
        }
        return SheetTexts.meant(cell.text());
    }

    private void fault(MemberColumn column, String code, Object... arguments) {
        if (faulty.add(column)) {
            faults.add(RowFault.of(column.heading(), code, arguments));
        }
    }
}
