-- How far the encrypted values of each column are with a key: the last row that was dealt with, and what was seen and done.
CREATE TABLE key_rotation (
    key_id      text        NOT NULL,
    column_name text        NOT NULL,
    mark_row    uuid        NOT NULL,
    mark_part   integer     NOT NULL,
    rewritten   bigint      NOT NULL,
    unreadable  bigint      NOT NULL,
    seen        bigint      NOT NULL,
    failed      bigint      NOT NULL,
    begun_at    timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT key_rotation_pk PRIMARY KEY (key_id, column_name)
);
