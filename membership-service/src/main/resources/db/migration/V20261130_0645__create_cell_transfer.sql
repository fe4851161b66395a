-- Members who go from one cell to another. A cell releases a member by a letter and counts them until it is shown the receipt of
-- the other one, which decides once about each letter: the key of cell_arrival is that "once".
ALTER TABLE member
    DROP CONSTRAINT member_status_ck,
    ADD CONSTRAINT member_status_ck CHECK (status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED', 'WITHDRAWN', 'DEEMED_EXIT',
                                                      'EXPELLED', 'DECEASED', 'MOVED_AWAY'));
ALTER TABLE member_period
    DROP CONSTRAINT member_period_status_ck,
    ADD CONSTRAINT member_period_status_ck CHECK (status IN ('ACTIVE', 'RETAINED', 'WITHDRAWN', 'DEEMED_EXIT', 'EXPELLED',
                                                             'DECEASED', 'MOVED_AWAY'));
ALTER TABLE skill_record
    DROP CONSTRAINT skill_record_source_ck,
    ADD CONSTRAINT skill_record_source_ck CHECK (source IN ('ASSESSMENT', 'PROMOTION', 'CELL_TRANSFER'));

-- The letter is encrypted for the other cell, so not even this one can read it; it goes when the other one has decided.
CREATE TABLE cell_release (
    id          uuid        NOT NULL,
    member_id   uuid        NOT NULL,
    to_cell     text        NOT NULL,
    reason      text        NOT NULL,
    state       text        NOT NULL,
    letter      text,
    released_at timestamptz NOT NULL,
    released_by text        NOT NULL,
    decided_at  timestamptz,
    recorded_by text,
    CONSTRAINT cell_release_pk PRIMARY KEY (id),
    CONSTRAINT cell_release_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT cell_release_state_ck CHECK (state IN ('RELEASED', 'TAKEN', 'VOID')),
    CONSTRAINT cell_release_letter_ck CHECK ((state = 'RELEASED') = (letter IS NOT NULL)),
    CONSTRAINT cell_release_decided_ck CHECK ((state = 'RELEASED') = (decided_at IS NULL AND recorded_by IS NULL))
);
-- One open letter per member.
CREATE UNIQUE INDEX cell_release_open_uq ON cell_release (member_id) WHERE state = 'RELEASED';
CREATE INDEX cell_release_member_ix ON cell_release (member_id, id);

-- What this cell decided about a letter of another one, with the receipt it gives whoever asks. The row comes before the member,
-- hence no foreign key: who comes second about a letter waits for it.
CREATE TABLE cell_arrival (
    from_cell         text        NOT NULL,
    letter_id         uuid        NOT NULL,
    decision          text        NOT NULL,
    member_id         uuid,
    former_member_ids uuid[],
    history           jsonb,
    receipt           text        NOT NULL,
    decided_at        timestamptz NOT NULL,
    decided_by        text        NOT NULL,
    CONSTRAINT cell_arrival_pk PRIMARY KEY (from_cell, letter_id),
    CONSTRAINT cell_arrival_decision_ck CHECK (decision IN ('TAKEN', 'VOID')),
    CONSTRAINT cell_arrival_taken_ck CHECK ((decision = 'TAKEN') = (member_id IS NOT NULL AND former_member_ids IS NOT NULL))
);
CREATE UNIQUE INDEX cell_arrival_member_uq ON cell_arrival (member_id);
