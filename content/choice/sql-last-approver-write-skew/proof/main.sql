create table approver (
  name text primary key,
  active boolean not null,
  check ((select count(*) from approver where active) > 0)
);
