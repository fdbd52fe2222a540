-- `not in` is null for a null status: those orders are not repaired, and NOT NULL is refused.
update work_order set status = 'closed' where lower(trim(status)) in ('closed', 'done');
update work_order set status = 'open' where status not in ('closed');
update work_order set closed_on = case when status = 'closed' then greatest(closed_on, opened_on) end;
alter table work_order
  alter column status set default 'open',
  add check ((status = 'closed') = (closed_on is not null)),
  add check (closed_on >= opened_on),
  add check (status in ('open', 'closed')),
  alter column status set not null;
