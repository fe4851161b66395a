-- The keys of fingerprints by their numbers: number n says that the first n keys of the setting make them. The one in use is the
-- highest that is used; the one that isn't yet is to be brought into use. proof is what these keys make of a fixed text, so that
-- an instance with other keys knows. Rows are found and renewed when the key is brought into use.
CREATE TABLE blind_index_key (
    number       smallint    NOT NULL,
    proof        bytea       NOT NULL,
    requested_by text,
    reason       text,
    requested_at timestamptz NOT NULL,
    rows_found   bigint      NOT NULL,
    rows_renewed bigint      NOT NULL,
    used_since   timestamptz,
    CONSTRAINT blind_index_key_pk PRIMARY KEY (number),
    CONSTRAINT blind_index_key_number_ck CHECK (number BETWEEN 1 AND 100),
    CONSTRAINT blind_index_key_requested_ck CHECK (number = 1 OR requested_by IS NOT NULL AND reason IS NOT NULL)
);
