-- By which names rows further down may refer to what a row would make, as fingerprints.
CREATE TABLE import_row_name (
    import_id uuid    NOT NULL,
    name      bytea   NOT NULL,
    number    integer NOT NULL,
    told      text    NOT NULL,
    CONSTRAINT import_row_name_pk PRIMARY KEY (import_id, name, number),
    CONSTRAINT import_row_name_run_fk FOREIGN KEY (import_id) REFERENCES import_run (id)
);
