-- How long each side of a transfer has to answer, and how many days before that it is reminded. Holds for the organisation,
-- a province or above, and everything below it that has none of its own.
CREATE TABLE transfer_policy (
    organisation_id    uuid        NOT NULL,
    days               integer     NOT NULL,
    remind_days_before integer     NOT NULL,
    set_at             timestamptz NOT NULL,
    set_by             text        NOT NULL,
    version            bigint      NOT NULL,
    CONSTRAINT transfer_policy_pk PRIMARY KEY (organisation_id),
    CONSTRAINT transfer_policy_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT transfer_policy_days_ck CHECK (days > 0 AND remind_days_before BETWEEN 1 AND days)
);

-- A member's way from one union to another. due_on is the last day on which the side whose turn it is may answer. Where there
-- is a time but nobody who did it, the side is deemed to have agreed. Whoever changes a row has locked the member's before.
CREATE TABLE transfer (
    id                   uuid        NOT NULL,
    member_id            uuid        NOT NULL,
    from_organisation_id uuid        NOT NULL,
    to_organisation_id   uuid        NOT NULL,
    state                text        NOT NULL,
    asked_by_party       text        NOT NULL,
    asked_by             text        NOT NULL,
    asked_at             timestamptz NOT NULL,
    reason               text        NOT NULL,
    released_at          timestamptz,
    released_by          text,
    decided_at           timestamptz,
    decided_by           text,
    refusal              text,
    cancellation         text,
    due_on               date,
    remind_on            date,
    reminded_at          timestamptz,
    version              bigint      NOT NULL,
    CONSTRAINT transfer_pk PRIMARY KEY (id),
    CONSTRAINT transfer_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT transfer_state_ck CHECK (state IN ('REQUESTED', 'RELEASED', 'ACCEPTED', 'REFUSED', 'CANCELLED')),
    CONSTRAINT transfer_way_ck CHECK (from_organisation_id <> to_organisation_id),
    CONSTRAINT transfer_term_ck CHECK (state NOT IN ('REQUESTED', 'RELEASED') OR due_on >= remind_on),
    CONSTRAINT transfer_refusal_ck CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT transfer_cancellation_ck CHECK ((state = 'CANCELLED') = (cancellation IS NOT NULL))
);
-- One open transfer per member.
CREATE UNIQUE INDEX transfer_open_uq ON transfer (member_id) WHERE state IN ('REQUESTED', 'RELEASED');
CREATE INDEX transfer_member_ix ON transfer (member_id, id);
CREATE INDEX transfer_from_ix ON transfer (from_organisation_id, id);
CREATE INDEX transfer_to_ix ON transfer (to_organisation_id, id);
CREATE INDEX transfer_due_ix ON transfer (due_on, id) WHERE state IN ('REQUESTED', 'RELEASED') AND reminded_at IS NOT NULL;
CREATE INDEX transfer_remind_ix ON transfer (remind_on, id) WHERE state IN ('REQUESTED', 'RELEASED') AND reminded_at IS NULL;
