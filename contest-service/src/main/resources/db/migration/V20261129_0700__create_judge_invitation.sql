-- A seat on a project's panel, for whoever signs in and shows the token of the link. Only its hash is kept.
CREATE TABLE judge_invitation (
    id              uuid        NOT NULL,
    project_id      uuid        NOT NULL,
    token_hash      bytea       NOT NULL,
    organisation_id uuid,
    invited_by      text        NOT NULL,
    invited_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    revoked_at      timestamptz,
    accepted_by     text,
    judge_id        uuid,
    CONSTRAINT judge_invitation_pk PRIMARY KEY (id),
    CONSTRAINT judge_invitation_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT judge_invitation_judge_fk FOREIGN KEY (judge_id) REFERENCES judge (id),
    CONSTRAINT judge_invitation_token_ux UNIQUE (token_hash),
    CONSTRAINT judge_invitation_once_ck CHECK (revoked_at IS NULL OR judge_id IS NULL),
    CONSTRAINT judge_invitation_accepted_ck CHECK ((accepted_by IS NULL) = (judge_id IS NULL))
);
CREATE INDEX judge_invitation_project_ix ON judge_invitation (project_id, id);
