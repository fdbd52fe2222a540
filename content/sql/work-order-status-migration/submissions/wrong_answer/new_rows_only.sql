-- Constraints that are not valid spare the rows that are there: they stay as they were.
alter table work_order
  alter column status set default 'open',
  add check (status is not null and status in ('open', 'closed')) not valid,
  add check ((status = 'closed') = (closed_on is not null)) not valid,
  add check (closed_on >= opened_on) not valid;
