-- The service reads and writes rows; which tables there are is the migration's, which owns them.
CREATE ROLE membership LOGIN;
REVOKE ALL ON DATABASE membership FROM PUBLIC;
GRANT CONNECT ON DATABASE membership TO membership;
GRANT USAGE ON SCHEMA public TO membership;
ALTER DEFAULT PRIVILEGES FOR ROLE membership_migration GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO membership;
ALTER DEFAULT PRIVILEGES FOR ROLE membership_migration GRANT SELECT, USAGE, UPDATE ON SEQUENCES TO membership;
