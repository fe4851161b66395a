-- Gifts handed out at a session. One person holds at most one gift of a session at a time; a returned one counts no more.
CREATE TABLE gift_handout (
    id             uuid        NOT NULL,
    session_id     uuid        NOT NULL,
    application_id uuid        NOT NULL,
    member_id      uuid        NOT NULL,
    handed_out_at  timestamptz NOT NULL,
    handed_out_by  text        NOT NULL,
    returned_at    timestamptz,
    returned_by    text,
    version        bigint      NOT NULL,
    CONSTRAINT gift_handout_pk PRIMARY KEY (id),
    CONSTRAINT gift_handout_session_fk FOREIGN KEY (session_id) REFERENCES recruitment_session (id)
);
CREATE UNIQUE INDEX gift_handout_live_ux ON gift_handout (session_id, member_id) WHERE returned_at IS NULL;
