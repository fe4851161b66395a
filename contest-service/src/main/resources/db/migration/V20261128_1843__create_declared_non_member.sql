-- Who declared to be no member, as membership told. Their sign-in may turn out to be linked all the same; that counts more.
CREATE TABLE declared_non_member (
    subject     text        NOT NULL,
    declared_at timestamptz NOT NULL,
    CONSTRAINT declared_non_member_pk PRIMARY KEY (subject)
);
