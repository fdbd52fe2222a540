-- the window starts anew for every team: it keeps one row per ticket and team, not one per ticket
select ticket_id, team, handed_at
from (
  select t.id as ticket_id, m.name as team, h.handed_at,
         row_number() over (partition by t.id, h.team_id order by h.handed_at desc, h.id desc) as n
  from ticket t
  left join handover h on h.ticket_id = t.id
  left join team m on m.id = h.team_id
  where t.closed_at is null) numbered
where n = 1;
