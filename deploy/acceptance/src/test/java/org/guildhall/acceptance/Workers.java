package org.guildhall.acceptance;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;

/** Join requests of synthetic workers, reproducible from a seed. */
final class Workers {

    private final SyntheticPersons persons;

    Workers(long seed) {
        this.persons = new SyntheticPersons(seed);
    }

    /** The request of the n-th worker; every second one asks for a card. */
    Map<String, Object> request(int index) {
        SyntheticPerson person = persons.person(index);
        Map<String, Object> body = new HashMap<>();
        body.put("name", person.name());
        body.put("documentType", "RESIDENT_ID");
        body.put("documentNumber", person.documentNumber());
        body.put("mobile", person.mobile());
        body.put("jobTitle", person.jobTitle());
        body.put("categories", person.categories());
        body.put("education", person.education());
        body.put("household", person.household());
        body.put("wantsCard", index % 2 == 0);
        body.put("consent", Map.of("noticeVersion", "2026-01", "accepted", true));
        return body;
    }
}
