-- takes three rows of the whole result instead of three of each branch
select c.branch_id, c.title_id, count(*) as loans
from copy c join loan l on l.copy_id = c.id
where l.lent_on >= '2025-01-01' and l.lent_on < '2026-01-01'
group by c.branch_id, c.title_id
order by branch_id, loans desc, title_id
fetch first 3 rows only;
