-- All Early Warnings of a hub up to a year's end are looked at with each fulfilment (R7): from the index alone, since their rows
-- lie scattered over all the years of the table.
create index registration_early_warning_until on registration (hub, cvr) include (started_on, retracted)
    where pathway = 'EARLY_WARNING';
drop index registration_early_warning;
