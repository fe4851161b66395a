-- Apart from the new column, whose lock would keep readers out while these are built.
CREATE INDEX person_name_ix ON person (name_index);
CREATE INDEX person_without_name_ix ON person (id) WHERE name_index IS NULL;

-- Whoever is found may have ended all their memberships; the other index has live ones only.
CREATE INDEX member_person_ix ON member (person_id);
