package org.guildhall.membership.imports.members;

import static org.guildhall.membership.imports.engine.ListExport.said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.membership.enrolment.application.WorkOnRecord;
import org.guildhall.membership.member.Category;
import org.guildhall.membership.member.Education;
import org.guildhall.membership.member.Household;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonalValues;
import org.jspecify.annotations.Nullable;

/** Writes members as the template has them, so that an import finds them unchanged. */
@ApplicationScoped
class ExportLines {

    private static final String MAINLAND = "+86";

    private final PersonProtection protection;
    private final WorkOnRecord works;
    private final CodeWords words;

    ExportLines(PersonProtection protection, WorkOnRecord works, CodeWords words) {
        this.protection = protection;
        this.works = works;
        this.words = words;
    }

    /** @param union as an import finds it again */
    List<String> line(ExportedMember member, String union) {
        PersonalValues person = protection.reveal(
                member.personId(),
                member.documentType(),
                member.nameCipher(),
                member.documentCipher(),
                member.mobileCipher());
        MemberWork work = works.of(member.id(), member.application(), member.work());
        Map<MemberColumn, String> cells = new EnumMap<>(MemberColumn.class);
        cells.put(MemberColumn.NAME, person.name());
        cells.put(MemberColumn.DOCUMENT_TYPE, words.title(member.documentType()));
        cells.put(MemberColumn.DOCUMENT_NUMBER, person.documentNumber());
        cells.put(MemberColumn.MOBILE, domestic(person.mobile()));
        cells.put(MemberColumn.GENDER, member.gender() == Gender.UNKNOWN ? "" : words.title(member.gender()));
        cells.put(MemberColumn.ORGANISATION, union);
        cells.put(MemberColumn.JOINED_ON, member.joinedOn().toString());
        // Where a transfer is under way an import has nothing to say.
        cells.put(
                MemberColumn.STATUS, member.status() == MemberStatus.TRANSFERRING ? "" : words.title(member.status()));
        cells.put(MemberColumn.EDUCATION, title(Education.class, member.education()));
        cells.put(MemberColumn.HOUSEHOLD, title(Household.class, member.household()));
        cells.put(
                MemberColumn.CATEGORIES,
                member.categories().stream()
                        .map(code -> title(Category.class, code))
                        .collect(Collectors.joining("、")));
        cells.put(MemberColumn.EMPLOYER, said(work.employer()));
        cells.put(MemberColumn.EMPLOYER_CREDIT_CODE, said(work.employerCreditCode()));
        cells.put(MemberColumn.JOB_TITLE, said(work.jobTitle()));
        cells.put(MemberColumn.CARD, member.hasCard() ? "是" : "否");
        return Stream.of(MemberColumn.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    private <E extends Enum<E>> String title(Class<E> type, @Nullable String code) {
        return code == null ? "" : words.title(Enum.valueOf(type, code));
    }

    private static String domestic(String e164) {
        return e164.startsWith(MAINLAND) ? e164.substring(MAINLAND.length()) : e164;
    }
}
