-- From when until when organisations existed (closed_on is the first day on which one didn't). Those known already are read
-- anew with everything else.
CREATE TABLE organisation_fact (
    organisation_id uuid NOT NULL,
    level           text NOT NULL,
    kind            text NOT NULL,
    founded_on      date NOT NULL,
    closed_on       date,
    CONSTRAINT organisation_fact_pk PRIMARY KEY (organisation_id)
);
