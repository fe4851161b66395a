INSERT INTO application (id, person_id, session_id, organisation_id, status, categories, wants_card, consent_notice_version,
                         consented_at, applied_at, decided_at, member_id, request_fingerprint, version)
SELECT gen_random_uuid(), m.person_id, ?, m.organisation_id, 'CONFIRMED', '{}', false, '2026-01', now(), now(), now(), m.id,
       sha256(m.id::text::bytea), 1
FROM member m WHERE NOT EXISTS (SELECT FROM application a WHERE a.member_id = m.id)
