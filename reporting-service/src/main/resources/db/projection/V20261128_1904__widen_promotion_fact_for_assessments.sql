-- A level attained by assessment has no contest.
ALTER TABLE promotion_fact ALTER COLUMN contest_id DROP NOT NULL;
