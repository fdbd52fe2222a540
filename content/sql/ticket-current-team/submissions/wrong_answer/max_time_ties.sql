-- joins on the latest time alone: two handovers at that time give two rows
select t.id as ticket_id, m.name as team, h.handed_at
from ticket t
left join handover h
  on h.ticket_id = t.id
  and h.handed_at = (select max(x.handed_at) from handover x where x.ticket_id = t.id)
left join team m on m.id = h.team_id
where t.closed_at is null;
