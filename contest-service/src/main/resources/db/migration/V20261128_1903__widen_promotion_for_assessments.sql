-- A rise of level by assessment brings what the policy says, too: without contest, project and entry.
ALTER TABLE promotion_proposal
    ADD COLUMN source text NOT NULL DEFAULT 'CONTEST',
    ALTER COLUMN contest_id DROP NOT NULL,
    ALTER COLUMN project_id DROP NOT NULL,
    ALTER COLUMN entry_id DROP NOT NULL,
    ADD CONSTRAINT promotion_proposal_source_ck CHECK (
        CASE source WHEN 'CONTEST' THEN num_nonnulls(contest_id, project_id, entry_id) = 3
                    WHEN 'ASSESSMENT' THEN num_nonnulls(contest_id, project_id, entry_id) = 0
                    ELSE false END);
COMMENT ON COLUMN promotion_proposal.organisation_id IS 'whose contest it was, or whose policy it is for an assessment';
CREATE UNIQUE INDEX promotion_proposal_assessment_ux ON promotion_proposal (member_id, kind, level, year)
    WHERE source = 'ASSESSMENT';
CREATE INDEX promotion_proposal_organisation_ix ON promotion_proposal (organisation_id, id);
ALTER TABLE subsidy ALTER COLUMN contest_id DROP NOT NULL;
