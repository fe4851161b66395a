package org.guildhall.contest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.testing.IndexContract;
import org.guildhall.kit.testing.TestStack;

/** Every unique index is a rule, and whoever breaks it is told which: a new index fails here until its answer stands here. */
@QuarkusTest
@WithTestResource(TestStack.class)
class IndexTest extends IndexContract {

    /** The code of the problem that tells it; the tests of the feature break it. */
    private static final Map<String, String> TOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("entrant_once_ux", "already-entered"),
            Map.entry("honour_once_ux", "honour-held"),
            Map.entry("honour_type_code_ux", "honour-type-known"),
            Map.entry("judge_subject_ux", "judge-appointed"),
            Map.entry("objection_appeal_ux", "appeal-closed"),
            Map.entry("pk_idempotency_key", "idempotency-key-reused"),
            Map.entry("project_rules_pk", "rules-conflict"),
            Map.entry("promotion_grant_pk", "already-granted"),
            Map.entry("promotion_policy_day_ux", "policy-not-later"),
            Map.entry("question_once_ix", "question-known"),
            Map.entry("recognition_rule_code_ux", "recognition-rule-known")));

    /** Why no request can break it. */
    private static final Map<String, String> SAFE = new TreeMap<>(Map.ofEntries(
            Map.entry("attempt_number_ux", "attempts are counted under the participation's lock"),
            Map.entry("award_log_member_uq", "awards are decided under the award's lock"),
            Map.entry("award_log_place_uq", "awards are decided under the award's lock"),
            Map.entry("bank_version_pk", "versions are counted up under the bank's lock"),
            Map.entry("board_pk", "written anew where it stands already"),
            Map.entry("certificate_code_ux", "130 random bits"),
            Map.entry("certificate_once_ux", "issued under the contest's lock, to those who have none"),
            Map.entry("certificate_participation_ux", "who asks again gets the one that is there"),
            Map.entry("consumed_offset_pk", "written by the consumer alone, by compare and set"),
            Map.entry("consumed_version_pk", "written by the consumer alone, by compare and set"),
            Map.entry("coupon_award_log_uq", "issued once, with the line of the log"),
            Map.entry("coupon_code_uq", "79 random bits"),
            Map.entry("dead_letter_pk", "written by the consumer alone, under the place of the letter"),
            Map.entry("declared_non_member_pk", "told by events; who is known to have declared is passed over"),
            Map.entry("entrant_pk", "written once, with the entry"),
            Map.entry("entry_waitlist_ux", "places are counted up under the project's lock"),
            Map.entry("judge_invitation_token_ux", "160 random bits"),
            Map.entry("judge_number_ux", "numbers are counted up under the contest's lock"),
            Map.entry("lecture_progress_pk", "counted on where it stands already"),
            Map.entry("mark_sheet_once_ux", "made at the start of a stage, under its lock"),
            Map.entry("moderation_once_ux", "made at the close of marking, under the stage's lock"),
            Map.entry("participation_code_ux", "drawn under the stage's lock, without those drawn before"),
            Map.entry("participation_once_ux", "made at the start of a stage, under its lock"),
            Map.entry("outbox_told_pk", "written by the relay that leads, where it stands already"),
            Map.entry("pk_stream_ticket", "256 random bits"),
            Map.entry("retracted_fact_pk", "written anew where it stands already"),
            Map.entry("promotion_grant_proposal_ux", "granted under the proposal's lock"),
            Map.entry("promotion_policy_number_ux", "numbers are counted up under the organisation's lock"),
            Map.entry("promotion_proposal_assessment_ux", "told by events; what was proposed before is passed over"),
            Map.entry("promotion_proposal_once_ux", "what was proposed before is passed over"),
            Map.entry("quiz_participation_pk", "who began before goes on"),
            Map.entry("result_id_ux", "drawn ids"),
            Map.entry("result_pk", "written anew where it stands already"),
            Map.entry("result_set_number_ux", "numbers are counted up under the contest's lock"),
            Map.entry("stage_place_ux", "made at the start of a project, under the contest's lock"),
            Map.entry("subsidy_once_ux", "made once, with the grant"),
            Map.entry("survey_key_once", "the first one made is taken by all"),
            Map.entry("survey_participation_pk", "who took part before is passed over"),
            Map.entry("survey_response_once", "a ballot sent again is passed over")));

    IndexTest() {
        super(TOLD, SAFE);
    }
}
