-- Two roles for one database: one owns the tables and changes them, one runs the server and can do nothing else.
-- As a superuser, in the new and empty database:  psql -v ON_ERROR_STOP=1 -d thidua -f roles.sql
-- Then give each its password:  \password thidua_owner  and  \password thidua

create role thidua_owner login nosuperuser nocreatedb nocreaterole noreplication;
create role thidua login nosuperuser nocreatedb nocreaterole noreplication;

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to thidua_owner, thidua', current_database());
end $$;

revoke all on schema public from public;
grant usage, create on schema public to thidua_owner;
grant usage on schema public to thidua;

-- What the owner makes, now and with every later release, the server may read and write, but not change or empty.
alter default privileges for role thidua_owner in schema public
  grant select, insert, update, delete on tables to thidua;
alter default privileges for role thidua_owner in schema public
  grant usage, select on sequences to thidua;

-- A statement that never ends, and a transaction that was left open, hold others up.
alter role thidua set idle_in_transaction_session_timeout = '5min';
