package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final People PEOPLE = new People(6);

    private static JoinRequest request(String name, DocumentType type, String number, List<String> categories) {
        return new JoinRequest(
                name,
                type,
                number,
                "13800138000",
                null,
                null,
                null,
                categories,
                null,
                null,
                false,
                new JoinRequest.Consent("1", true));
    }

    /** What is found wrong, as pointers and codes. */
    private static List<String> faults(JoinRequest request, LocalDate today) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> Applicant.of(request, today, "1"));
        return refusal == null
                ? List.of()
                : refusal.errors().stream().map(ApplicantTest::shown).toList();
    }

    private static String shown(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-11-20, 2026-11-20, ",
        "2010-11-21, 2026-11-20, /documentNumber under-age",
        "2026-11-20, 2026-11-20, /documentNumber under-age",
        "2026-11-21, 2026-11-20, /documentNumber invalid-document",
        "2008-02-29, 2024-02-28, /documentNumber under-age",
        "2008-02-29, 2024-02-29, ",
        "2012-02-29, 2028-02-28, /documentNumber under-age",
        "1900-01-01, 2026-11-20, ",
        "1899-12-31, 2026-11-20, /documentNumber invalid-document",
        "1849-05-01, 2026-11-20, /documentNumber invalid-document"
    })
    void admitsFromTheSixteenthBirthdayOn(LocalDate born, LocalDate today, String fault) {
        JoinRequest request = request("王小明", DocumentType.RESIDENT_ID, PEOPLE.residentId(born), null);
        assertThat(faults(request, today)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void takesAnybodyWhoseDocumentTellsNoAge() {
        assertThat(faults(request("Ann Lee", DocumentType.PASSPORT, "E12345678", null), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "阿卜杜·热合曼", "Anne-Marie O'Neill", "𠮷野", "José", "王"})
    void takesNamesOfManyKinds(String name) {
        assertThat(faults(request(name, DocumentType.PASSPORT, "E12345678", null), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王1", "王小明!", "<b>", "😀", "a@b", "=1+1", "王\n明", "-·."})
    void refusesWhatIsNoName(String name) {
        assertThat(faults(request(name, DocumentType.PASSPORT, "E12345678", null), TODAY))
                .containsExactly("/name invalid-name");
    }

    @Test
    void namesTheCategoryNobodyKnowsAndDropsRepetitions() {
        List<String> unknown = List.of("COURIER", "PIRATE");
        assertThat(faults(request("王小明", DocumentType.PASSPORT, "E12345678", unknown), TODAY))
                .containsExactly("/categories/1 unknown-category");
        JoinRequest twice = request("王小明", DocumentType.PASSPORT, "E12345678", List.of("GUARD", "COURIER", "GUARD"));
        assertThat(Applicant.of(twice, TODAY, "1").categories()).containsExactly("GUARD", "COURIER");
    }
}
