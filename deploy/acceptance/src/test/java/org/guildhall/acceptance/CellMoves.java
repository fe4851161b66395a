package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.acceptance.Federation.Cell;
import org.guildhall.acceptance.ServiceUnderTest.Answer;

/** Members who go from one cell to another, as an officer carries letters and receipts to and fro. */
final class CellMoves {

    private final Federation federation;
    private final Cell from;
    private final Cell to;

    CellMoves(Federation federation, Cell from, Cell to) {
        this.federation = federation;
        this.from = from;
        this.to = to;
        for (Cell cell : List.of(from, to)) {
            cell.membership().put(Union.ADMINISTRATOR, "/non-member-declarations/mine", Map.of());
        }
    }

    Cell from() {
        return from;
    }

    Cell to() {
        return to;
    }

    /** The ids of some members of the cell that is left. */
    List<String> members(int count) {
        Answer answer = from.membership()
                .get(Union.ADMINISTRATOR, "/members?status=ACTIVE&limit=200&organisation=" + from.union())
                .orElseThrow();
        List<String> ids = new ArrayList<>();
        for (JsonNode member : answer.body().path("items")) {
            ids.add(member.path("id").asText());
        }
        return ids.subList(0, count);
    }

    String release(String member) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("toCell", to.name(), "reason", "MOVED_AWAY", "agreed", true);
        Answer answer = Federation.answerOf(
                () -> from.membership().post(Union.ADMINISTRATOR, "/members/" + member + "/cell-release", body, key));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("letter").asText();
    }

    /** The letter, as often as one asks. */
    String letter(String member) {
        return Federation.answerOf(
                        () -> from.membership().get(Union.ADMINISTRATOR, "/members/" + member + "/cell-release"))
                .body()
                .path("letter")
                .asText();
    }

    /** What the cell that is reached decides, as often as it is asked. */
    JsonNode take(String letter) {
        federation.figures.moving(from.top(), to.top());
        return decide("take", Map.of("letter", letter, "organisationId", to.union()));
    }

    JsonNode makeVoid(String letter) {
        return decide("void", Map.of("letter", letter));
    }

    private JsonNode decide(String how, Map<String, Object> body) {
        Answer answer = Federation.answerOf(() -> to.membership()
                .post(
                        Union.ADMINISTRATOR,
                        "/cell-arrivals/" + how,
                        body,
                        UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    String show(String member, JsonNode decided) {
        Map<String, Object> body = Map.of("receipt", decided.path("receipt").asText());
        Answer answer = Federation.answerOf(() -> from.membership()
                .post(
                        Union.ADMINISTRATOR,
                        "/members/" + member + "/cell-release/receipt",
                        body,
                        UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("state").asText();
    }
}
