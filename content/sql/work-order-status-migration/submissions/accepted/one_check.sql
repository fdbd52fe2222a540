-- One constraint that is never null says all of it.
alter table work_order alter column status set default 'open';
update work_order
set status = 'closed',
    closed_on = case when closed_on > opened_on then closed_on else opened_on end
where status ~* '^\s*(closed|done)\s*$';
update work_order set status = 'open', closed_on = null where status is distinct from 'closed';
alter table work_order add constraint work_order_status check (
  coalesce(status = 'open' and closed_on is null
           or status = 'closed' and closed_on >= opened_on, false));
