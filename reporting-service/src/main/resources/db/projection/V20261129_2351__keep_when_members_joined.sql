-- At what time somebody joined, so that the newest can be shown as they come. Who joined before this was kept, or was imported,
-- has none.
ALTER TABLE member_fact ADD COLUMN joined_at timestamptz;
CREATE INDEX member_fact_joined_at_ix ON member_fact (joined_at) WHERE joined_at IS NOT NULL;
