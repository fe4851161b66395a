package org.guildhall.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.guildhall.kit.testing.BadInput;
import org.guildhall.kit.testing.DocumentedAnswers;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class SampleBadInputTest extends BadInput {

    private String prefix = "/samples/good";
    private Duration patience = Duration.ofSeconds(2);

    @Override
    protected boolean covers(String operation) {
        // The rule of the one left out refuses the test's caller before its body is read.
        return operation.contains(" " + prefix) && !operation.equals("POST /samples/good");
    }

    @Override
    protected boolean triesAll() {
        return true;
    }

    @Override
    protected Duration patience() {
        return patience;
    }

    @Test
    void findsWhatFallsOverAndWhatSwallowsNonsense() {
        prefix = "/samples/broken";
        assertThat(findings())
                .anyMatch(fault -> fault.startsWith("POST /samples/broken/fragile/{number}, path number=null: 5"))
                .anyMatch(fault -> fault.contains("careless, name with an over-long string: accepted with 200"));
    }

    @Test
    void findsValuesThatPassAndRangesThatAreNotTold() {
        prefix = "/samples/broken/lax";
        assertThat(valueFindings())
                .anyMatch(fault -> fault.startsWith("POST /samples/broken/lax, /at 1795000000000: accepted")
                        || fault.startsWith("POST /samples/broken/lax, /at \"1795000000\": accepted"))
                .anyMatch(fault -> fault.contains("/count 0: accepted with 200"))
                .anyMatch(fault -> fault.contains(", year=+1: accepted"))
                .noneMatch(fault -> fault.contains("twice"));
        assertThat(rangeFindings())
                .containsExactly("POST /samples/broken/lax, query /year", "POST /samples/broken/lax, body /count");
    }

    @Test
    void findsWhoLeavesTheFormatToTheAskerAndWhatMayBeStored() {
        prefix = "/negotiable";
        assertThat(findingsOfHeaders())
                .contains("GET /negotiable, nothing odd: 200 may be stored")
                .anyMatch(fault -> fault.startsWith("GET /negotiable, Accept: garbage: 500"))
                .anyMatch(fault -> fault.startsWith("GET /negotiable, Accept: application/json;charset=gbk: JSON"));
        assertThat(DocumentedAnswers.found())
                .contains("GET /negotiable 200: the media type application/octet-stream isn't declared");
    }

    @Test
    void findsWhatFallsOverRandomRequests() {
        prefix = "/samples/broken";
        assertThat(randomFindings())
                .anyMatch(fault ->
                        fault.matches("(?s)POST /samples/broken/fragile/\\{number}, -Dguildhall.seed=-?\\d+: 500 .*\n"
                                + "  POST /samples.*"));
    }

    @Test
    void findsWhatIsSlow() {
        patience = Duration.ZERO;
        assertThat(randomFindings())
                .isNotEmpty()
                .allMatch(fault -> fault.matches("(?s).*-Dguildhall.seed=-?\\d+: took \\d+ ms, and again\n.*"));
    }
}
