package org.guildhall.membership.imports.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.sheet.SheetCell;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.imports.engine.RowCells;
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
    private static final int LONGEST_EMPLOYER = 100;
    private static final int LONGEST_CODE = 18;
    private static final int LONGEST_JOB_TITLE = 50;

    private final CodeWords words;
    private final LocalDate today;
    private final RowCells cells;

    MemberReader(CodeWords words, LocalDate today, SheetHeadings<SheetColumn> headings, SheetRow row) {
        this.words = words;
        this.today = today;
        this.cells = new RowCells(headings, row);
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
                cells.bounded(MemberColumn.EMPLOYER, LONGEST_EMPLOYER),
                cells.bounded(MemberColumn.EMPLOYER_CREDIT_CODE, LONGEST_CODE),
                cells.bounded(MemberColumn.JOB_TITLE, LONGEST_JOB_TITLE));
        boolean card = Boolean.TRUE.equals(cells.yesOrNo(MemberColumn.CARD));
        String organisation = cells.text(MemberColumn.ORGANISATION);
        if (cells.isFaulty()) {
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
        return cells.faults();
    }

    private Optional<PersonName> name() {
        return required(MemberColumn.NAME, "invalid-name", PersonName.parse(cells.text(MemberColumn.NAME)));
    }

    private Optional<MobileNumber> mobile() {
        return required(MemberColumn.MOBILE, "invalid-mobile", MobileNumber.parse(cells.text(MemberColumn.MOBILE)));
    }

    private <T> Optional<T> required(MemberColumn column, String code, Optional<T> read) {
        if (read.isEmpty()) {
            cells.fault(column, cells.text(column).isEmpty() ? "required" : code);
        }
        return read;
    }

    private Optional<IdentityDocument> document() {
        DocumentType type = coded(MemberColumn.DOCUMENT_TYPE, DocumentType.class, "unknown-document-type")
                .orElse(DocumentType.RESIDENT_ID);
        SheetCell cell = cells.cell(MemberColumn.DOCUMENT_NUMBER);
        if (DocumentCell.isRounded(cell, type)) {
            cells.fault(MemberColumn.DOCUMENT_NUMBER, "document-rounded");
            return Optional.empty();
        }
        cells.text(MemberColumn.DOCUMENT_NUMBER);
        Optional<IdentityDocument> whole = DocumentCell.read(cell, type);
        Optional<IdentityDocument> read = whole.or(() -> DocumentCell.legacy(cell, type));
        if (whole.isEmpty() && read.isPresent()) {
            cells.warning(MemberColumn.DOCUMENT_NUMBER, "document-fifteen");
        }
        return required(MemberColumn.DOCUMENT_NUMBER, "invalid-document", read).map(this::withWhatTheListSays);
    }

    /** The number counts; what the list says beside it must not contradict it. */
    private IdentityDocument withWhatTheListSays(IdentityDocument document) {
        Gender gender =
                coded(MemberColumn.GENDER, Gender.class, "unknown-gender").orElse(Gender.UNKNOWN);
        LocalDate born = cells.day(MemberColumn.BIRTH_DATE);
        if (gender != Gender.UNKNOWN && document.gender() != Gender.UNKNOWN && gender != document.gender()) {
            cells.fault(MemberColumn.GENDER, "differs-from-document");
        }
        if (born != null && document.born().filter(known -> !known.equals(born)).isPresent()) {
            cells.fault(MemberColumn.BIRTH_DATE, "differs-from-document");
        }
        IdentityDocument whole = document.saying(born, gender);
        whole.born()
                .flatMap(known -> JoiningAge.fault(known, today))
                .ifPresent(code -> cells.fault(
                        document.born().isPresent() ? MemberColumn.DOCUMENT_NUMBER : MemberColumn.BIRTH_DATE,
                        code,
                        JoiningAge.MINIMUM));
        return whole;
    }

    private LocalDate joinedOn(Optional<IdentityDocument> document) {
        LocalDate day = cells.day(MemberColumn.JOINED_ON);
        if (day != null && day.isAfter(today)) {
            cells.fault(MemberColumn.JOINED_ON, "future-date");
        } else if (day != null
                && (day.isBefore(FIRST_UNIONS)
                        || document.flatMap(IdentityDocument::born)
                                .filter(born -> day.isBefore(born.plusYears(JoiningAge.MINIMUM)))
                                .isPresent())) {
            cells.fault(MemberColumn.JOINED_ON, "joined-too-early", JoiningAge.MINIMUM);
        }
        return day;
    }

    private MemberStatus status() {
        Optional<MemberStatus> status = coded(MemberColumn.STATUS, MemberStatus.class, "status-not-imported");
        if (status.filter(said -> said != MemberStatus.ACTIVE && said != MemberStatus.RETAINED)
                .isPresent()) {
            cells.fault(MemberColumn.STATUS, "status-not-imported");
        }
        return status.orElse(null);
    }

    private List<String> categories() {
        List<String> codes = new ArrayList<>();
        for (String written : cells.text(MemberColumn.CATEGORIES).split(SEPARATORS, -1)) {
            if (!written.isBlank()) {
                words.code(Category.class, written)
                        .ifPresentOrElse(
                                found -> codes.add(found.name()),
                                () -> cells.fault(MemberColumn.CATEGORIES, "unknown-category"));
            }
        }
        return codes.stream().distinct().toList();
    }

    private <E extends Enum<E>> Optional<E> coded(MemberColumn column, Class<E> type, String code) {
        String written = cells.text(column);
        Optional<E> read = written.isEmpty() ? Optional.empty() : words.code(type, written);
        if (read.isEmpty() && !written.isEmpty()) {
            cells.fault(column, code);
        }
        return read;
    }

    private static String name(Optional<? extends Enum<?>> code) {
        return code.map(Enum::name).orElse(null);
    }
}
