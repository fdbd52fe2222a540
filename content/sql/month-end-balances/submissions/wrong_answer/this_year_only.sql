-- begins with an empty account each year
select a.id as account_id,
       d.month_end,
       (select coalesce(sum(m.cents), 0)
        from movement m
        where m.account_id = a.id and m.booked_on <= d.month_end and m.booked_on >= '2026-01-01') as balance_cents
from (select (date '2026-02-01' + n * interval '1 month' - interval '1 day')::date as month_end
      from generate_series(0, 5) n) d
join account a
  on a.opened_on <= d.month_end and (a.closed_on is null or a.closed_on > d.month_end);
