-- The service reads and writes rows; which tables there are is the migration's, which owns them.
CREATE ROLE contest LOGIN;
REVOKE ALL ON DATABASE contest FROM PUBLIC;
GRANT CONNECT ON DATABASE contest TO contest;
GRANT USAGE ON SCHEMA public TO contest;
ALTER DEFAULT PRIVILEGES FOR ROLE contest_migration GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO contest;
ALTER DEFAULT PRIVILEGES FOR ROLE contest_migration GRANT SELECT, USAGE, UPDATE ON SEQUENCES TO contest;
