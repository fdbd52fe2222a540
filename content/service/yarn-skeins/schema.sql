create table yarns (
  id varchar(36) primary key,
  name varchar(80) not null,
  skeins integer not null
);
