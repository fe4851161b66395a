-- A natural person, known by one identity document. Personal values are encrypted per field; the *_index columns are keyed
-- fingerprints that make them unique and searchable without being readable.
CREATE TABLE person (
    id              uuid        NOT NULL,
    document_type   text        NOT NULL,
    document_cipher bytea       NOT NULL,
    document_index  bytea       NOT NULL,
    name_cipher     bytea       NOT NULL,
    mobile_cipher   bytea       NOT NULL,
    mobile_index    bytea       NOT NULL,
    gender          text        NOT NULL,
    birth_year      smallint,
    recorded_at     timestamptz NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_document_uq UNIQUE (document_index)
);
CREATE INDEX person_mobile_ix ON person (mobile_index);
