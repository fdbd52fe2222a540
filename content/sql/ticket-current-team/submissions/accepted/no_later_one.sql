select t.id as ticket_id, m.name as team, h.handed_at
from ticket t
left join handover h
  on h.ticket_id = t.id
  and not exists (
    select from handover later
    where later.ticket_id = h.ticket_id and (later.handed_at, later.id) > (h.handed_at, h.id))
left join team m on m.id = h.team_id
where t.closed_at is null;
