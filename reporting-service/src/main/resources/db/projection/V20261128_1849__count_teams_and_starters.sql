-- Those behind an entry: one member, or those of a team.
CREATE TABLE entrant_fact (
    entry_id  uuid NOT NULL,
    member_id uuid NOT NULL,
    CONSTRAINT entrant_fact_pk PRIMARY KEY (entry_id, member_id)
);
INSERT INTO entrant_fact (entry_id, member_id) SELECT entry_id, member_id FROM entry_fact;

ALTER TABLE project ADD COLUMN team_size integer NOT NULL DEFAULT 1;
ALTER TABLE entry_fact ADD COLUMN status text NOT NULL DEFAULT 'REGISTERED';

-- What was read before this was read without an eye for teams, statuses of entries and states of contests: a projection that
-- has a line here is to be rebuilt. One that is built anew has none.
CREATE TABLE outdated (
    since timestamptz NOT NULL
);
INSERT INTO outdated (since) SELECT now() WHERE EXISTS (SELECT FROM consumed_offset WHERE next_offset > 0);
