INSERT INTO member (id, person_id, organisation_id, status, joined_on, categories, recorded_at, version)
SELECT gen_random_uuid(), id, ?, 'ACTIVE', current_date - 30, '{}', now(), 1 FROM person
