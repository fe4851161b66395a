-- A preview tells of rows that their persons are on record beyond the organisation. How many each import did, and each officer was
-- told within a window, is counted.
ALTER TABLE import_run ADD COLUMN elsewhere integer NOT NULL DEFAULT 0;
CREATE TABLE import_elsewhere (
    subject  text        NOT NULL,
    told     integer     NOT NULL,
    first_at timestamptz NOT NULL,
    CONSTRAINT import_elsewhere_pk PRIMARY KEY (subject)
);

-- Previews go on record beside files that were seen, with how many rows they had.
ALTER TABLE import_access
    ADD COLUMN act text NOT NULL DEFAULT 'FILE_SEEN',
    ADD COLUMN row_count integer,
    ADD COLUMN elsewhere integer,
    ADD CONSTRAINT import_access_act_ck CHECK (act IN ('PREVIEWED', 'FILE_SEEN')),
    ADD CONSTRAINT import_access_counts_ck
        CHECK ((act = 'PREVIEWED') = (row_count IS NOT NULL) AND (act = 'PREVIEWED') = (elsewhere IS NOT NULL));
