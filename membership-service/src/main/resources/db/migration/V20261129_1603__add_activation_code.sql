-- A code by which an officer lets one member link a sign-in whose phone isn't the one on record. What is kept is a fingerprint.
CREATE TABLE activation_code (
    member_id  uuid        NOT NULL,
    code_index bytea       NOT NULL,
    issued_by  text        NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT activation_code_pk PRIMARY KEY (member_id),
    CONSTRAINT activation_code_uq UNIQUE (code_index),
    CONSTRAINT activation_code_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- When a member first took part in something, as contest-service told it. No foreign key: events come in any order.
CREATE TABLE first_activity (
    member_id uuid        NOT NULL,
    first_at  timestamptz NOT NULL,
    CONSTRAINT first_activity_pk PRIMARY KEY (member_id)
);
