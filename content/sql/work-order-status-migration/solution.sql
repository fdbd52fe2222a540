begin;

update work_order
set status = case when lower(trim(status)) in ('closed', 'done') then 'closed' else 'open' end;

update work_order
set closed_on = case when status = 'closed' then greatest(closed_on, opened_on) end;

alter table work_order
  alter column status set not null,
  alter column status set default 'open',
  add check (status in ('open', 'closed')),
  add check ((status = 'closed') = (closed_on is not null)),
  add check (closed_on >= opened_on);

commit;
