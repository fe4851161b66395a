package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

/** However a name is typed and whatever characters it has, it is kept in one spelling, found, and masked by characters. */
@QuarkusTest
@WithTestResource(TestStack.class)
class MemberNameFormTest {

    private static final People PEOPLE = new People(84);

    /** A name as typed, as it is kept, and as it is shown. */
    private record Form(String typed, String kept, String shown) {}

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (int dot : new int[] {0xB7, 0x2022, 0x30FB, 0x2027, 0xFF0E, 0xFF65, 0x2219, 0x22C5}) {
            forms.add(new Form("买买提" + Character.toString(dot) + "吐尔逊", "买买提·吐尔逊", "买**"));
        }
        // One of each extension from A to G.
        for (int rare : new int[] {0x3400, 0x20000, 0x2A700, 0x2B740, 0x2B820, 0x2CEB0, 0x30000}) {
            String name = Character.toString(rare) + "小" + Character.toString(rare);
            forms.add(new Form(name, name, Character.toString(rare) + "**"));
        }
        String longest = "𠮷".repeat(50);
        forms.add(new Form(longest, longest, "𠮷**"));
        forms.add(new Form("Ａnna　Müller", "Anna Müller", "A**"));
        return forms;
    }

    @Test
    void namesAreKeptInOneSpellingAndFoundAndMaskedByCharacters() {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        List<Form> found = new ArrayList<>();
        for (Form form : forms()) {
            Map<String, Object> person = PEOPLE.next();
            person.put("name", form.typed());
            Response joined = Hall.joined(token, person);
            String member = joined.path("member.id");
            String kept = post(officer, "/members/" + member + "/unmask", Map.of("reason", "核对"))
                    .path("name");
            String number = (String) person.get("documentNumber");
            Response search = post(
                    officer, "/members/search", Map.of("name", form.typed(), "documentLastFour", number.substring(14)));
            assertThat(search.<List<String>>path("items.id")).as(form.typed()).containsExactly(member);
            String beginning = form.typed().substring(0, form.typed().offsetByCodePoints(0, 2));
            Response beginnings =
                    post(officer, "/members/search", Map.of("organisation", union, "namePrefix", beginning));
            assertThat(beginnings.<List<String>>path("items.id"))
                    .as(form.typed())
                    .contains(member);
            found.add(new Form(form.typed(), kept, search.path("items[0].person.name")));
        }
        assertThat(found).isEqualTo(forms());
        Map<String, Object> tooLong = PEOPLE.next();
        tooLong.put("name", "𠮷".repeat(51));
        Hall.join(token, tooLong).then().statusCode(422);
    }
}
