-- As the owner, after every `thidua migrate`: which migrations ran is not the server's to write.
revoke insert, update, delete on kysely_migration, kysely_migration_lock from thidua;
