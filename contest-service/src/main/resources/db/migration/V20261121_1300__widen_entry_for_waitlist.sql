-- The order of a waitlist is that in which its entries got their numbers, under the lock of their project.
ALTER TABLE entry
    ADD COLUMN waitlist_place integer;
CREATE UNIQUE INDEX entry_waitlist_ux ON entry (project_id, waitlist_place) WHERE status = 'WAITLISTED';
-- Once per project is now said of every entrant, members of teams included.
DROP INDEX entry_once_ux;
CREATE INDEX entry_contest_ix ON entry (contest_id, status);
