-- an inner join with the team drops tickets that were given back, or finds their team of before
select distinct on (t.id) t.id as ticket_id, m.name as team, h.handed_at
from ticket t
left join (handover h join team m on m.id = h.team_id) on h.ticket_id = t.id
where t.closed_at is null
order by t.id, h.handed_at desc, h.id desc;
