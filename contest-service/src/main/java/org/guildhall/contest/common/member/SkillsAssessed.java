package org.guildhall.contest.common.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Members attained levels by assessments that officers recorded; told in the transaction that hears of it. */
public record SkillsAssessed(List<Assessment> assessments) {

    /**
     * One of them.
     *
     * @param organisationId the member's
     * @param previous the level before, as far as there was one
     * @param recordedBy token subject of the officer
     */
    public record Assessment(
            UUID memberId,
            UUID organisationId,
            SkillLevel level,
            String trade,
            Optional<SkillLevel> previous,
            String recordedBy,
            Instant at) {

        private static final String SOMEBODY = "membership";

        static Assessment of(ReceivedEvent event, SkillLevel level) {
            return new Assessment(
                    event.uuid("memberId"),
                    event.uuid("organisationId"),
                    level,
                    event.text("trade"),
                    event.optionalText("previousLevel").flatMap(SkillLevel::of),
                    // Events of earlier versions don't say.
                    event.optionalText("recordedBy").orElse(SOMEBODY),
                    event.instant("changedAt"));
        }

        /** The same level in another trade is none. */
        public boolean isRise() {
            return level.isAbove(previous.orElse(null));
        }
    }
}
