create table members (
  name varchar(80) primary key,
  password varchar(300) not null,
  role varchar(20) not null
);
create table entries (
  id varchar(40) primary key,
  owner varchar(80) not null,
  words varchar(4000) not null
);
create table plants (name varchar(80) not null, public integer not null, note varchar(200) not null);
create table meters (id varchar(40) primary key, reading integer not null);
create table orders (id varchar(40) primary key, owner varchar(80) not null, what varchar(4000) not null, retry varchar(100));
create unique index orders_retry on orders (owner, retry);
create table beds (id integer primary key, plot varchar(40) not null);
create table plantings (bed integer not null, plant varchar(80) not null);
create table notices (n integer primary key, id varchar(40) not null);
