ALTER TABLE contest
    ADD COLUMN kind            text        NOT NULL DEFAULT 'COMPETITION',
    ADD COLUMN rules           jsonb       NOT NULL DEFAULT '{}',
    ADD COLUMN marked_by       text,
    ADD COLUMN published_by    text,
    ADD COLUMN publicity_until timestamptz,
    ADD COLUMN embargo_until   timestamptz,
    ADD COLUMN final_at        timestamptz,
    -- Nobody publishes what he himself declared marked.
    ADD CONSTRAINT contest_second_person_ck CHECK (published_by <> marked_by);

ALTER TABLE project
    ADD COLUMN team_size integer NOT NULL DEFAULT 1,
    ADD COLUMN waitlist  boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT project_team_size_ck CHECK (team_size BETWEEN 1 AND 50);

-- What a project is judged by. A version never changes once written; the highest is in force.
CREATE TABLE project_rules (
    project_id uuid        NOT NULL,
    version    integer     NOT NULL,
    document   jsonb       NOT NULL,
    written_at timestamptz NOT NULL,
    written_by text        NOT NULL,
    CONSTRAINT project_rules_pk PRIMARY KEY (project_id, version),
    CONSTRAINT project_rules_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
);

ALTER TABLE entry
    ADD COLUMN title      text,
    ADD COLUMN guest      boolean NOT NULL DEFAULT false,
    ADD COLUMN reason     text,
    ADD COLUMN statement  text,
    ADD COLUMN evidence   jsonb,
    ADD COLUMN recognised text;
COMMENT ON COLUMN entry.title IS 'name of a team';
COMMENT ON COLUMN entry.guest IS 'hors concours: marked and shown, without rank, medal and prize';
COMMENT ON COLUMN entry.reason IS 'why disqualified';
COMMENT ON COLUMN entry.recognised IS 'rule by which a nomination is recognised directly';

-- Who stands behind an entry: one member, or those of a team.
CREATE TABLE entrant (
    entry_id        uuid    NOT NULL,
    project_id      uuid    NOT NULL,
    member_id       uuid    NOT NULL,
    organisation_id uuid    NOT NULL,
    active          boolean NOT NULL,
    CONSTRAINT entrant_pk PRIMARY KEY (entry_id, member_id),
    CONSTRAINT entrant_entry_fk FOREIGN KEY (entry_id) REFERENCES entry (id)
);
INSERT INTO entrant (entry_id, project_id, member_id, organisation_id, active)
SELECT id, project_id, member_id, member_organisation_id, status <> 'WITHDRAWN' FROM entry;
CREATE UNIQUE INDEX entrant_once_ux ON entrant (project_id, member_id) WHERE active;
CREATE INDEX entrant_member_ix ON entrant (member_id);
