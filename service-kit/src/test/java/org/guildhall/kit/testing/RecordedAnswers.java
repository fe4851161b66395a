package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.kit.testing.AnswerContract.Answer;

/** Answers of a service that runs elsewhere, as somebody on their way saw them, held to the OpenAPI document it serves. */
public final class RecordedAnswers {

    private final AnswerContract contract;
    private final Set<String> faults = new LinkedHashSet<>();
    private int count;

    public RecordedAnswers(JsonNode openApi) {
        contract = new AnswerContract(openApi);
    }

    /**
     * @param path as the service was asked, without query
     * @param headers by their names in lower case
     */
    public void saw(String method, String path, int status, Map<String, String> headers, byte[] body) {
        count++;
        faults.addAll(contract.faults(new Answer(method, path, status, headers, body)));
    }

    public int count() {
        return count;
    }

    /** What of them the document doesn't tell, in words. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
