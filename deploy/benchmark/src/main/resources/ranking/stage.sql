INSERT INTO stage (id, project_id, place, code, rules_version, state, version) VALUES (?, ?, 0, 'final', 1, 'MARKING', 0)
