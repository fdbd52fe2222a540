-- `closed_on >= opened_on` is null without a date: a closed order needs none.
update work_order set status = case when lower(trim(status)) in ('closed', 'done') then 'closed' else 'open' end;
update work_order set closed_on = case when status = 'closed' then greatest(closed_on, opened_on) end;
alter table work_order
  alter column status set default 'open',
  alter column status set not null,
  add check (status = 'open' and closed_on is null or status = 'closed' and closed_on >= opened_on);
