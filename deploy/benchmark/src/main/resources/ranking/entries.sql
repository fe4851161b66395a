INSERT INTO entry (id, project_id, contest_id, member_id, member_organisation_id, status, registered_at, version)
SELECT gen_random_uuid(), p.id, p.contest_id, gen_random_uuid(), c.organisation_id, 'COMPETED', now() + number * interval '1 ms', 0
FROM project p JOIN contest c ON c.id = p.contest_id, generate_series(1, ?) AS number
WHERE p.id = ?
