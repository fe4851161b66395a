INSERT INTO member (id, organisation_id, active, subject)
SELECT gen_random_uuid(), ?, true, 'entrant-' || i FROM generate_series(1, ?) AS i
