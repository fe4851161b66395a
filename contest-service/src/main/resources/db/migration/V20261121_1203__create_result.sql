-- A computed ranking of a stage with all it was computed from: anybody can compute it again. The highest number is in force.
CREATE TABLE result_set (
    id          uuid        NOT NULL,
    stage_id    uuid        NOT NULL,
    number      integer     NOT NULL,
    algorithm   text        NOT NULL,
    input       jsonb       NOT NULL,
    computed_at timestamptz NOT NULL,
    CONSTRAINT result_set_pk PRIMARY KEY (id),
    CONSTRAINT result_set_stage_fk FOREIGN KEY (stage_id) REFERENCES stage (id),
    CONSTRAINT result_set_number_ux UNIQUE (stage_id, number)
);

-- What an entry came to in a project's last stage: written when marking is closed, and again by each applied re-marking.
CREATE TABLE result (
    entry_id        uuid    NOT NULL,
    contest_id      uuid    NOT NULL,
    project_id      uuid    NOT NULL,
    organisation_id uuid    NOT NULL,
    result_set_id   uuid    NOT NULL,
    rank            integer,
    starters        integer NOT NULL,
    total           numeric NOT NULL,
    medal           text,
    prize           text,
    prize_amount    bigint,
    version         bigint  NOT NULL,
    CONSTRAINT result_pk PRIMARY KEY (entry_id),
    CONSTRAINT result_entry_fk FOREIGN KEY (entry_id) REFERENCES entry (id),
    CONSTRAINT result_set_fk FOREIGN KEY (result_set_id) REFERENCES result_set (id),
    CONSTRAINT result_medal_ck CHECK (medal IN ('GOLD', 'SILVER', 'BRONZE'))
);
CREATE INDEX result_project_ix ON result (project_id, rank);
CREATE INDEX result_contest_ix ON result (contest_id);
COMMENT ON COLUMN result.rank IS 'standard competition ranking; none for guests';
COMMENT ON COLUMN result.starters IS 'ranked entries of the project, for shares such as the top 30 %';
COMMENT ON COLUMN result.prize_amount IS 'fen';
