-- The rows are right today, and nothing keeps them so.
update work_order set status = case when lower(trim(status)) in ('closed', 'done') then 'closed' else 'open' end;
update work_order set closed_on = case when status = 'closed' then greatest(closed_on, opened_on) end;
