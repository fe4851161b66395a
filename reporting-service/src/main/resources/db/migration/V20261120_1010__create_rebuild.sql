-- Rebuilds of the projection. They outlive the schema they replace, so they stand beside it.
CREATE TABLE rebuild (
    id           uuid        NOT NULL,
    state        text        NOT NULL,
    requested_by text        NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    reason       text,
    CONSTRAINT rebuild_pk PRIMARY KEY (id),
    CONSTRAINT rebuild_state CHECK (state IN ('RUNNING', 'CAUGHT_UP', 'SWAPPED', 'FAILED'))
);
CREATE INDEX rebuild_unfinished_ix ON rebuild (state) WHERE state IN ('RUNNING', 'CAUGHT_UP');
