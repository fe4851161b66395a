INSERT INTO transfer (id, member_id, from_organisation_id, to_organisation_id, state, asked_by_party, asked_by, asked_at,
                      reason, due_on, remind_on, version)
SELECT gen_random_uuid(), id, organisation_id, ?, 'REQUESTED', 'MEMBER', 'member ' || id, now(), 'NEW_EMPLOYER',
       current_date + 15, current_date + 10, 1
FROM member WHERE organisation_id = ?
