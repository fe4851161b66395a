UPDATE member SET status = 'TRANSFERRING', version = version + 1 WHERE organisation_id = ?
