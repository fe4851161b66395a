CREATE TABLE entry (
    id                     uuid        NOT NULL,
    project_id             uuid        NOT NULL,
    contest_id             uuid        NOT NULL,
    member_id              uuid        NOT NULL,
    member_organisation_id uuid        NOT NULL,
    status                 text        NOT NULL,
    registered_at          timestamptz NOT NULL,
    withdrawn_at           timestamptz,
    version                bigint      NOT NULL,
    CONSTRAINT entry_pk PRIMARY KEY (id),
    CONSTRAINT entry_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT entry_contest_fk FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT entry_withdrawn_ck CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);
CREATE INDEX entry_project_ix ON entry (project_id, id);
CREATE INDEX entry_member_ix ON entry (member_id, id);
-- Once per project; who withdrew may enter again.
CREATE UNIQUE INDEX entry_once_ux ON entry (project_id, member_id) WHERE status <> 'WITHDRAWN';
