UPDATE contest SET state = 'RUNNING' WHERE id = ?
