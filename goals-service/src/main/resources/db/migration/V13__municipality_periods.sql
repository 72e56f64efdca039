-- To which hub a municipality belonged when; one without periods belongs to the hub it stands with.
create table municipality_period (
    municipality text not null,
    hub          text not null,
    valid_from   date not null,
    valid_to     date,
    primary key (municipality, valid_from)
);
