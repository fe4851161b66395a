package org.guildhall.membership.enrolment.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.WithPhone;
import org.junit.jupiter.api.Test;

/** What the page and the server make of the same input. */
@QuarkusTest
@WithTestResource(TestStack.class)
class JoinPageChecksTest extends WithPhone {

    private static final People PEOPLE = new People(8);

    @Test
    void checksAsTheServerDoes() {
        String token = Hall.joinToken();
        Page page = phone.open("/join/" + token, "zh-CN");
        for (String[] sample : samples()) {
            Map<String, Object> request = PEOPLE.next();
            for (int i = 0; i < sample.length; i += 2) {
                request.put(sample[i], sample[i + 1]);
            }
            assertThat(faultsOnPage(page, request))
                    .as("%s", List.of(sample))
                    .isEqualTo(faultsOfServer(Hall.join(token, request)));
        }
    }

    private static List<String[]> samples() {
        LocalDate today = LocalDate.now(Clocks.BUSINESS_ZONE);
        List<String[]> samples = new ArrayList<>();
        for (String name : List.of(
                "王",
                "买买提·艾力",
                "Mary-Jane O'Neil",
                "Zoë",
                "",
                "  ",
                "王1",
                "王_",
                "王\u200B小",
                "王😀",
                "　王小明　",
                "王\u0007明",
                "买买提\u30FB吐尔逊",
                "买买提\uFF65吐尔逊",
                "买买提.吐尔逊",
                "买买提\u02D9吐尔逊",
                "买买提\uA78F吐尔逊",
                "王\u00B4明",
                "·王",
                "王-",
                "李〇明",
                "王\u3000明",
                "བསྟན་འཛིན",
                "𠮷小明",
                "\u202A王小明\u202C",
                "\u3164",
                "\uFFA0",
                "王\uFE00明",
                "王\uFE0F",
                "王\u034F明",
                "王\u180B",
                "王" + "\u0301".repeat(5),
                "王".repeat(51))) {
            samples.add(new String[] {"name", name});
        }
        for (String number : List.of(
                "11010519491231002X",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105 19491231-002X",
                "440524188001010014",
                "110105194912310021",
                "110105194902310025",
                "11010519491331002X",
                "110105209912310020",
                "010105194912310020",
                "110105491231002",
                "810000199408230021",
                "A1234567",
                "AAAAA",
                "AABAB1",
                "1234567801(B)",
                "1234567801",
                "ABC123456789012",
                "H1234567801",
                "",
                "11010519491231002X1",
                PEOPLE.residentId(LocalDate.of(2001, 2, 28)),
                PEOPLE.residentId(today.minusYears(16)),
                PEOPLE.residentId(today.minusYears(16).plusDays(1)),
                PEOPLE.residentId(today.plusDays(1)))) {
            for (String type : List.of("RESIDENT_ID", "PASSPORT", "HK_MACAO_PERMIT")) {
                samples.add(new String[] {"documentNumber", number, "documentType", type});
            }
        }
        samples.add(new String[] {"documentNumber", invalidDay(), "documentType", "RESIDENT_ID"});
        samples.add(new String[] {"documentNumber", "H12345678", "documentType", "HK_MACAO_PERMIT"});
        samples.add(new String[] {"documentNumber", "h1234567890", "documentType", "HK_MACAO_PERMIT"});
        samples.add(new String[] {"documentNumber", "12345678", "documentType", "TAIWAN_PERMIT"});
        samples.add(new String[] {"documentNumber", "1234567", "documentType", "TAIWAN_PERMIT"});
        samples.add(new String[] {"documentNumber", "CHN123456789012", "documentType", "FOREIGNER_PERMIT"});
        for (String mobile : List.of(
                "13800138001",
                "+8613800138002",
                "008613800138003",
                "138 0013-8004",
                "１３８００１３８００５",
                "12800138000",
                "1380013800",
                "138001380001",
                "+85291234567",
                "(+86)13800138006",
                "\u202A+86 138 0013 8007\u202C",
                "8613800138000",
                "1380013800a")) {
            samples.add(new String[] {"mobile", mobile});
        }
        samples.add(new String[] {"employer", "a\u202Eb"});
        samples.add(new String[] {"jobTitle", "焊".repeat(51)});
        return samples;
    }

    /** A right check character on a day that no calendar has. */
    private static String invalidDay() {
        String digits = "11010519490230002";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** Past the limits of the inputs, as a paste or a script gets there. */
    @SuppressWarnings("unchecked")
    private static Set<String> faultsOnPage(Page page, Map<String, Object> request) {
        page.evaluate("""
                values => {
                  form.reset();
                  form.elements.consent.checked = true;
                  for (const field of ['name', 'documentType', 'documentNumber', 'mobile', 'employer', 'jobTitle']) {
                    form.elements[field].value = values[field] || '';
                  }
                }""", request);
        return new TreeSet<>(
                (List<String>) page.evaluate("faultsOf(requestOf()).map(fault => fault.field + ' ' + fault.code)"));
    }

    private static Set<String> faultsOfServer(Response answer) {
        if (answer.statusCode() == 201 || answer.statusCode() == 409) {
            return Set.of();
        }
        Set<String> faults = new TreeSet<>();
        for (Map<String, String> error : answer.<List<Map<String, String>>>path("errors")) {
            faults.add(error.get("pointer").substring(1) + " " + error.get("code"));
        }
        return faults;
    }
}
