package org.guildhall.bench.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.bench.load.Call;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;

/** Makes the requests of joins before the clock starts, each of another person. */
final class PreparedJoins {
    static final String EMPLOYER = "中关村科学城联合工会";

    private static final int CREATED = 201;

    private final JoinSessions sessions;
    private final SyntheticPersons persons;
    private final ObjectMapper json = new ObjectMapper();
    private int next;

    PreparedJoins(JoinSessions sessions, SyntheticPersons persons) {
        this.sessions = sessions;
        this.persons = persons;
    }

    List<Call> prepare(int count) {
        List<Call> prepared = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            prepared.add(join(next++));
        }
        return prepared;
    }

    private Call join(int index) {
        String path = sessions.paths().get(index % sessions.paths().size());
        Map<String, String> headers =
                Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return new Call(HttpMethod.POST, path, headers, Buffer.buffer(body(index)), CREATED);
    }

    private byte[] body(int index) {
        SyntheticPerson person = persons.person(index);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", person.name());
        body.put("documentType", "RESIDENT_ID");
        body.put("documentNumber", person.documentNumber());
        body.put("mobile", person.mobile());
        body.put("employer", EMPLOYER);
        body.put("jobTitle", person.jobTitle());
        body.put("categories", person.categories());
        body.put("education", person.education());
        body.put("household", person.household());
        body.put("wantsCard", Cards.isWanted(index));
        body.put("consent", Map.of("noticeVersion", sessions.noticeVersion(), "accepted", true));
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a join can't be written as JSON", e);
        }
    }
}
