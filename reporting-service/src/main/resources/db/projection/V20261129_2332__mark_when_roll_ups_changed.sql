-- When the totals of an organisation last changed. Written at the end of a batch, under the lock of the row, so that it rises in
-- the order in which changes become visible.
CREATE TABLE roll_up_change (
    organisation_id uuid        NOT NULL,
    changed_at      timestamptz NOT NULL,
    CONSTRAINT roll_up_change_pk PRIMARY KEY (organisation_id)
) WITH (fillfactor = 70);

-- No earlier change counts: then all of it was grouped, or took the place of another schema.
ALTER TABLE roll_up_window ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();
