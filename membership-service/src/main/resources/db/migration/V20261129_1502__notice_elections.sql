-- That an election is due, or overdue, is told once for each day of election; another day begins anew.
CREATE TABLE election_notice (
    organisation_id  uuid        NOT NULL,
    next_election_on date        NOT NULL,
    overdue          boolean     NOT NULL,
    noticed_at       timestamptz NOT NULL,
    CONSTRAINT election_notice_pk PRIMARY KEY (organisation_id, next_election_on, overdue),
    CONSTRAINT election_notice_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE INDEX organisation_next_election_ix ON organisation (next_election_on, id)
    WHERE closed_on IS NULL AND next_election_on IS NOT NULL;
