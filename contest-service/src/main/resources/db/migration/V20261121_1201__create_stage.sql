-- The stages of a project in their order, made when the contest starts.
CREATE TABLE stage (
    id            uuid    NOT NULL,
    project_id    uuid    NOT NULL,
    place         integer NOT NULL,
    code          text    NOT NULL,
    rules_version integer NOT NULL,
    state         text    NOT NULL,
    version       bigint  NOT NULL,
    CONSTRAINT stage_pk PRIMARY KEY (id),
    CONSTRAINT stage_rules_fk FOREIGN KEY (project_id, rules_version) REFERENCES project_rules (project_id, version),
    CONSTRAINT stage_place_ux UNIQUE (project_id, place),
    CONSTRAINT stage_state_ck CHECK (state IN ('WAITING', 'MARKING', 'RANKED'))
);

-- An entry in a stage. Judges know it by its blind code only.
CREATE TABLE participation (
    id         uuid NOT NULL,
    stage_id   uuid NOT NULL,
    entry_id   uuid NOT NULL,
    blind_code text NOT NULL,
    CONSTRAINT participation_pk PRIMARY KEY (id),
    CONSTRAINT participation_stage_fk FOREIGN KEY (stage_id) REFERENCES stage (id),
    CONSTRAINT participation_entry_fk FOREIGN KEY (entry_id) REFERENCES entry (id),
    CONSTRAINT participation_once_ux UNIQUE (stage_id, entry_id),
    CONSTRAINT participation_code_ux UNIQUE (stage_id, blind_code)
);
CREATE INDEX participation_entry_ix ON participation (entry_id);
