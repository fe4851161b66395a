INSERT INTO member_period (id, member_id, version, organisation_id, status, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), m.id, 1, m.organisation_id, 'ACTIVE', m.joined_on, 'JOINED', m.recorded_at
FROM member m WHERE NOT EXISTS (SELECT FROM member_period p WHERE p.member_id = m.id)
