-- The service reads and writes rows; which tables there are is the migration's, which owns them.
CREATE ROLE reporting LOGIN;
REVOKE ALL ON DATABASE reporting FROM PUBLIC;
GRANT CONNECT ON DATABASE reporting TO reporting;
GRANT USAGE ON SCHEMA public TO reporting;
ALTER DEFAULT PRIVILEGES FOR ROLE reporting_migration GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO reporting;
ALTER DEFAULT PRIVILEGES FOR ROLE reporting_migration GRANT SELECT, USAGE, UPDATE ON SEQUENCES TO reporting;
-- A rebuild makes tables and swaps them in: what is projected is the service's own.
GRANT CREATE ON DATABASE reporting TO reporting;
CREATE SCHEMA projection AUTHORIZATION reporting;
