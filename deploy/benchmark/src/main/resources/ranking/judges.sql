INSERT INTO judge (id, project_id, number, subject, appointed_at, active)
SELECT gen_random_uuid(), project, number, 'judge-' || number || '-' || project, now(), true
FROM (SELECT ?::uuid) AS asked (project), generate_series(1, ?) AS number
