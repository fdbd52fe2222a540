-- A table of statuses in place of a list in a check.
create table work_order_status (status text primary key);
insert into work_order_status values ('open'), ('closed');
update work_order set
  status = case when lower(btrim(status)) in ('done', 'closed') then 'closed' else 'open' end;
update work_order set closed_on = null where status = 'open';
update work_order set closed_on = opened_on
where status = 'closed' and (closed_on is null or closed_on < opened_on);
alter table work_order alter status set default 'open';
alter table work_order alter status set not null;
alter table work_order add foreign key (status) references work_order_status;
alter table work_order add check (status <> 'closed' or closed_on is not null);
alter table work_order add check (status <> 'open' or closed_on is null);
alter table work_order add check (closed_on is null or closed_on >= opened_on);
