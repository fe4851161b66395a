-- The history of an organisation tells all that can be edited. None of it could be until now, so the lines that stand there bear
-- what the organisation has had since it was founded.
ALTER TABLE organisation_change
    ADD COLUMN industry         text,
    ADD COLUMN area_code        text,
    ADD COLUMN credit_code      text,
    ADD COLUMN founded_on       date,
    ADD COLUMN term_years       smallint,
    ADD COLUMN next_election_on date,
    ADD COLUMN employee_count   integer;

ALTER TABLE organisation_change DISABLE TRIGGER organisation_change_append_only;
UPDATE organisation_change c
SET industry = o.industry, area_code = o.area_code, credit_code = o.credit_code, founded_on = o.founded_on,
    term_years = o.term_years, next_election_on = o.next_election_on, employee_count = o.employee_count
FROM organisation o
WHERE o.id = c.organisation_id;
ALTER TABLE organisation_change ENABLE TRIGGER organisation_change_append_only;

-- Who was under an organisation on some day.
CREATE INDEX organisation_change_parent_ix ON organisation_change (parent_id, organisation_id);
