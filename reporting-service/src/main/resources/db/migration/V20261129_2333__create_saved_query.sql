-- Queries that people keep, and who else may run them, each with their own authority.
CREATE TABLE saved_query (
    id                     uuid        NOT NULL,
    name                   text        NOT NULL,
    query                  text        NOT NULL,
    owner                  text        NOT NULL,
    reader_subjects        text[]      NOT NULL,
    reader_organisation_id uuid,
    version                bigint      NOT NULL,
    saved_at               timestamptz NOT NULL,
    CONSTRAINT saved_query_pk PRIMARY KEY (id)
);
COMMENT ON COLUMN saved_query.reader_organisation_id IS 'whoever reads the figures of this one may run it; null for nobody';
CREATE INDEX saved_query_owner_ix ON saved_query (owner, id);
CREATE INDEX saved_query_reader_ix ON saved_query USING gin (reader_subjects);
CREATE INDEX saved_query_organisation_ix ON saved_query (reader_organisation_id) WHERE reader_organisation_id IS NOT NULL;
