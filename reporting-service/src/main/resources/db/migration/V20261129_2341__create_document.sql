-- What was issued, for anybody who has the code to verify; nothing in it is personal. It outlives rebuilds of the projection.
CREATE SEQUENCE document_number_sequence;
CREATE TABLE document (
    code            text        NOT NULL,
    number          text        NOT NULL,
    template        text        NOT NULL,
    title           text        NOT NULL,
    language        text        NOT NULL,
    organisation_id uuid        NOT NULL,
    organisation    text        NOT NULL,
    period          text        NOT NULL,
    as_of           timestamptz,
    lines           bigint      NOT NULL,
    totals          jsonb       NOT NULL,
    files           jsonb       NOT NULL,
    issued_at       timestamptz NOT NULL,
    CONSTRAINT document_pk PRIMARY KEY (code),
    CONSTRAINT document_number_uk UNIQUE (number)
);
