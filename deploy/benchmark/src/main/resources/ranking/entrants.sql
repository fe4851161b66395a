INSERT INTO entrant (entry_id, project_id, member_id, organisation_id, active)
SELECT id, project_id, member_id, member_organisation_id, true FROM entry WHERE project_id = ?
