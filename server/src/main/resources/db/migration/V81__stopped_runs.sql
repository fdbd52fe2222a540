-- Who pressed "Run" may stop it, waiting or running.
alter table run drop constraint run_state_check;
alter table run add constraint run_state_check
  check (state in ('QUEUED','RUNNING','DONE','FAULT','STOPPED'));
create index on run (session_key) where state in ('QUEUED','RUNNING');
