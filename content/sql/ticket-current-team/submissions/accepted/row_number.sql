with numbered as (
  select h.*, row_number() over (partition by ticket_id order by handed_at desc, id desc) as n
  from handover h
)
select t.id as ticket_id, m.name as team, h.handed_at
from ticket t
left join numbered h on h.ticket_id = t.id and h.n = 1
left join team m on m.id = h.team_id
where t.closed_at is null;
