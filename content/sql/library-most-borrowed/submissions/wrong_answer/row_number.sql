-- row_number() breaks ties: it cuts off titles that tie with the third
select branch_id, title_id, loans
from (
  select c.branch_id, c.title_id, count(*) as loans,
         row_number() over (partition by c.branch_id order by count(*) desc, c.title_id) as place
  from copy c join loan l on l.copy_id = c.id
  where l.lent_on >= '2025-01-01' and l.lent_on < '2026-01-01'
  group by c.branch_id, c.title_id) ranked
where place <= 3
order by branch_id, loans desc, title_id;
