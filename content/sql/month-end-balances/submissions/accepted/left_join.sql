select a.id as account_id, d.month_end::date as month_end, coalesce(sum(m.cents), 0) as balance_cents
from account a
cross join unnest(array['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']::date[]) d(month_end)
left join movement m on m.account_id = a.id and m.booked_on <= d.month_end
where a.opened_on <= d.month_end and coalesce(a.closed_on, 'infinity') > d.month_end
group by a.id, d.month_end;
