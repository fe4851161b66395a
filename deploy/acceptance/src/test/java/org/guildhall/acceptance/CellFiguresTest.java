package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The check of the figures of several cells finds what it is there for. */
class CellFiguresTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CellFigures figures = new CellFigures();

    private static ObjectNode answer(long total, long js, long sx, Instant asOf) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("total").put("members", total);
        answer.putObject("own").put("members", 0);
        answer.put("asOf", asOf == null ? null : asOf.toString());
        var children = answer.putArray("children");
        child(children.addObject(), "js", js);
        child(children.addObject(), "sx", sx);
        return answer;
    }

    private static void child(ObjectNode child, String id, long members) {
        child.putObject("organisation").put("id", id);
        child.putObject("total").put("members", members);
    }

    private void joined(String cell, int persons) {
        for (int i = 0; i < persons; i++) {
            figures.begin(cell);
            figures.acknowledged(cell);
        }
    }

    @Test
    void takesWhatIsBehindAndSaysSo() {
        joined("js", 2);
        figures.check(answer(1, 1, 0, Instant.EPOCH));
        figures.check(answer(0, 0, 0, null));
        figures.check(answer(2, 2, 0, Instant.now().plusSeconds(1)));
        assertThatNoException().isThrownBy(figures::throwIfWrong);
    }

    @Test
    void findsSomebodyWhoIsMissingAsOfThen() {
        joined("js", 2);
        figures.check(answer(1, 1, 0, Instant.now().plusSeconds(1)));
        assertThatThrownBy(figures::throwIfWrong).hasMessageContaining("js: 1 members");
    }

    @Test
    void findsSomebodyCountedTwice() {
        joined("js", 2);
        figures.check(answer(3, 3, 0, Instant.EPOCH));
        assertThatThrownBy(figures::throwIfWrong).hasMessageContaining("only 2 have asked");
    }

    @Test
    void findsATotalThatIsNotTheSum() {
        joined("js", 2);
        joined("sx", 1);
        figures.check(answer(2, 2, 1, Instant.EPOCH));
        assertThatThrownBy(figures::throwIfWrong).hasMessageContaining("the parts make 3");
    }
}
