CREATE TABLE survey (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    title           text        NOT NULL,
    bank_id         uuid        NOT NULL,
    bank_version    integer     NOT NULL,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    state           text        NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT survey_pk PRIMARY KEY (id),
    CONSTRAINT survey_bank_version_fk FOREIGN KEY (bank_id, bank_version) REFERENCES bank_version (bank_id, number),
    CONSTRAINT survey_window_ck CHECK (opens_at < closes_at),
    CONSTRAINT survey_state_ck CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED'))
);
CREATE INDEX survey_organisation_ix ON survey (organisation_id, id);
CREATE INDEX survey_due_ix ON survey (closes_at) WHERE state = 'OPEN';

-- One for each unit: by the key of a ballot it is known which unit it comes from.
CREATE TABLE survey_key (
    id        uuid  NOT NULL,
    survey_id uuid  NOT NULL,
    unit_id   uuid  NOT NULL,
    verifying bytea NOT NULL,
    signing   bytea,
    CONSTRAINT survey_key_pk PRIMARY KEY (id),
    CONSTRAINT survey_key_once UNIQUE (survey_id, unit_id),
    CONSTRAINT survey_key_survey_fk FOREIGN KEY (survey_id) REFERENCES survey (id)
);
COMMENT ON COLUMN survey_key.signing IS 'erased when the survey is closed';

-- Who took part. No time, and nothing of the ballot but a digest of its blinded number, erased when the survey is closed.
CREATE TABLE survey_participation (
    survey_id       uuid NOT NULL,
    member_id       uuid NOT NULL,
    organisation_id uuid NOT NULL,
    blinded_digest  bytea,
    CONSTRAINT survey_participation_pk PRIMARY KEY (survey_id, member_id)
);

-- What was answered. No time and no id that rises; the unit of small ones and the mark are erased when the survey is closed.
CREATE TABLE survey_response (
    id        uuid  NOT NULL DEFAULT gen_random_uuid(),
    survey_id uuid  NOT NULL,
    unit_id   uuid,
    mark      bytea,
    answers   jsonb NOT NULL,
    CONSTRAINT survey_response_pk PRIMARY KEY (id),
    CONSTRAINT survey_response_once UNIQUE (survey_id, mark)
);
