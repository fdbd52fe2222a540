insert into patient (id, name, left_on) values
  (1, 'Amina Haddad',  null),
  (2, 'Bo Lindqvist',  null),
  (3, 'Chen Wei',      null),
  (4, 'Dunja Kovač',   null),
  (5, 'Emil Popescu',  '2026-02-28');

insert into practitioner (id, name) values (1, 'Dr. Okoye'), (2, 'Dr. Sato');

insert into appointment (id, practitioner_id, patient_id, starts_at, status) values
  (1, 1, 1,    '2025-09-15 10:30', 'kept'),
  (2, 1, 1,    '2024-09-10 10:00', 'kept'),
  (3, 2, 2,    '2025-06-30 16:00', 'kept'),
  (4, 1, 3,    '2025-02-11 09:00', 'kept'),
  (5, 1, 3,    '2026-07-08 09:00', 'booked'),
  (6, 2, 5,    '2024-11-03 11:15', 'kept'),
  (7, 2, null, '2026-03-02 12:00', 'booked');
