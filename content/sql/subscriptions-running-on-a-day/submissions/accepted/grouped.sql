select c.id as customer_id, c.name
from customer c
join subscription s on s.customer_id = c.id
join plan p on p.id = s.plan_id
where p.price_cents > 0
group by c.id, c.name
having bool_or(s.starts_on < '2026-04-02' and (s.ends_on is null or s.ends_on >= '2026-04-02'));
