-- A copy made by CREATE TABLE AS has no keys.
create table repaired as
select id, vehicle_id, mechanic_id,
       case when lower(trim(status)) in ('closed', 'done') then 'closed' else 'open' end as status,
       opened_on,
       case when lower(trim(status)) in ('closed', 'done') then greatest(closed_on, opened_on) end as closed_on
from work_order;
drop table work_order;
alter table repaired rename to work_order;
alter table work_order
  alter column status set default 'open',
  alter column status set not null,
  add check (status in ('open', 'closed')),
  add check ((status = 'closed') = (closed_on is not null)),
  add check (closed_on >= opened_on);
