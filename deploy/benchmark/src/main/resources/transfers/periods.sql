INSERT INTO member_period (id, member_id, version, organisation_id, status, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), id, 1, organisation_id, 'ACTIVE', joined_on, 'JOINED', recorded_at FROM member
