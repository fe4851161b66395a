INSERT INTO member (id, person_id, organisation_id, status, joined_on, education, household, categories, recorded_at, version)
SELECT gen_random_uuid(), p.id, ?, 'ACTIVE', current_date - 30, 'BACHELOR', 'URBAN', '{}', now(), 1
FROM person p WHERE NOT EXISTS (SELECT FROM member m WHERE m.person_id = p.id)
