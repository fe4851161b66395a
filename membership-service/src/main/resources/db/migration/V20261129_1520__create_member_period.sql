-- What a membership was, from which day on it holds and when it was recorded. Each row stands from valid_from until the next
-- one's, in order of version (the member's when it was recorded); a row that undoes another takes it back. Rows are only ever
-- added. TRANSFERRING is no period: the member counts where they are until they are transferred.
CREATE TABLE member_period (
    id              uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    version         bigint      NOT NULL,
    organisation_id uuid        NOT NULL,
    status          text        NOT NULL,
    valid_from      date        NOT NULL,
    reason          text        NOT NULL,
    decision_number text,
    undoes          uuid,
    transfer_id     uuid,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text,
    CONSTRAINT member_period_pk PRIMARY KEY (id),
    CONSTRAINT member_period_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT member_period_undoes_fk FOREIGN KEY (undoes) REFERENCES member_period (id),
    CONSTRAINT member_period_status_ck CHECK (status IN ('ACTIVE', 'RETAINED', 'WITHDRAWN', 'DEEMED_EXIT', 'EXPELLED',
                                                         'DECEASED'))
);

-- Whoever is a member already is one since they joined; nothing but joining was recorded before.
INSERT INTO member_period (id, member_id, version, organisation_id, status, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), id, 1, organisation_id, CASE status WHEN 'TRANSFERRING' THEN 'ACTIVE' ELSE status END, joined_on,
       'JOINED', recorded_at
FROM member;

CREATE UNIQUE INDEX member_period_version_uq ON member_period (member_id, version);

CREATE TRIGGER member_period_append_only BEFORE UPDATE OR TRUNCATE ON member_period
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- An import that is undone as one takes its members along, as if they had never been; whoever has a later row stays.
CREATE TRIGGER member_period_kept BEFORE DELETE ON member_period
    FOR EACH ROW WHEN (OLD.reason <> 'IMPORTED') EXECUTE FUNCTION refuse_change();
