-- a month without movements is lost
select account_id, month_end, sum(sum(cents)) over (partition by account_id order by month_end) as balance_cents
from (select account_id, cents, (date_trunc('month', booked_on::timestamp) + interval '1 month - 1 day')::date as month_end
      from movement) m
where month_end <= '2026-06-30'
group by account_id, month_end;
