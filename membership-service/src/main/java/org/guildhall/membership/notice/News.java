package org.guildhall.membership.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** An event that makes notices: whom it names, what it is about, and what of it can be said. */
record News(ReceivedEvent event, NoticeKind kind) {

    /** What a notice leads to. */
    private static final List<String> ABOUT = List.of(
            "applicationId",
            "transferId",
            "foundingApplicationId",
            "contestId",
            "projectId",
            "entryId",
            "resultId",
            "quizId",
            "awardId",
            "couponId",
            "honourId",
            "promotionId",
            "subsidyId");

    /** What its text can say. */
    private static final List<String> WORDS =
            List.of("level", "trade", "amount", "monthly", "title", "dueMonth", "refusal");

    UUID aggregateId() {
        return event.aggregateId();
    }

    /** The members that the event names; none, if it speaks of the thing alone. */
    List<UUID> members() {
        List<UUID> members = new ArrayList<>();
        event.data().path("memberIds").forEach(member -> members.add(UUID.fromString(member.asText())));
        return members.isEmpty() ? event.optionalUuid("memberId").stream().toList() : members;
    }

    /** What wins an award is an entry in the award's log, and not one in a contest. */
    Map<String, String> about() {
        Map<String, String> about = picked(ABOUT);
        if (about.containsKey("awardId") || about.containsKey("couponId")) {
            about.remove("entryId");
        }
        return about;
    }

    Map<String, String> words() {
        return picked(WORDS);
    }

    private Map<String, String> picked(List<String> fields) {
        Map<String, String> found = new HashMap<>();
        for (String field : fields) {
            JsonNode value = event.data().path(field);
            if (value.isValueNode() && !value.isNull()) {
                found.put(field, value.asText());
            }
        }
        return found;
    }

    /** When it may be told: nobody is told of a result before the embargo on it ends. */
    Instant dueAt(Instant now) {
        Optional<Instant> embargo = event.optionalInstant("embargoUntil");
        return embargo.filter(now::isBefore).orElse(now);
    }
}
