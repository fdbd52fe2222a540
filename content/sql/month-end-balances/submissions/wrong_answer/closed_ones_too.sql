-- lists accounts after they have been closed
select a.id as account_id,
       d.month_end,
       (select coalesce(sum(m.cents), 0)
        from movement m
        where m.account_id = a.id and m.booked_on <= d.month_end) as balance_cents
from (select (date '2026-02-01' + n * interval '1 month' - interval '1 day')::date as month_end
      from generate_series(0, 5) n) d
join account a
  on a.opened_on <= d.month_end;
