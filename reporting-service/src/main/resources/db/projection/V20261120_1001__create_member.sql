-- One row per member: the facts that the member figures count.
CREATE TABLE member_fact (
    member_id       uuid   NOT NULL,
    organisation_id uuid   NOT NULL,
    session_id      uuid,
    joined_on       date   NOT NULL,
    left_on         date,
    status          text   NOT NULL,
    gender          text   NOT NULL,
    birth_band      text   NOT NULL,
    education       text   NOT NULL,
    household       text   NOT NULL,
    categories      text[] NOT NULL,
    CONSTRAINT member_fact_pk PRIMARY KEY (member_id)
);
CREATE INDEX member_fact_organisation_ix ON member_fact (organisation_id, joined_on, member_id);

-- The same facts counted, as changes per day; a figure is a sum over days and organisations.
CREATE TABLE member_counter (
    organisation_id uuid   NOT NULL,
    dimension       text   NOT NULL,
    code            text   NOT NULL,
    day             date   NOT NULL,
    joined          bigint NOT NULL,
    departed        bigint NOT NULL,
    CONSTRAINT member_counter_pk PRIMARY KEY (organisation_id, dimension, code, day)
) WITH (fillfactor = 70);
