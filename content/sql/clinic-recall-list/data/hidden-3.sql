insert into patient (id, name, left_on) values
  (31, 'Rosa Delgado',  null),
  (32, 'Samir Aziz',    null),
  (33, 'Tove Berg',     '2026-01-31');

insert into practitioner (id, name) values (1, 'Dr. Sato');
