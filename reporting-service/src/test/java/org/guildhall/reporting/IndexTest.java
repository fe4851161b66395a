package org.guildhall.reporting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.testing.IndexContract;
import org.guildhall.kit.testing.TestStack;

/**
 * Every unique index is a rule. Few of them can be broken by a request; what an event breaks is put aside, and the figures
 * say that they are incomplete. A new index fails here until it stands here which it is.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class IndexTest extends IndexContract {

    /** The code of the problem that tells it; the kit's tests break it. */
    private static final Map<String, String> TOLD = Map.of("pk_idempotency_key", "idempotency-key-reused");

    private static final String ONCE = "told once in the life of its aggregate, and versions are applied once";
    private static final String ANEW = "written anew where it stands already";
    private static final String CONSUMER = "written by the consumer alone";

    /** Why no event can break it, unless its service tells the same thing twice. */
    private static final Map<String, String> SAFE = new TreeMap<>(Map.ofEntries(
            Map.entry("activation_fact_pk", "left as it is where it stands already"),
            Map.entry("application_fact_pk", ANEW),
            Map.entry("card_fact_pk", ONCE),
            Map.entry("consumed_offset_pk", CONSUMER + ", by compare and set"),
            Map.entry("consumed_version_pk", CONSUMER + ", by compare and set"),
            Map.entry("contest_pk", ONCE),
            Map.entry("coupon_fact_pk", ANEW),
            Map.entry("dead_letter_pk", CONSUMER + ", under the place of the letter"),
            Map.entry("document_number_uk", "numbers come from a sequence"),
            Map.entry("document_pk", "130 random bits"),
            Map.entry("employer_period_pk", "a line of an employer is ended before the next one begins"),
            Map.entry("entrant_fact_pk", ONCE),
            Map.entry("entry_fact_pk", ONCE),
            Map.entry("gift_fact_pk", ONCE),
            Map.entry("heartbeat_pk", "at most one of a service is kept of a batch, under the time of the transaction"),
            Map.entry("honour_fact_pk", ONCE),
            Map.entry("job_file_name_uq", "files are named by what makes them, of which one try writes at a time"),
            Map.entry("job_file_pk", "numbered by the one try that writes"),
            Map.entry("job_part_pk", "numbered by the one try that writes"),
            Map.entry("limited_award_fact_pk", ANEW),
            Map.entry("member_counter_pk", "counted on where it stands already"),
            Map.entry("member_departure_pk", "a second arrival leaves the earlier day"),
            Map.entry("member_fact_pk", ONCE),
            Map.entry("member_period_pk", "of a member who is known once; its end is written anew"),
            Map.entry("organisation_fact_pk", ONCE),
            Map.entry("organisation_history_pk", "what was said of the day of a move and later is removed before"),
            Map.entry("organisation_industry_pk", ANEW),
            Map.entry("outbox_told_pk", "written by the relay that leads, where it stands already"),
            Map.entry("pk_stream_ticket", "256 random bits"),
            Map.entry("retracted_fact_pk", "written anew where it stands already"),
            Map.entry("project_pk", ONCE),
            Map.entry("promotion_fact_pk", ONCE),
            Map.entry("quiz_attempt_fact_pk", ANEW),
            Map.entry("quiz_entrant_pk", "counted anew where it stands already"),
            Map.entry("quiz_period_pk", ONCE),
            Map.entry("quiz_pk", ONCE),
            Map.entry("result_fact_pk", ANEW),
            Map.entry("roll_up_change_pk", ANEW),
            Map.entry("roll_up_day_pk", "counted on where it stands already"),
            Map.entry("roll_up_flow_pk", "left as it is where it stands already"),
            Map.entry("roll_up_month_pk", "counted on where it stands already"),
            Map.entry("schedule_run_once_uq", "each time is ordered once, under the lock of the schedule"),
            Map.entry("session_pk", ANEW),
            Map.entry("step_fact_pk", "left as it is where it stands already"),
            Map.entry("subsidy_fact_pk", ONCE),
            Map.entry("survey_participation_fact_pk", ONCE),
            Map.entry("survey_pk", ONCE),
            Map.entry("wage_link_fact_pk", ONCE)));

    IndexTest() {
        super(TOLD, SAFE);
    }
}
