select t.id as ticket_id, latest.team, latest.handed_at
from ticket t
left join lateral (
  select m.name as team, h.handed_at
  from handover h left join team m on m.id = h.team_id
  where h.ticket_id = t.id
  order by h.handed_at desc, h.id desc
  limit 1) latest on true
where t.closed_at is null;
