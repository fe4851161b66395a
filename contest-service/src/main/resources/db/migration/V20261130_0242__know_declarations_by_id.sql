-- Which declaration it was, so that one that is taken back can be found; unknown of those heard before.
ALTER TABLE declared_non_member ADD COLUMN declaration_id uuid;
CREATE INDEX declared_non_member_declaration_ix ON declared_non_member (declaration_id);
