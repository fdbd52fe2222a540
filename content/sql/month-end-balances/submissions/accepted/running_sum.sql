with ends as (
  select (generate_series(date '2026-01-01', date '2026-06-01', interval '1 month') + interval '1 month - 1 day')::date as day
), steps as (
  select id, booked_on as day, cents, false as is_end from (select account_id as id, booked_on, cents from movement) m
  union all
  select a.id, e.day, 0, true from account a cross join ends e
), running as (
  select id, day, is_end, sum(cents) over (partition by id order by day) as balance from steps
)
select r.id as account_id, r.day as month_end, r.balance as balance_cents
from running r join account a using (id)
where r.is_end and a.opened_on <= r.day and (a.closed_on > r.day) is not false;
