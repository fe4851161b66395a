package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** What the audit keeps of deeds on marks: enough to do them again. */
final class Recorded {

    private Recorded() {}

    record Assigned(UUID participation, UUID judge) {}

    record Saved(MarksPatch patch, long version) {}

    record Finalised(long version) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recused(String reason) {}

    record Opened(UUID participation, String criterion, String spread) {}

    record Closed(UUID participation, List<String> criteria) {}
}
