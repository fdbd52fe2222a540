-- starts from the handovers: open tickets without one are lost
select distinct on (t.id) t.id as ticket_id, m.name as team, h.handed_at
from handover h
join ticket t on t.id = h.ticket_id
left join team m on m.id = h.team_id
where t.closed_at is null
order by t.id, h.handed_at desc, h.id desc;
