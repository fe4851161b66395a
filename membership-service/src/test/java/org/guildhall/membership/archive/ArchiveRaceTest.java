package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Hall;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ArchiveRaceTest {

    private static final int WRITERS = 16;
    private static final int EACH = 10;

    @Inject
    DataSource dataSource;

    /** The head doesn't exist before: making it races too. */
    @Test
    void manyWritersMakeOneChainWithoutAForkOrAGap() throws Exception {
        UUID union = union();
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < EACH; i++) {
                Archive.add(union, "会议");
            }
            return true;
        };
        Race.run(Collections.nCopies(WRITERS, writer));
        JsonPath page = Archive.entries(union);
        List<Integer> numbers = page.getList("items.number");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.iterate(WRITERS * EACH, number -> number > 0, number -> number - 1)
                        .boxed()
                        .toList());
        List<String> hashes = page.getList("items.hash");
        List<String> previous = page.getList("items.previousHash");
        assertThat(previous.subList(0, previous.size() - 1)).isEqualTo(hashes.subList(1, hashes.size()));
        assertThat(previous.get(previous.size() - 1)).isEqualTo(ArchiveHash.NONE);
        JsonPath verified = Archive.verify(union);
        assertThat(verified.getBoolean("holds")).isTrue();
        assertThat(verified.getInt("entries")).isEqualTo(WRITERS * EACH);
    }

    /** Both found it free before either had it: whoever comes second is told so all the same. */
    @Test
    void aFileThatTwoNameAtOnceIsOfOneEntry() throws Exception {
        UUID union = union();
        UUID file = Hall.idOf(Archive.send(ADMINISTRATOR, union, Archive.PDF.getBytes(StandardCharsets.US_ASCII)));
        Map<String, Object> body = Archive.body("会议");
        body.put("attachments", List.of(Map.of("id", file, "name", "纪要.pdf")));
        Callable<Response> writer = () -> Archive.add(ADMINISTRATOR, union, body);
        List<Response> answers = new ArrayList<>();
        try (Standstill standstill =
                new Standstill(dataSource, "SELECT FROM archive_attachment WHERE id = '" + file + "' FOR UPDATE")) {
            answers.addAll(Race.run(List.of(writer, writer, () -> {
                standstill.awaitWaiting(2);
                standstill.close();
                return null;
            })));
        }
        answers.remove(2);
        answers.sort(Comparator.comparing(Response::statusCode));
        answers.get(0).then().statusCode(201);
        answers.get(1)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attachments/0/id"))
                .body("errors.code", contains("unknown-attachment"));
        assertThat(Archive.entries(union).getList("items")).hasSize(1);
    }
}
