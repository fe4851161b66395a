-- Up to where the topic holds what this database has told. Written with the removal of what was told, so it goes back in time with
-- the database: what the topic holds beyond, and the outbox doesn't hold, this database doesn't know.
CREATE TABLE outbox_told (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    CONSTRAINT outbox_told_pk PRIMARY KEY (topic, partition)
);

-- A relay of an earlier release removes what it told and doesn't say where it went: then nothing is known, and nothing is a ghost.
CREATE FUNCTION forget_outbox_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('outbox.told', true) IS DISTINCT FROM 'kept' THEN
        DELETE FROM outbox_told;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER outbox_event_forgets AFTER DELETE ON outbox_event
    FOR EACH STATEMENT EXECUTE FUNCTION forget_outbox_told();

-- What was taken back after a restore. Facts told from then on have the newest sequence_base added to their versions, so that they
-- come after whatever the topic holds of the same thing.
CREATE TABLE reconciliation (
    id            uuid        NOT NULL,
    sequence_base bigint      NOT NULL,
    facts         bigint      NOT NULL,
    aggregates    bigint      NOT NULL,
    reconciled_at timestamptz NOT NULL,
    CONSTRAINT reconciliation_pk PRIMARY KEY (id)
);

-- Facts of this service and of others that are none: those of a thing from one sequence up to below another. They stand beside
-- the tables that are derived from events, so that whoever reads everything anew passes them over.
CREATE TABLE retracted_fact (
    aggregate_id  uuid   NOT NULL,
    from_version  bigint NOT NULL,
    below_version bigint NOT NULL,
    CONSTRAINT retracted_fact_pk PRIMARY KEY (aggregate_id, from_version),
    CONSTRAINT retracted_fact_range CHECK (from_version < below_version)
);
