insert into patient (id, name, left_on) values
  (21, 'Kofi Mensah',   null),
  (22, 'Lea Brunner',   null),
  (23, 'Mara Silva',    null),
  (24, 'Niko Virtanen', null),
  (25, 'Olga Petrova',  null),
  (26, 'Paul Adeyemi',  null);

insert into practitioner (id, name) values (1, 'Dr. Okoye'), (2, 'Dr. Sato');

insert into appointment (id, practitioner_id, patient_id, starts_at, status) values
  (1, 1, 21, '2025-10-02 09:00', 'missed'),
  (2, 1, 21, '2026-01-13 09:00', 'missed'),
  (3, 2, 22, '2024-05-06 15:00', 'kept'),
  (4, 2, 22, '2026-08-11 15:00', 'cancelled'),
  (5, 1, 23, '2026-06-16 10:00', 'booked'),
  (6, 2, 24, '2024-02-02 11:00', 'kept'),
  (7, 2, 24, '2026-04-21 11:00', 'kept'),
  (8, 1, 26, '2026-02-03 10:00', 'missed'),
  (9, 1, 26, '2026-07-21 10:00', 'booked');
