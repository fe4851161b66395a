-- Whoever deletes a row that may be referred to has the database look for what refers to it: by an index, not through the
-- whole table for each row.
CREATE INDEX stage_rules_ix ON stage (project_id, rules_version);
CREATE INDEX result_set_ix ON result (result_set_id);
CREATE INDEX remark_set_base_ix ON remark_set (base_id);
CREATE INDEX remark_set_contest_ix ON remark_set (contest_id);
CREATE INDEX remark_set_objection_ix ON remark_set (objection_id) WHERE objection_id IS NOT NULL;
CREATE INDEX objection_entry_ix ON objection (entry_id);
CREATE INDEX promotion_proposal_policy_ix ON promotion_proposal (policy_id);
CREATE INDEX survey_bank_version_ix ON survey (bank_id, bank_version);
CREATE INDEX judge_invitation_judge_ix ON judge_invitation (judge_id) WHERE judge_id IS NOT NULL;
CREATE INDEX honour_type_ix ON honour (type_id);
