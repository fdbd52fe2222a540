-- the query of the statement: reads the table for each row
select scan_id, previous_at
from (
  select s.id as scan_id, s.scanned_at,
         (select max(p.scanned_at)
          from scan p
          where p.parcel_id = s.parcel_id and p.scanned_at < s.scanned_at) as previous_at
  from scan s
  where s.scanned_at >= '2026-05-01' and s.scanned_at < '2026-06-01') as scans
where scanned_at - previous_at > interval '24 hours';
