package org.guildhall.membership.enrolment.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of a join as somebody filled it in whose browser runs no scripts, and what to tell them of it.
 *
 * @param values what was typed or chosen, by the names of the page's fields
 * @param faults texts by field
 * @param outcome what concerns the whole, line by line
 */
record FilledForm(MultivaluedMap<String, String> values, Map<String, String> faults, List<String> outcome) {

    private static final List<String> TEXTS = List.of(
            "name", "documentType", "documentNumber", "mobile", "employer", "jobTitle", "education", "household");
    private static final String CATEGORIES = "categories";
    private static final String WANTS_CARD = "wantsCard";
    private static final String CONSENT = "consent";
    private static final String TICKED = "true";
    private static final Set<String> FIELDS =
            Stream.concat(TEXTS.stream(), Stream.of(CATEGORIES, CONSENT)).collect(Collectors.toUnmodifiableSet());

    /** Nothing but what is ticked at first. */
    static FilledForm blank() {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.add(WANTS_CARD, TICKED);
        return of(values);
    }

    static FilledForm of(MultivaluedMap<String, String> values) {
        return new FilledForm(values, Map.of(), List.of());
    }

    /** Consent that was refused isn't given by sending the form once more: its box is to be ticked again. */
    FilledForm told(Map<String, String> wrong, List<String> lines) {
        MultivaluedMap<String, String> kept = new MultivaluedHashMap<>();
        kept.putAll(values);
        if (wrong.containsKey(CONSENT)) {
            kept.remove(CONSENT);
        }
        return new FilledForm(kept, wrong, lines);
    }

    /** What was typed there, empty if nothing was. */
    public String value(String field) {
        return Optional.ofNullable(values.getFirst(field)).orElse("");
    }

    /** Whether faults of it are told beside it. */
    static boolean has(String field) {
        return FIELDS.contains(field);
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean chose(String field, String code) {
        return values.getOrDefault(field, List.of()).contains(code);
    }

    /** Whether anything is said of what needn't be, so that it is shown. */
    public boolean saysMore() {
        return Stream.of("employer", "jobTitle", CATEGORIES, "education", "household")
                .anyMatch(field -> !value(field).isBlank());
    }

    /** As the join route takes it. */
    ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        TEXTS.stream().filter(field -> !value(field).isBlank()).forEach(field -> request.put(field, value(field)));
        ArrayNode categories = request.putArray(CATEGORIES);
        values.getOrDefault(CATEGORIES, List.of()).forEach(categories::add);
        request.put(WANTS_CARD, chose(WANTS_CARD, TICKED));
        request.putObject(CONSENT).put("noticeVersion", value("noticeVersion")).put("accepted", chose(CONSENT, TICKED));
        return request;
    }
}
