-- What a member sees of their own on the first screen.
CREATE INDEX honour_member_ix ON honour (member_id, id) WHERE member_id IS NOT NULL;
CREATE INDEX promotion_proposal_member_ix ON promotion_proposal (member_id, id);
CREATE INDEX subsidy_member_ix ON subsidy (member_id, id);
